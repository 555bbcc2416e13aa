/** How many gave one answer. */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

/** Answers as a table of how many gave which; the order of its rows does not matter. */
export type CountTable = readonly ValueCount[];

/** Answers one by one; null is a question left unanswered and counts nowhere. */
export type Answers = Iterable<number | null>;

/** Throws RangeError when an answer is no finite number. */
export function countAnswers(answers: Answers): ValueCount[] {
  const counts = new Map<number, number>();
  for (const answer of answers) {
    if (answer === null) continue;
    if (!Number.isFinite(answer)) throw new RangeError("an answer is a number or null");
    counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => a.value - b.value);
}

/** Throws RangeError when a count is no whole number of people or a value no finite number. */
export function checkCounts(table: CountTable): CountTable {
  for (const { value, count } of table) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError("a count is a whole number, not negative");
    if (!Number.isFinite(value)) throw new RangeError("an answer is a number");
  }
  return table;
}

/** How many gave an answer that fits. */
export function countWhere(table: CountTable, fits: (value: number) => boolean): number {
  let sum = 0;
  for (const { value, count } of checkCounts(table)) if (fits(value)) sum += count;
  return sum;
}
