import { plain } from "./words-of.ts";

export type Pieces = { text: string; hit: boolean }[];

/** A text in pieces, with the found words marked. */
export function mark(text: string, found: ReadonlySet<string>): Pieces {
  const pieces: Pieces = [];
  let from = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
    if (!holds(match[0], found)) continue;
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), hit: false });
    pieces.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

function holds(chunk: string, found: ReadonlySet<string>): boolean {
  const word = plain(chunk);
  return found.has(word) || (word.includes("-") && word.split("-").some((part) => found.has(part)));
}

const longest = 140;

/** The line that shows best why it was found: the one with most found words that the name has not; else the first. */
export function excerpt(name: string, lines: readonly string[], found: ReadonlySet<string>): Pieces {
  const inName = new Set(hits(name, found));
  let best: { line: string; count: number } | undefined;
  for (const line of lines) {
    const count = new Set(hits(line, found).filter((word) => !inName.has(word))).size;
    if (count > (best?.count ?? 0)) best = { line, count };
  }
  const line = best?.line ?? lines[0] ?? "";
  return line === "" ? [] : mark(shorten(line, found), found);
}

function hits(text: string, found: ReadonlySet<string>): string[] {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => found.has(word));
}

/** At most so long, around the first found word. */
function shorten(line: string, found: ReadonlySet<string>): string {
  const text = line.replace(/\s+/g, " ").trim();
  if (text.length <= longest) return text;
  const first = mark(text, found).findIndex((piece) => piece.hit);
  const at =
    first < 0
      ? 0
      : mark(text, found)
          .slice(0, first)
          .reduce((sum, piece) => sum + piece.text.length, 0);
  const from = at < longest - 30 ? 0 : text.lastIndexOf(" ", at - 40) + 1;
  const cut = text.slice(from, from + longest);
  const end = from + longest < text.length ? cut.lastIndexOf(" ") : cut.length;
  return `${from > 0 ? "… " : ""}${cut.slice(0, end)}${from + longest < text.length ? " …" : ""}`;
}

/** Sentences of a text, as lines to show. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…])\s+|\n+/u)
    .map((one) => one.trim())
    .filter(Boolean);
}
