import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../schema.ts";

export type Series = schema.MeasureSeries;
export type Row = schema.MeasureRow;
export type MeasureKey = Series["measure"];
export type Week = Series["weeks"][number];

/** Whose figures: a relationship, one side of it, or the company's. */
export interface Whose {
  readonly measure: MeasureKey;
  readonly supplier?: string | null | undefined;
  readonly customer?: string | null | undefined;
  readonly service?: string | null | undefined;
}

const series = caller<typeof schema.showSeries>("GET", "/api/measures/series");
const rows = caller<typeof schema.listRows>("GET", "/api/measures/rows");

const asked = ({ measure, supplier, customer, service }: Whose) => ({
  measure,
  ...(supplier ? { supplier } : {}),
  ...(customer ? { customer } : {}),
  ...(service === null || service === undefined ? {} : { service }),
});

/** The last so many full weeks. */
export function useSeries(whose: Whose, weeks: number) {
  const query = { ...asked(whose), weeks };
  const queryKey = ["measures", "series", query];
  useLive("measures", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => series({ query }, { signal }) });
}

export function useRows(whose: Whose, week: string) {
  const query = { ...asked(whose), week };
  const queryKey = ["measures", "rows", query];
  useLive("measures", queryKey);
  return useInfiniteQuery({
    queryKey,
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      rows({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}
