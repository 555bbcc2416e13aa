import { extname, resolve } from "node:path";
import { CommandError, type CommandInput, exitCodes } from "#platform/cli";
import { type Language, say } from "#platform/words";
import { parseTimestamp } from "#science/time";
import type { DiscoveryFiles } from "../discovery/read-files.ts";
import { defaultHalfLifeDays, defaultThreshold } from "../discovery/relationship-map.ts";
import { commandWords } from "./words.ts";

export type OutKind = "json" | "csv" | "html";

export interface IdentifyOptions {
  readonly files: DiscoveryFiles;
  readonly outs: readonly { readonly path: string; readonly kind: OutKind }[];
  readonly threshold: number;
  readonly halfLifeDays: number;
  /** Milliseconds; undefined means the last moment in the files. */
  readonly asOf: number | undefined;
}

const day = 86_400_000;

export function usageError(language: Language, code: UsageCode, value = ""): CommandError {
  const words = say(commandWords, language) as (key: UsageCode, params: object) => string;
  return new CommandError(code, words(code, { value }), exitCodes.usage);
}

type UsageCode =
  | "nothing_given"
  | "positional"
  | "bad_threshold"
  | "bad_half_life"
  | "bad_as_of"
  | "bad_out"
  | "no_folder";

/** What was typed, checked before any file is opened. */
export function readOptions({ positionals, values, cwd, language }: CommandInput): IdentifyOptions {
  if (positionals.length > 0) throw usageError(language, "positional", positionals[0]);
  const paths = (name: string) =>
    ((values[name] as string[] | undefined) ?? []).map((path) => resolve(cwd, path));
  const path = (name: string) =>
    values[name] === undefined ? undefined : resolve(cwd, values[name] as string);
  const files: DiscoveryFiles = {
    people: path("people"),
    units: path("units"),
    events: paths("events"),
    requests: paths("requests"),
    mail: paths("mail"),
    nominations: paths("nominations"),
  };
  const evidence = [files.events, files.requests, files.mail, files.nominations].flat();
  if (evidence.length === 0 && files.units === undefined) throw usageError(language, "nothing_given");
  return {
    files,
    outs: paths("out").map((out) => ({ path: out, kind: outKind(out, language) })),
    threshold: thresholdOf(values.threshold, language),
    halfLifeDays: halfLifeOf(values["half-life"], language),
    asOf: asOfOf(values["as-of"], language),
  };
}

function outKind(path: string, language: Language): OutKind {
  const kind = extname(path).toLowerCase().slice(1);
  if (kind === "htm") return "html";
  if (kind === "json" || kind === "csv" || kind === "html") return kind;
  throw usageError(language, "bad_out", path);
}

export function thresholdOf(text: string | undefined, language: Language): number {
  if (text === undefined) return defaultThreshold;
  const value = Number(text.replace(",", "."));
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw usageError(language, "bad_threshold", text);
  return value;
}

function halfLifeOf(text: string | undefined, language: Language): number {
  if (text === undefined) return defaultHalfLifeDays;
  const value = Number(text.replace(",", "."));
  if (!(value >= 1 && value <= 36_500)) throw usageError(language, "bad_half_life", text);
  return value;
}

/** The end of the day named. */
function asOfOf(text: string | undefined, language: Language): number | undefined {
  if (text === undefined) return undefined;
  const time = parseTimestamp(text);
  if (time === undefined || time <= 0) throw usageError(language, "bad_as_of", text);
  return Math.floor(time / day) * day + day - 1;
}
