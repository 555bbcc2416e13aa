// The labelled public texts that quality is measured on; none is part of the house.

import fs from "node:fs";
import path from "node:path";
import { parseCsv } from "#platform/files";
import { isSetAside } from "#science/text";
import { root } from "../../../app/folders.ts";

const folder = path.join(root, "..", "shared", "data", "texts");

export interface Labelled {
  readonly text: string;
  readonly label: string;
  /** Never used for tuning. */
  readonly isAside: boolean;
}

export interface Corpus {
  readonly name: string;
  readonly texts: readonly Labelled[];
}

export const areCorporaHere = () => fs.existsSync(folder);

function cells(file: string, delimiter: string): Record<string, string>[] {
  const { rows } = parseCsv(fs.readFileSync(path.join(folder, file), "utf8"), delimiter);
  const [header, ...data] = rows.map((row) => row.cells) as [string[], ...string[][]];
  return data.map((row) => Object.fromEntries(header.map((name, i) => [name.trim(), row[i] ?? ""])));
}

function labelled(pairs: Iterable<readonly [text: string, label: string]>): Labelled[] {
  const seen = new Set<string>();
  return [...pairs].flatMap(([text, label]) => {
    const key = text.trim().toLowerCase();
    if (key === "" || label.trim() === "" || seen.has(key)) return [];
    seen.add(key);
    return [{ text, label: label.trim(), isAside: isSetAside(text) }];
  });
}

/** Classes of fewer texts than this tell nothing. */
const fewest = 10;
function withEnough(texts: readonly Labelled[]): Labelled[] {
  const counts = new Map<string, number>();
  for (const { label } of texts) counts.set(label, (counts.get(label) ?? 0) + 1);
  return texts.filter(({ label }) => counts.get(label)! >= fewest);
}

export async function supportQuestions(): Promise<Corpus> {
  const { readSheet } = await import("read-excel-file/node");
  const rows = await readSheet(fs.readFileSync(path.join(folder, "rutube-support-ru", "cases.xlsx")));
  const pairs = rows.slice(1).map((row) => [String(row[0] ?? ""), String(row[4] ?? "")] as const);
  return { name: "rutube-support-ru", texts: withEnough(labelled(pairs)) };
}

export function bankQueries(): Corpus {
  const rows = [...cells("banking77-en/train.csv", ","), ...cells("banking77-en/test.csv", ",")];
  return {
    name: "banking77-en",
    texts: withEnough(labelled(rows.map(({ text, category }) => [text!, category!]))),
  };
}

export function tickets(): Corpus {
  const rows = cells("endava-tickets-en/all_tickets.csv", ",");
  return {
    name: "endava-tickets-en",
    texts: withEnough(labelled(rows.map(({ title, body, category }) => [`${title}. ${body}`, category!]))),
  };
}

/** Sentences with what they say of somebody named; those that say opposite things of two are left out. */
export function newsSentences(): Corpus {
  const rows = [
    ...cells("rusentne-ru/train_data.csv", "\t"),
    ...cells("rusentne-ru/validation_data_labeled.csv", "\t"),
  ];
  const signs = new Map<string, Set<string>>();
  for (const { sentence, label } of rows)
    signs.set(sentence!, (signs.get(sentence!) ?? new Set()).add(label!.trim()));
  const pairs = [...signs].flatMap(([sentence, labels]): [string, string][] => {
    if (labels.has("1") && labels.has("-1")) return [];
    return [[sentence, labels.has("1") ? "positive" : labels.has("-1") ? "negative" : "neutral"]];
  });
  return { name: "rusentne-ru", texts: labelled(pairs) };
}
