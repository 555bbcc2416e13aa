import { z } from "zod";

interface SettingDefinition<T> {
  /** The environment variable. In the file the key is the same without `VIZAVI_`, in lower case. */
  readonly variable: string;
  readonly type: z.ZodType<T>;
  readonly default: NoInfer<T>;
  readonly summary: string;
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
    summary: "Folder for the embedded database, uploaded files and secrets.",
  }),
  host: setting({
    variable: "VIZAVI_HOST",
    type: z.string().min(1),
    default: "127.0.0.1",
    summary: "Address to listen on; 0.0.0.0 for all.",
  }),
  port: setting({
    variable: "VIZAVI_PORT",
    type: z.coerce.number().int().min(0).max(65_535),
    default: 3000,
    summary: "Port to listen on; 0 picks a free one.",
  }),
  url: setting({
    variable: "VIZAVI_URL",
    type: z.url().optional(),
    default: undefined,
    summary: "Address under which people reach it, when that is not http://host:port.",
  }),
  databaseUrl: setting({
    variable: "DATABASE_URL",
    type: z.string().startsWith("postgres").optional(),
    default: undefined,
    summary: "A PostgreSQL 18 of your own instead of the embedded one.",
    secret: true,
  }),
  secret: setting({
    variable: "VIZAVI_SECRET",
    type: z.string().min(32).optional(),
    default: undefined,
    summary:
      "Key that signs sessions, 32 characters or more; made and kept in the data folder when not given.",
    secret: true,
  }),
  company: setting({
    variable: "VIZAVI_COMPANY",
    type: z.string(),
    default: "",
    summary: "Name of the company, shown in the frame.",
  }),
  lead: setting({
    variable: "VIZAVI_LEAD",
    type: z.email(),
    default: "lead@vizavi.example",
    summary: "E-mail address of the first programme lead, for whom the first sign-in link is made.",
  }),
  language: setting({
    variable: "VIZAVI_LANGUAGE",
    type: z.enum(["ru", "en"]).optional(),
    default: undefined,
    summary: "Language of the console and of people who have chosen none: ru or en.",
  }),
  logLevel: setting({
    variable: "VIZAVI_LOG_LEVEL",
    type: z.enum(["silent", "error", "warn", "info", "debug"]),
    default: "info",
    summary: "How much the log says: silent, error, warn, info, debug.",
  }),
  trustProxy: setting({
    variable: "VIZAVI_TRUST_PROXY",
    type: z.stringbool(),
    default: false,
    summary: "Whether X-Forwarded-For of a proxy in front is believed: true or false.",
  }),
  metricsToken: setting({
    variable: "VIZAVI_METRICS_TOKEN",
    type: optionalText,
    default: undefined,
    summary: "Bearer token for /metrics; without it only this machine may read them.",
    secret: true,
  }),
  uploadLimit: setting({
    variable: "VIZAVI_UPLOAD_LIMIT",
    type: z.coerce.number().int().positive(),
    default: 4_294_967_296,
    summary: "Largest file that may be uploaded, in bytes.",
  }),
  connections: setting({
    variable: "VIZAVI_CONNECTIONS",
    type: z.coerce.number().int().min(4).max(500),
    default: 20,
    summary: "Database connections of one process.",
  }),
} as const;

export type SettingName = keyof typeof settings;
export type Settings = { readonly [K in SettingName]: z.output<(typeof settings)[K]["type"]> };
