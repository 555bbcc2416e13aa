import type { Command } from "#platform/cli";

export const sentences = {
  en: {
    usage: "Usage:",
    commands: "Commands:",
    options: "Options:",
    unknown: "There is no command",
    seeHelp: "See",
    unknownOption: "There is no option {name}.",
    wantsValue: "The option {name} wants a value.",
    wantsNone: "The option {name} takes no value.",
    cannotWrite: "The output cannot be written: {reason}.",
    wrongLanguage: "--language is ru or en, not “{value}”.",
    each: "`vizavi COMMAND --help` describes each. `--language ru|en` chooses the language of the output.",
    codes: "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 input that cannot be used, 130 cancelled.",
  },
  ru: {
    usage: "Вызов:",
    commands: "Команды:",
    options: "Параметры:",
    unknown: "Нет команды",
    seeHelp: "Подробнее:",
    unknownOption: "Параметра {name} нет.",
    wantsValue: "Параметру {name} нужно значение.",
    wantsNone: "Параметру {name} значение не нужно.",
    cannotWrite: "Вывод не записывается: {reason}.",
    wrongLanguage: "--language — это ru или en, а не «{value}».",
    each: "Подробно о каждой: `vizavi КОМАНДА --help`. `--language ru|en` выбирает язык вывода.",
    codes: "Коды выхода: 0 выполнено, 1 сбой, 2 неверный вызов, 3 непригодные данные, 130 прервано.",
  },
} as const;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`);
}

export async function listCommands(
  commands: Readonly<Record<string, () => Promise<Command>>>,
  language: "en" | "ru",
): Promise<string> {
  const say = sentences[language];
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const rows = loaded.map((command) => [command.name, command.summary[language]] as const);
  return [
    `${say.usage} vizavi COMMAND [...]`,
    "",
    say.commands,
    ...columns(rows),
    "",
    say.each,
    say.codes,
    "",
  ].join("\n");
}

export function describeCommand(command: Command, language: "en" | "ru"): string {
  const say = sentences[language];
  const rows = Object.entries(command.options).map(
    ([name, option]) =>
      [`--${name}${option.value ? ` ${option.value}` : ""}`, option.summary[language]] as const,
  );
  return [
    `${say.usage} vizavi ${command.name} ${command.usage}`.trimEnd(),
    "",
    command.summary[language],
    ...(command.details ? ["", command.details[language]] : []),
    ...(rows.length > 0 ? ["", say.options, ...columns(rows)] : []),
    "",
    say.codes,
    "",
  ].join("\n");
}
