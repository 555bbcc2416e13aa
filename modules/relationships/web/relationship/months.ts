import type { Source, View } from "../api.ts";

type Month = View["months"][number];

export const monthDate = (month: number) => new Date(Date.UTC(1970, month, 15));

/** Counts a source for every month from the first to the last, without gaps. */
export function byMonth(months: readonly Month[]): {
  months: number[];
  sources: { source: Source; values: number[] }[];
} {
  if (months.length === 0) return { months: [], sources: [] };
  const last = months.reduce((most, { month }) => Math.max(most, month), 0);
  // A stray row from years ago would squeeze what matters into the last inch.
  const first = Math.max(
    last - 35,
    months.reduce((least, { month }) => Math.min(least, month), last),
  );
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const sources = [...new Set(months.map(({ source }) => source))];
  return {
    months: all,
    sources: sources.map((source) => ({
      source,
      values: all.map((month) => months.find((m) => m.month === month && m.source === source)?.count ?? 0),
    })),
  };
}

/** Mean wait of each month's hand-overs in seconds; null where there was none. */
export function waits(months: readonly Month[], all: readonly number[]): (number | null)[] {
  return all.map((month) => {
    const found = months.find((m) => m.month === month && m.source === "processes");
    return found && found.waitSeconds !== null && found.count > 0 ? found.waitSeconds / found.count : null;
  });
}
