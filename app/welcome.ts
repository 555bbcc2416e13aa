import type { Config } from "#platform/config";
import type { DatabaseLease } from "./database.ts";

interface Welcome {
  readonly url: string;
  readonly link: string | undefined;
  readonly config: Config;
  readonly lease: DatabaseLease;
  readonly language: "en" | "ru";
}

const sentences = {
  en: {
    ready: "Vizavi is ready:",
    signIn: "Sign in once with:",
    lost: "Sign in with your password, or make a link with `bin/vizavi sign-in-link E-MAIL`.",
    data: "Data:",
    own: "a PostgreSQL of your own",
    stop: "Stop with Ctrl-C.",
  },
  ru: {
    ready: "Vizavi готов к работе:",
    signIn: "Одноразовый вход:",
    lost: "Войдите с паролем или получите ссылку: `bin/vizavi sign-in-link ПОЧТА`.",
    data: "Данные:",
    own: "ваш PostgreSQL",
    stop: "Остановить — Ctrl-C.",
  },
} as const;

/** What the console says once everything runs. */
export function welcome({ url, link, config, lease, language }: Welcome): string {
  const words = sentences[language];
  const database = lease.folder ?? words.own;
  const data = database.startsWith(config.data) ? config.data : `${config.data}, ${database}`;
  return [
    "",
    `  ${words.ready}  ${url}`,
    ...(link ? [`  ${words.signIn}  ${link}`] : [`  ${words.lost}`]),
    `  ${words.data}  ${data}`,
    `  ${words.stop}`,
    "",
    "",
  ].join("\n");
}
