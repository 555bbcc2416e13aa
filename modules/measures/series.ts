import { addRow, emptySum, type Figure, type Sum, tell, type WeekFigure } from "./figure.ts";
import type { MeasureKey } from "./measure.ts";
import { mondayOf, weeksBetween } from "./week.ts";

export type SeriesBy = "pair" | "supplier" | "customer" | "company" | "pairAndService";

export interface SeriesAsked {
  readonly measure: MeasureKey;
  readonly by: SeriesBy;
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  /** As its source names it; '' where it names none. */
  readonly service?: string | undefined;
  readonly suppliers?: readonly string[] | undefined;
  readonly customers?: readonly string[] | undefined;
  /** Any day of the first week, and of the last: both are in. */
  readonly from: string;
  readonly to: string;
}

export interface Series {
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service: string | null;
  readonly measure: MeasureKey;
  /** Every week from the first to the last; n is 0 where nothing was. */
  readonly weeks: WeekFigure[];
}

/** A row as it is kept: the parties it is told by are null where it is summed over them. */
export interface KeptRow {
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service: string | null;
  readonly week: string;
  readonly n: number;
  readonly total: number;
  readonly squares: number;
  readonly logs: number;
  readonly buckets: readonly number[];
  readonly counts: readonly number[];
}

interface Gathered {
  readonly of: Pick<Series, "supplier" | "customer" | "service">;
  readonly weeks: Map<string, Sum>;
}

/** Which one series a question is about, where it names all that its kind of series is told by. */
function theOne({ by, supplier, customer, service }: SeriesAsked): Gathered["of"] | undefined {
  const of = { supplier: supplier ?? null, customer: customer ?? null, service: service ?? null };
  const named = {
    company: true,
    supplier: supplier !== undefined,
    customer: customer !== undefined,
    pair: supplier !== undefined && customer !== undefined,
    pairAndService: supplier !== undefined && customer !== undefined && service !== undefined,
  }[by];
  return named ? of : undefined;
}

/** Adds rows up to series. What a question names but its kind of series is not told by stands on each of them all the same. */
export function arrange(asked: SeriesAsked, rows: readonly KeptRow[]): Series[] {
  const found = new Map<string, Gathered>();
  const gather = (of: Gathered["of"]): Gathered => {
    const key = `${of.supplier} ${of.customer} ${of.service}`;
    const known = found.get(key);
    if (known) return known;
    const made = { of, weeks: new Map<string, Sum>() };
    found.set(key, made);
    return made;
  };
  const one = theOne(asked);
  if (one) gather(one);
  for (const row of rows) {
    const { weeks } = gather({
      supplier: row.supplier ?? asked.supplier ?? null,
      customer: row.customer ?? asked.customer ?? null,
      service: row.service ?? asked.service ?? null,
    });
    const sum = weeks.get(row.week) ?? emptySum();
    weeks.set(row.week, sum);
    addRow(sum, row);
  }
  const all = weeksBetween(mondayOf(asked.from), mondayOf(asked.to));
  const nothing = tell(asked.measure, emptySum());
  return [...found.values()].map(({ of, weeks }) => ({
    ...of,
    measure: asked.measure,
    weeks: all.map((week) => {
      const sum = weeks.get(week);
      return { week, ...(sum ? tell(asked.measure, sum) : nothing) };
    }),
  }));
}

/** All rows in one sum. */
export function addUp(measure: MeasureKey, rows: readonly KeptRow[]): Figure {
  const sum = emptySum();
  for (const row of rows) addRow(sum, row);
  return tell(measure, sum);
}
