import { resolve } from "node:path";
import { CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { Refusal } from "#platform/errors";
import { formats, say } from "#platform/words";
import { offsetMinutes } from "#science/time";
import type { LogOptions, Progress } from "./log-file/index.ts";
import { type MinedLog, mineLog } from "./mine-log.ts";
import { mineSummary } from "./mine-summary.ts";
import { reportLines } from "./read-report.ts";
import { mineWords } from "./words.ts";

/** Refusals that come of what was typed, not of what the file holds. */
const usageCodes = new Set([
  "processes.unknown_column",
  "processes.bad_zone",
  "processes.no_lifecycle_column",
  "processes.no_stage",
]);

export async function mineCommand(input: CommandInput): Promise<number> {
  const { positionals, values, language, out, err, cwd } = input;
  const words = say(mineWords, language);
  const path = positionals[0];
  if (path === undefined || positionals.length > 1)
    throw new CommandError("usage", words("usage"), exitCodes.usage);

  const progress = progressLine(input);
  let mined: MinedLog;
  try {
    mined = await mineLog(resolve(cwd, path), optionsOf(values), { onProgress: progress.show });
  } catch (error) {
    progress.clear();
    if (!(error instanceof Refusal)) throw error;
    const { sentence, hint } = error.inWords(language);
    const exit = usageCodes.has(error.code) ? exitCodes.usage : exitCodes.badInput;
    for (const line of refusedRows(error, language)) err.write(`${line}\n`);
    throw new CommandError(error.code, `${sentence} ${hint}`, exit);
  }
  progress.clear();
  for (const line of reportLines(mined.log, language)) err.write(`${line}\n`);
  out.write(values.json ? `${JSON.stringify(mined.figures)}\n` : mineSummary(mined, language));
  return exitCodes.done;
}

function optionsOf(values: CommandInput["values"]): LogOptions {
  const zone = values.zone as string | undefined;
  return {
    columns: {
      case: values.case,
      activity: values.activity,
      time: values.time,
      resource: values.resource,
      unit: values.unit,
    },
    ...(values.lifecycle === undefined ? {} : { stage: values.lifecycle }),
    ...(zone === undefined ? {} : { zone: offsetMinutes(zone) ?? zone }),
    missing: values.missing ?? [],
  };
}

/** When nothing was usable, the rows say why. */
function refusedRows(error: Refusal, language: CommandInput["language"]): string[] {
  if (error.code !== "processes.nothing_usable") return [];
  const badRows = error.details as MinedLog["log"]["badRows"];
  return reportLines(
    { name: String(error.particulars.name), badRows, notices: [], filteredOut: 0 },
    language,
  );
}

/** One line on a terminal that is written over; nothing where output goes to a file or another program. */
function progressLine({ err, language }: CommandInput): {
  show: (progress: Progress) => void;
  clear: () => void;
} {
  if (!(err as { isTTY?: boolean }).isTTY) return { show: () => undefined, clear: () => undefined };
  const words = say(mineWords, language);
  const format = formats(language);
  return {
    show: ({ phase, done, total }) => {
      const percent = format.percent(total > 0 ? done / total : 1);
      err.write(`\r\u001b[K${phase === "reading" ? words("reading", { percent }) : words(phase)}`);
    },
    clear: () => err.write("\r\u001b[K"),
  };
}
