import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../../said/schema.ts";

export type SaidView = schema.Said;
export type Box = "mine" | "unit" | "company";
const list = caller<typeof schema.listSaid>("GET", "/api/insight/said");

export function useSaid(box: Box) {
  const queryKey = ["insight", "said", box];
  useLive("needs", queryKey);
  useLive("solutions", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { box, limit: 20, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
}

/** The latest few of one's own, for the first page. */
export const useMySaid = (limit: number) =>
  useQuery({
    queryKey: ["insight", "said", "home", limit],
    queryFn: ({ signal }) => list({ query: { box: "mine", limit } }, { signal }),
  });
