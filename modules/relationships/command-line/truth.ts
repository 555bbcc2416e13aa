import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { say } from "#platform/words";
import { drawMap } from "../discovery/draw-map.ts";
import type { DiscoveryFiles } from "../discovery/read-files.ts";
import { compareWithTruth, type TrueRelationship } from "../discovery/truth.ts";
import { gather } from "./gather.ts";
import { thresholdOf, usageError } from "./options.ts";
import { truthJson, truthReport } from "./truth-report.ts";
import { commandWords } from "./words.ts";

const table = String.raw`\.(csv|tsv|txt|xlsx)(\.gz)?$`;

export async function truthCommand(input: CommandInput): Promise<number> {
  const { positionals, values, language, cwd, out } = input;
  if (positionals.length !== 1) throw usageError(language, "no_folder");
  const folder = resolve(cwd, positionals[0]!);
  const threshold = thresholdOf(values.threshold, language);
  const truth = await readTruth(folder, input);
  const files = await filesIn(folder, input);
  const gathered = await gather(files, input);
  const map = drawMap(gathered.directory.parties, gathered.evidence, { asOf: gathered.lastSeen });
  const comparison = compareWithTruth(map, truth, threshold);
  out.write(
    values.json
      ? `${JSON.stringify(truthJson(comparison), null, 1)}\n`
      : truthReport(comparison, map.parties, language),
  );
  return exitCodes.done;
}

/** The files of a folder in the import formats, known by what their names begin with. */
async function filesIn(folder: string, { language }: CommandInput): Promise<DiscoveryFiles> {
  const names = (await readdir(folder)).sort();
  const matching = (pattern: string) =>
    names.filter((name) => new RegExp(`^${pattern}`, "i").test(name)).map((name) => join(folder, name));
  const files = {
    people: matching(`people.*${table}`)[0],
    units: matching(`units.*${table}`)[0],
    events: matching(String.raw`events.*\.(csv|tsv|txt|xlsx|xes|json|jsonocel)(\.gz)?$`),
    requests: matching(`requests.*${table}`),
    mail: matching(String.raw`mail.*\.(csv|tsv|txt|xlsx|mbox)(\.gz)?$`),
    nominations: matching(`nominations.*${table}`),
  };
  const any =
    files.people ?? files.units ?? [files.events, files.requests, files.mail, files.nominations].flat()[0];
  if (any === undefined) {
    throw new CommandError(
      "no_files",
      say(commandWords, language)("no_files", { value: folder }),
      exitCodes.badInput,
    );
  }
  return files;
}

async function readTruth(folder: string, { language }: CommandInput): Promise<TrueRelationship[]> {
  const words = say(commandWords, language);
  let text: string;
  try {
    text = await readFile(join(folder, "truth.json"), "utf8");
  } catch {
    throw new CommandError("no_truth", words("no_truth", { value: folder }), exitCodes.badInput);
  }
  try {
    const { relationships } = JSON.parse(text) as { relationships: TrueRelationship[] };
    if (
      !Array.isArray(relationships) ||
      relationships.some((r) => typeof r?.supplier !== "string" || typeof r.customer !== "string")
    ) {
      throw new TypeError("relationships: [{supplier, customer}]");
    }
    return relationships;
  } catch (error) {
    const sentence = words("bad_truth", { value: folder, reason: (error as Error).message });
    throw new CommandError("bad_truth", sentence, exitCodes.badInput);
  }
}
