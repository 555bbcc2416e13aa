import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../folders.ts";

export interface Example {
  readonly name: string;
  readonly input: string;
  // biome-ignore lint/suspicious/noExplicitAny: results of several shapes are looked into
  readonly result: any;
}

export const readDocument = (file: string): string => readFileSync(join(root, file), "utf8");

/** The worked examples of a document: what goes in, and what it says comes out. */
export function examplesIn(document: string): Example[] {
  return [
    ...document.matchAll(
      /`vizavi method ([a-z-]+)`:\n\n```json\n([\s\S]*?)\n```\n\ngives\n\n```json\n([\s\S]*?)\n```/g,
    ),
  ].map(([, name, input, result]) => ({ name: name!, input: input!, result: JSON.parse(result!) }));
}

/** As the documents round: four places, or two digits of what is smaller. */
export function rounded(value: unknown): unknown {
  if (typeof value === "number")
    return Number(Math.abs(value) >= 0.001 || value === 0 ? value.toFixed(4) : value.toPrecision(2));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]));
}
