import { type Command, exitCodes } from "#platform/cli";
import { loadConfig, settings } from "#platform/config";

type Name = keyof typeof settings;

function list(language: "en" | "ru"): string {
  return Object.values(settings)
    .map((setting) => `  ${setting.variable.padEnd(22)} ${setting.summary[language]}`)
    .join("\n");
}

export const config: Command = {
  name: "config",
  usage: "[--json]",
  summary: {
    en: "Show every setting with its value and where it came from.",
    ru: "Показать все настройки, их значения и откуда они взяты.",
  },
  details: {
    en: `Settings come from environment variables, or from a JSON file (vizavi.json in the current folder, or the one VIZAVI_CONFIG names) whose keys are the same names in lower case without VIZAVI_:\n${list("en")}`,
    ru: `Настройки берутся из переменных окружения или из JSON-файла (vizavi.json в текущей папке или файл из VIZAVI_CONFIG), где ключи — те же имена строчными буквами без VIZAVI_:\n${list("ru")}`,
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
