// An iCalendar file line by line: it says where a file is broken, which the library that reads it does not.

import { calendarErrors } from "../errors.ts";

export interface ContentLine {
  /** The line of the file where it begins, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Lines as they were before folding: a line that begins with a space or a tab goes on with the one above. */
export function unfold(text: string): ContentLine[] {
  const found: { line: number; text: string }[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, at) => {
    const above = found.at(-1);
    if (/^[ \t]/.test(raw) && above) above.text += raw.slice(1);
    else if (raw.trim() !== "") found.push({ line: at + 1, text: raw });
  });
  return found;
}

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Refuses what is no calendar or is broken, with its line; tells where each event begins, in order. */
export function checkLines(lines: readonly ContentLine[]): { events: number[] } {
  const first = lines[0];
  if (first?.text.trim().toUpperCase() !== "BEGIN:VCALENDAR")
    throw calendarErrors.refuse(
      "not_icalendar",
      { line: first?.line ?? 1, text: short(first?.text ?? "") },
      { place: `line ${first?.line ?? 1}` },
    );
  const open: { name: string; line: ContentLine }[] = [];
  const events: number[] = [];
  const broken = ({ line, text }: ContentLine) =>
    calendarErrors.refuse("broken_line", { line, text: short(text) }, { place: `line ${line}` });
  for (const one of lines) {
    const found = /^([A-Za-z0-9-]+)(?=[;:])(?:;[^:"]*(?:"[^"]*"[^:"]*)*)?:(.*)$/s.exec(one.text);
    if (!found) throw broken(one);
    const name = (found[1] as string).toUpperCase();
    const value = (found[2] as string).trim().toUpperCase();
    if (name === "BEGIN") {
      open.push({ name: value, line: one });
      if (value === "VEVENT") events.push(one.line);
    } else if (name === "END") {
      if (open.pop()?.name !== value) throw broken(one);
    } else if (open.length === 0) throw broken(one);
  }
  const left = open.at(-1);
  if (left) throw broken(left.line);
  return { events };
}
