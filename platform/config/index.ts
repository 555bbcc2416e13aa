// Configuration from the environment and a file; the environment wins. Everything is validated before
// anything starts, and `vizavi config` shows each value with its origin.

import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { defineErrors } from "#platform/errors";
import { type SettingName, type Settings, settings } from "./settings.ts";

export type { Settings } from "./settings.ts";
export { settings } from "./settings.ts";

export const configErrors = defineErrors("config", {
  invalid: {
    status: 500,
    sentence: {
      en: "The setting {name} ({origin}) is wrong: {reason}.",
      ru: "Настройка {name} ({origin}) неверна: {reason}.",
    },
    hint: {
      en: "`vizavi config --help` describes every setting.",
      ru: "Все настройки описывает `vizavi config --help`.",
    },
  },
  unreadable_file: {
    status: 500,
    sentence: {
      en: "The configuration file {file} cannot be read: {reason}.",
      ru: "Файл настроек {file} не читается: {reason}.",
    },
    hint: {
      en: "It must be JSON with setting names as keys.",
      ru: "Это должен быть JSON с именами настроек.",
    },
  },
  unknown_setting: {
    status: 500,
    sentence: {
      en: "The configuration file {file} has an unknown setting: {name}.",
      ru: "В файле настроек {file} неизвестная настройка: {name}.",
    },
    hint: {
      en: "`vizavi config --help` describes every setting.",
      ru: "Все настройки описывает `vizavi config --help`.",
    },
  },
});

export interface Config extends Settings {
  /** Where each value came from: `environment`, the file's path, or `default`. */
  readonly origins: Readonly<Record<SettingName, string>>;
}

/** The key a setting has in the configuration file. */
export function fileKey(name: SettingName): string {
  return settings[name].variable.replace(/^VIZAVI_/, "").toLowerCase();
}

/** Reads `VIZAVI_CONFIG`, or `vizavi.json` in the current folder if there is one, then the environment. */
export function loadConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  const file = env.VIZAVI_CONFIG ? path.resolve(cwd, env.VIZAVI_CONFIG) : path.join(cwd, "vizavi.json");
  const written = env.VIZAVI_CONFIG || fs.existsSync(file) ? readFile(file) : {};
  const keys = new Map((Object.keys(settings) as SettingName[]).map((name) => [fileKey(name), name]));
  for (const key of Object.keys(written)) {
    if (!keys.has(key)) throw configErrors.refuse("unknown_setting", { file, name: key });
  }
  const values: Record<string, unknown> = {};
  const origins: Record<string, string> = {};
  for (const [key, name] of keys) {
    const definition = settings[name];
    const fromEnvironment = env[definition.variable];
    const given = fromEnvironment !== undefined && fromEnvironment !== "" ? fromEnvironment : written[key];
    origins[name] = given === undefined ? "default" : given === fromEnvironment ? "environment" : file;
    if (given === undefined) {
      values[name] = definition.default;
      continue;
    }
    const parsed = definition.type.safeParse(typeof given === "boolean" ? String(given) : given);
    if (!parsed.success) {
      const reason = parsed.error.issues[0]?.message ?? "";
      throw configErrors.refuse("invalid", {
        name: definition.variable,
        origin: origins[name] as string,
        reason,
      });
    }
    values[name] = parsed.data;
  }
  return { ...(values as Settings), data: path.resolve(cwd, values.data as string), origins } as Config;
}

function readFile(file: string): Record<string, unknown> {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    throw configErrors.refuse("unreadable_file", { file, reason: (error as Error).message });
  }
}

/** The signing key: given, or made once and kept in the data folder. */
export function signingSecret(config: Config): string {
  if (config.secret) return config.secret;
  const file = path.join(config.data, "secret");
  fs.mkdirSync(config.data, { recursive: true });
  try {
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8");
}
