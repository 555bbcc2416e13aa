// LimeSurvey: the columns of its export of answers with codes (`Q1`, `Q2[SQ001]`, `Q2[other]`), and its structure as a
// text of tabs, which knows the words.

import type { Table } from "#platform/files";
import type { FileColumn } from "./survey-file.ts";

/** What every export of answers has first. */
const marks = ["id", "submitdate", "lastpage", "startlanguage"];

export function isLimeSurvey(headers: readonly string[]): boolean {
  const plain = new Set(
    headers.slice(0, 12).map((header) => header.trim().toLowerCase().replace(/\..*$/s, "")),
  );
  return marks.filter((mark) => plain.has(mark)).length >= 3;
}

export const isLimeStructure = (headers: readonly string[]): boolean =>
  ["class", "type/scale", "name", "text"].every((name) => headers.includes(name));

/** `Q1. How well ...` where codes and words were exported together. */
export function splitHeader(header: string): { readonly name: string; readonly label: string } {
  const found = /^([A-Za-z][A-Za-z0-9_]*(?:\[[^\]]*\]){0,2})\.\s+(.+)$/s.exec(header);
  return found ? { name: found[1]!, label: found[2]!.trim() } : { name: header, label: "" };
}

const kinds: Readonly<Record<string, FileColumn["kind"]>> = {
  "5": "scale",
  A: "scale",
  B: "scale",
  F: "choice",
  L: "choice",
  "!": "choice",
  M: "choice",
  O: "choice",
  Y: "choice",
  G: "choice",
  S: "text",
  T: "text",
  U: "text",
  Q: "text",
  D: "moment",
};
const scales: Readonly<Record<string, { readonly low: number; readonly high: number }>> = {
  "5": { low: 1, high: 5 },
  A: { low: 1, high: 5 },
  B: { low: 1, high: 10 },
};

/** Columns by the names of an export, from the structure. The first language that stands there is told. */
export function columnsOfStructure({ headers, rows }: Pick<Table, "headers" | "rows">): FileColumn[] {
  const at = (name: string) => headers.indexOf(name);
  const places = {
    class: at("class"),
    type: at("type/scale"),
    name: at("name"),
    text: at("text"),
    language: at("language"),
  };
  let language: string | undefined;
  const columns: FileColumn[] = [];
  let question: { name: string; label: string; type: string } | undefined;
  let parts: { name: string; label: string }[] = [];
  let answers: { value: string; label: string }[] = [];
  const flush = () => {
    if (question) columns.push(...columnsOf(question, parts, answers));
    question = undefined;
    parts = [];
    answers = [];
  };
  for (const { cells } of rows) {
    const of = (key: keyof typeof places) => (cells[places[key]] ?? "").trim();
    const kind = of("class").toUpperCase();
    if (!["Q", "SQ", "A"].includes(kind)) continue;
    const spoken = of("language");
    language ??= spoken || undefined;
    if (spoken !== "" && spoken !== language) continue;
    const label = plain(of("text"));
    if (kind === "Q") {
      flush();
      question = { name: of("name"), label, type: of("type") };
    } else if (kind === "SQ") parts.push({ name: of("name"), label });
    else answers.push({ value: of("name"), label });
  }
  flush();
  return columns;
}

function columnsOf(
  { name, label, type }: { readonly name: string; readonly label: string; readonly type: string },
  parts: readonly { readonly name: string; readonly label: string }[],
  answers: readonly { readonly value: string; readonly label: string }[],
): FileColumn[] {
  const column = (own: string, words: string): FileColumn => ({
    name: own,
    label: words,
    values: type === "Y" ? yesNo : [...answers],
    kind: kinds[type],
    scale: scales[type],
  });
  if (parts.length === 0) return [column(name, label)];
  return parts.map((part) => column(`${name}[${part.name}]`, [label, part.label].filter(Boolean).join(": ")));
}

const yesNo = [
  { value: "Y", label: "Y" },
  { value: "N", label: "N" },
];

/** Words without the tags they are written in. */
export const plain = (text: string): string =>
  text
    .replaceAll(/<[^<>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
