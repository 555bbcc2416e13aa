import { type Language, say } from "#platform/words";
import type { ReadLog } from "./log-file/index.ts";
import { mineWords } from "./words.ts";

const shownRows = 10;

/** What had to be left out or mended while reading, in words: nothing is dropped in silence. */
export function reportLines(
  log: Pick<ReadLog, "name" | "badRows" | "notices" | "filteredOut">,
  language: Language,
): string[] {
  const words = say(mineWords, language);
  const lines: string[] = [];
  const { count, listed } = log.badRows;
  if (count > 0) {
    lines.push(words("badRows", { count, name: log.name }));
    for (const row of listed.slice(0, shownRows)) {
      const line = String(row.line);
      const reason = words(row.reason);
      if (row.column === "") lines.push(`  ${words("badLine", { line, reason, value: row.value })}`);
      else if (row.value === "") lines.push(`  ${words("badRow", { line, column: row.column, reason })}`);
      else lines.push(`  ${words("badRowValue", { line, column: row.column, reason, value: row.value })}`);
    }
    if (count > shownRows) lines.push(`  ${words("moreBadRows", { count: count - shownRows })}`);
  }
  for (const notice of log.notices) {
    lines.push(words(notice.code, { count: notice.count, line: String(notice.line ?? 0) }));
  }
  if (log.filteredOut > 0) lines.push(words("filteredOut", { count: log.filteredOut }));
  return lines;
}
