import { type Field, matchColumns } from "#platform/files";
import { mailFields, nominationFields, requestFields } from "../discovery/reading/fields.ts";

export const importKinds = ["requests", "mail", "nominations"] as const;
export type ImportKind = (typeof importKinds)[number];

export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  requests: requestFields,
  mail: mailFields,
  nominations: nominationFields,
};

export const requiredOf: Record<ImportKind, readonly string[]> = {
  requests: ["time", "requester", "supplier"],
  mail: ["from", "to", "time"],
  nominations: ["respondent", "unit"],
};

/** Which kind of file has such columns: the one of which most needed and most other columns are recognised. */
export function guessKind(headers: readonly string[]): ImportKind {
  const points = (kind: ImportKind) => {
    const { ways } = matchColumns(headers, fieldsOf[kind]) as { ways: Record<string, string> };
    const needed = requiredOf[kind].filter((field) => ways[field] === undefined).length;
    const exact = Object.values(ways).filter((way) => way === "exact").length;
    return exact + Object.keys(ways).length / 10 - needed * 10;
  };
  return [...importKinds].sort((a, b) => points(b) - points(a))[0]!;
}
