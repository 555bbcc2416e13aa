import { type Problem, problemSentence } from "#modules/organisation";
import { formats, type Language, say } from "#platform/words";
import type { FileReports } from "../discovery/read-files.ts";
import { evidenceProblemSentence } from "../discovery/reading/problem.ts";
import { commandWords } from "./words.ts";

const shown = 20;

interface Told {
  readonly line: number;
  readonly column: string | null;
  readonly sentence: string;
  readonly severity: "refused" | "mended" | "notice";
}

/** Every file's bad rows in words: line, column, reason. Nothing is dropped in silence. */
export function problemLines(gathered: FileReports, language: Language): string[] {
  const lines: string[] = [];
  for (const { file, rows, problems, unknownColumns } of gathered.organisation) {
    const told = once("several_roots", problems).map((p) => ({
      ...p,
      sentence: problemSentence(p, language),
    }));
    lines.push(...fileLines(file, rows, rowsOf(told), told, unknownColumns, language));
  }
  for (const { file, rows, problems, problemCounts, unknownColumns } of gathered.reports) {
    const count = Object.values(problemCounts).reduce((sum, n) => sum + n, 0);
    const told = problems.map((p) => ({ ...p, sentence: evidenceProblemSentence(p, language) }));
    lines.push(...fileLines(file, rows, count, told, unknownColumns, language));
  }
  return lines;
}

/** The same, and how much of each file was counted: asked for when nothing was. */
export function readLines(gathered: FileReports, language: Language): string[] {
  const words = say(commandWords, language);
  const format = formats(language);
  const counts = gathered.reports.map(({ file, rows, counted }) =>
    words("counted_of", { file, rows: format.number(rows), counted: format.number(counted) }),
  );
  return [...problemLines(gathered, language), ...counts];
}

/** A row may have several problems, and a note on the file as a whole is about no row. */
function rowsOf(problems: readonly Told[]): number {
  return new Set(problems.map(({ line }) => line)).size;
}

/** Every top of a tree with several carries the same notice; one of them is enough to read. */
function once(code: Problem["code"], problems: readonly Problem[]): Problem[] {
  const first = problems.find((problem) => problem.code === code);
  return problems.filter((problem) => problem.code !== code || problem === first);
}

function fileLines(
  file: string,
  rows: number,
  count: number,
  problems: readonly Told[],
  unknownColumns: readonly string[],
  language: Language,
): string[] {
  const words = say(commandWords, language);
  const lines: string[] = [];
  if (unknownColumns.length > 0)
    lines.push(words("unknown_columns", { file, columns: unknownColumns.join(", ") }));
  if (count === 0) return lines;
  lines.push(words("problems", { file, count, rows }));
  for (const { line, column, sentence, severity } of problems.slice(0, shown)) {
    const at = String(line);
    const told = column
      ? words("place", { line: at, column, sentence })
      : words("placeLine", { line: at, sentence });
    lines.push(`  ${told} (${words(severity)})`);
  }
  const left = Math.max(count, problems.length) - Math.min(shown, problems.length);
  if (left > 0) lines.push(`  ${words("more", { count: left })}`);
  return lines;
}
