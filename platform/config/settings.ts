import { z } from "zod";

interface SettingDefinition<T> {
  /** The environment variable. In the file the key is the same without `VIZAVI_`, in lower case. */
  readonly variable: string;
  readonly type: z.ZodType<T>;
  readonly default: NoInfer<T>;
  readonly summary: { readonly en: string; readonly ru: string };
  readonly secret?: boolean;
}

function setting<T>(definition: SettingDefinition<T>): SettingDefinition<T> {
  return definition;
}

const optionalText = z.string().optional();

export const settings = {
  data: setting({
    variable: "VIZAVI_DATA",
    type: z.string().min(1),
    default: "./data",
    summary: {
      en: "Folder for the embedded database, uploaded files and secrets.",
      ru: "Папка для встроенной базы данных, загруженных файлов и ключей.",
    },
  }),
  host: setting({
    variable: "VIZAVI_HOST",
    type: z.string().min(1),
    default: "127.0.0.1",
    summary: {
      en: "Address to listen on; 0.0.0.0 for all.",
      ru: "Адрес, на котором слушать; 0.0.0.0 — на всех.",
    },
  }),
  port: setting({
    variable: "VIZAVI_PORT",
    type: z.coerce.number().int().min(0).max(65_535),
    default: 3000,
    summary: { en: "Port to listen on; 0 picks a free one.", ru: "Порт; 0 выбирает свободный." },
  }),
  url: setting({
    variable: "VIZAVI_URL",
    type: z.url().optional(),
    default: undefined,
    summary: {
      en: "Address under which people reach it, when that is not http://host:port.",
      ru: "Адрес, по которому приходят люди, если это не http://host:port.",
    },
  }),
  databaseUrl: setting({
    variable: "DATABASE_URL",
    type: z.string().startsWith("postgres").optional(),
    default: undefined,
    summary: {
      en: "A PostgreSQL 18 of your own instead of the embedded one.",
      ru: "Свой PostgreSQL 18 вместо встроенного.",
    },
    secret: true,
  }),
  secret: setting({
    variable: "VIZAVI_SECRET",
    type: z.string().min(32).optional(),
    default: undefined,
    summary: {
      en: "Key that signs sessions, 32 characters or more; made and kept in the data folder when not given.",
      ru: "Ключ подписи сеансов, от 32 знаков; если не задан, создаётся и хранится в папке данных.",
    },
    secret: true,
  }),
  company: setting({
    variable: "VIZAVI_COMPANY",
    type: z.string(),
    default: "",
    summary: { en: "Name of the company, shown in the frame.", ru: "Название компании в заголовке." },
  }),
  lead: setting({
    variable: "VIZAVI_LEAD",
    type: z.email(),
    default: "lead@vizavi.example",
    summary: {
      en: "E-mail address of the first programme lead, for whom the first sign-in link is made.",
      ru: "Почта первого руководителя программы, для которого делается первая ссылка.",
    },
  }),
  language: setting({
    variable: "VIZAVI_LANGUAGE",
    type: z.enum(["ru", "en"]).optional(),
    default: undefined,
    summary: {
      en: "Language of the console and of people who have chosen none: ru or en.",
      ru: "Язык консоли и тех, кто свой не выбрал: ru или en.",
    },
  }),
  logLevel: setting({
    variable: "VIZAVI_LOG_LEVEL",
    type: z.enum(["silent", "error", "warn", "info", "debug"]),
    default: "info",
    summary: {
      en: "How much the log says: silent, error, warn, info, debug.",
      ru: "Подробность журнала: silent, error, warn, info, debug.",
    },
  }),
  trustProxy: setting({
    variable: "VIZAVI_TRUST_PROXY",
    type: z.stringbool(),
    default: false,
    summary: {
      en: "Whether X-Forwarded-For of a proxy in front is believed: true or false.",
      ru: "Верить ли X-Forwarded-For от прокси: true или false.",
    },
  }),
  metricsToken: setting({
    variable: "VIZAVI_METRICS_TOKEN",
    type: optionalText,
    default: undefined,
    summary: {
      en: "Bearer token for /metrics; without it only this machine may read them.",
      ru: "Ключ для /metrics; без него метрики читает только эта машина.",
    },
    secret: true,
  }),
  uploadLimit: setting({
    variable: "VIZAVI_UPLOAD_LIMIT",
    type: z.coerce.number().int().positive(),
    default: 4_294_967_296,
    summary: {
      en: "Largest file that may be uploaded, in bytes.",
      ru: "Наибольший размер загружаемого файла в байтах.",
    },
  }),
  smtpUrl: setting({
    variable: "VIZAVI_SMTP_URL",
    type: z
      .url()
      .regex(/^smtps?:\/\/[^/]/, "must be smtp://user:password@host:port or smtps://")
      .optional(),
    default: undefined,
    summary: {
      en: "Server that letters are sent through: smtp://user:password@host:port, or smtps:// for TLS from the start.",
      ru: "Сервер для отправки писем: smtp://имя:пароль@адрес:порт или smtps://, если TLS с начала.",
    },
    secret: true,
  }),
  mailFrom: setting({
    variable: "VIZAVI_MAIL_FROM",
    type: z
      .string()
      .regex(
        /^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
        "must be an address, or a name and <an address>",
      )
      .optional(),
    default: undefined,
    summary: {
      en: "Sender of letters: desk@company.example, or Name <desk@company.example>.",
      ru: "Отправитель писем: desk@company.example или Имя <desk@company.example>.",
    },
  }),
  mailLimit: setting({
    variable: "VIZAVI_MAIL_LIMIT",
    type: z.coerce.number().int().min(100_000),
    default: 52_428_800,
    summary: {
      en: "Largest letter that is read, in bytes; a larger one is set aside.",
      ru: "Наибольший размер читаемого письма в байтах; письмо больше откладывается.",
    },
  }),
  connections: setting({
    variable: "VIZAVI_CONNECTIONS",
    type: z.coerce.number().int().min(4).max(500),
    default: 20,
    summary: {
      en: "Database connections of one process.",
      ru: "Соединений с базой данных у одного процесса.",
    },
  }),
} as const;

export type SettingName = keyof typeof settings;
export type Settings = { readonly [K in SettingName]: z.output<(typeof settings)[K]["type"]> };
