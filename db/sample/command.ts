// vizavi sample: the sample company as files in the import formats, with truth.json beside them.
import path from "node:path";
import { type Command, CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { Refusal } from "#platform/errors";
import { isLanguage, say } from "#platform/words";
import { dayNumber, isoDay } from "./calendar.ts";
import { defaults, limits } from "./files.ts";
import { errors, sampleWords } from "./words.ts";
import { type WriteOptions, writeCompany } from "./write.ts";

export const sample: Command = {
  name: "sample",
  usage:
    "--out DIR [--seed N] [--people N] [--months N] [--until DATE] [--language ru|en] [--format csv|xlsx]",
  summary: {
    en: "Writes a believable company as files to import, and what is true of it",
    ru: "Пишет правдоподобную компанию файлами для импорта и то, что о ней верно",
  },
  options: {
    out: { type: "string", value: "DIR", summary: { en: "Folder to write to", ru: "Папка, куда писать" } },
    seed: {
      type: "string",
      value: "N",
      summary: {
        en: "The same number gives the same files (1)",
        ru: "Одно и то же число даёт одни и те же файлы (1)",
      },
    },
    people: {
      type: "string",
      value: "N",
      summary: { en: "Employees, 50 to 200000 (1000)", ru: "Сотрудников, от 50 до 200000 (1000)" },
    },
    months: {
      type: "string",
      value: "N",
      summary: { en: "Length of the period (12)", ru: "Сколько месяцев (12)" },
    },
    until: {
      type: "string",
      value: "DATE",
      summary: { en: "Last day (2026-10-31)", ru: "Последний день (2026-10-31)" },
    },
    language: {
      type: "string",
      value: "ru|en",
      summary: { en: "Language of the company", ru: "Язык компании" },
    },
    format: {
      type: "string",
      value: "csv|xlsx",
      summary: { en: "Kind of the files (csv)", ru: "Вид файлов (csv)" },
    },
    noise: {
      type: "string",
      value: "PERCENT",
      summary: { en: "Share of wrong rows (1.5)", ru: "Доля неверных строк (1.5)" },
    },
  },
  async run(input) {
    try {
      return await write(input);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, sentence, hint } = error.inWords(input.language);
      const exit = code === "sample.unwritable" ? exitCodes.failed : exitCodes.usage;
      throw new CommandError(code, `${sentence} ${hint}`, exit);
    }
  },
};

async function write({ values, language, out, cwd }: CommandInput): Promise<number> {
  if (!values.out) throw errors.refuse("no_directory");
  const directory = path.resolve(cwd, values.out);
  const options = readOptions(values, language);
  const written = await writeCompany(directory, options).catch((error: NodeJS.ErrnoException) => {
    if (!error.code || error instanceof Refusal) throw error;
    throw errors.refuse("unwritable", { directory, reason: error.code });
  });
  const t = say(sampleWords, language);
  const { company, units, partners, people, relationships } = written;
  out.write(`${t("written", { company, units, partners, people, relationships })}\n`);
  for (const { name, rows, flaws } of written.files) {
    out.write(`  ${t("file", { name, rows, wrong: Object.values(flaws).reduce((a, b) => a + b, 0) })}\n`);
  }
  out.write(`${t("where", { directory })}\n`);
  return exitCodes.done;
}

function readOptions(values: CommandInput["values"], spoken: CommandInput["language"]): WriteOptions {
  const language = values.language ?? spoken;
  if (!isLanguage(language)) throw wrongChoice("--language", "ru, en", language);
  const format = values.format ?? "csv";
  if (format !== "csv" && format !== "xlsx") throw wrongChoice("--format", "csv, xlsx", format);
  const until = values.until ?? defaults.until;
  if (!isDate(until)) throw errors.refuse("bad_date", { value: until });
  const noise = values.noise === undefined ? defaults.noise : Number(values.noise) / 100;
  if (!(noise >= 0 && noise <= 0.2)) throw errors.refuse("bad_share", { value: values.noise });
  return {
    language,
    format,
    until,
    noise,
    seed: whole("--seed", values.seed, defaults.seed, { least: 0, most: 2_147_483_647 }),
    people: whole("--people", values.people, defaults.people, limits.people),
    months: whole("--months", values.months, defaults.months, limits.months),
  };
}

function isDate(text: string): boolean {
  return (
    /^20\d\d-\d\d-\d\d$/.test(text) &&
    text > "2001" &&
    Number.isFinite(dayNumber(text)) &&
    isoDay(dayNumber(text)) === text
  );
}

function whole(
  option: string,
  text: string | undefined,
  otherwise: number,
  { least, most }: { least: number; most: number },
): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw errors.refuse("bad_number", { option, value: text, least, most });
}

function wrongChoice(option: string, choices: string, value: string): Refusal {
  return errors.refuse("bad_choice", { option, choices, value });
}
