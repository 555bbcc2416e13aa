import { basename } from "node:path";
import { CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { Refusal } from "#platform/errors";
import { say } from "#platform/words";
import {
  type DiscoveryFiles,
  type FileReports,
  type GatheredEvidence,
  readFiles,
} from "../discovery/read-files.ts";
import { problemLines, readLines } from "./report-problems.ts";
import { commandWords } from "./words.ts";

/** Reads all files, tells on the error stream what was wrong with rows, and turns refusals into exit codes. */
export async function gather(files: DiscoveryFiles, input: CommandInput): Promise<GatheredEvidence> {
  const { language, err } = input;
  const progress = progressLine(input);
  let gathered: GatheredEvidence;
  try {
    gathered = await readFiles(files, (path) => progress.show(path));
  } catch (error) {
    progress.clear();
    if (!(error instanceof Refusal)) throw error;
    if (error.code === "relationships.no_evidence")
      for (const line of readLines(error.details as FileReports, language)) err.write(`${line}\n`);
    const { sentence, hint } = error.inWords(language);
    throw new CommandError(error.code, `${sentence} ${hint}`, exitCodes.badInput);
  }
  progress.clear();
  for (const line of problemLines(gathered, language)) err.write(`${line}\n`);
  return gathered;
}

/** One line on a terminal that is written over; nothing where output goes to a file or another program. */
function progressLine({ err, language }: CommandInput): { show(path: string): void; clear(): void } {
  if (!(err as { isTTY?: boolean }).isTTY) return { show: () => undefined, clear: () => undefined };
  const words = say(commandWords, language);
  return {
    show: (path) => err.write(`\r\u001b[K${words("reading", { file: basename(path) })}`),
    clear: () => err.write("\r\u001b[K"),
  };
}
