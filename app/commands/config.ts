import { type Command, exitCodes } from "#platform/cli";
import { loadConfig, settings } from "#platform/config";

type Name = keyof typeof settings;

export const config: Command = {
  name: "config",
  usage: "[--json]",
  summary: {
    en: `Show every setting with its value and where it came from: ${Object.values(settings)
      .map((setting) => setting.variable)
      .join(", ")}; or keys of vizavi.json (VIZAVI_CONFIG names another file).`,
    ru: `Показать все настройки, их значения и откуда они взяты: ${Object.values(settings)
      .map((setting) => setting.variable)
      .join(", ")}; или ключи файла vizavi.json (другой файл — в VIZAVI_CONFIG).`,
  },
  options: { json: { type: "boolean", summary: { en: "As JSON.", ru: "В виде JSON." } } },
  async run({ values, out, env, cwd, language }) {
    const loaded = loadConfig(env, cwd);
    const rows = (Object.keys(settings) as Name[]).map((name) => {
      const setting = settings[name];
      const value = loaded[name];
      const hidden = "secret" in setting && setting.secret && value !== undefined;
      return {
        name: setting.variable,
        value: hidden ? "***" : (value ?? null),
        origin: loaded.origins[name],
        summary: setting.summary[language],
      };
    });
    if (values.json) {
      out.write(`${JSON.stringify(rows, null, 2)}\n`);
      return exitCodes.done;
    }
    for (const { name, value, origin, summary } of rows) {
      out.write(
        `${name.padEnd(22)} ${String(value ?? "-").padEnd(28)} ${origin}\n${" ".repeat(23)}${summary}\n`,
      );
    }
    return exitCodes.done;
  },
};
