import { writeFile } from "node:fs/promises";
import { CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { say } from "#platform/words";
import { monthOf } from "#science/time";
import { drawMap } from "../discovery/draw-map.ts";
import type { MonthlyEvidence } from "../discovery/evidence.ts";
import type { RelationshipMap } from "../discovery/relationship-map.ts";
import { gather } from "./gather.ts";
import { mapCsv } from "./map-csv.ts";
import { mapHtml } from "./map-html/index.ts";
import { mapJson } from "./map-json.ts";
import { type IdentifyOptions, type OutKind, readOptions } from "./options.ts";
import { mapSummary } from "./summary.ts";
import { commandWords } from "./words.ts";

export async function identifyCommand(input: CommandInput): Promise<number> {
  const options = readOptions(input);
  const gathered = await gather(options.files, input);
  const asOf = options.asOf ?? gathered.lastSeen;
  const evidence = options.asOf === undefined ? gathered.evidence : until(gathered.evidence, asOf);
  const map = drawMap(gathered.directory.parties, evidence, {
    asOf,
    halfLifeDays: options.halfLifeDays,
  });
  const { language, out, err } = input;
  const words = say(commandWords, language);
  if (evidence.length > 0 && evidence.every(({ source }) => source === "communication"))
    err.write(`${words("only_mail")}\n`);
  for (const target of options.outs) {
    await write(target.path, contentOf(target.kind, map, options, input), input);
    err.write(`${words("written", { file: target.path })}\n`);
  }
  if (input.values.json) out.write(`${JSON.stringify(mapJson(map, options.threshold))}\n`);
  else if (options.outs.length === 0)
    out.write(mapSummary(map, gathered.reports, options.threshold, language));
  return exitCodes.done;
}

/** The map of a day knows nothing of the months after it; what units are there for has no month. */
function until(evidence: readonly MonthlyEvidence[], asOf: number): MonthlyEvidence[] {
  const last = monthOf(asOf);
  return evidence.filter(({ source, month }) => source === "structure" || month <= last);
}

function contentOf(
  kind: OutKind,
  map: RelationshipMap,
  { threshold }: IdentifyOptions,
  input: CommandInput,
): string {
  if (kind === "json") return `${JSON.stringify(mapJson(map, threshold), null, 1)}\n`;
  if (kind === "csv") return mapCsv(map, threshold, input.language);
  return mapHtml(map, threshold, input.language);
}

async function write(path: string, content: string, { language }: CommandInput): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const sentence = say(commandWords, language)("cannot_write", { value: path, reason });
    throw new CommandError("cannot_write", sentence, exitCodes.failed);
  }
}
