import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as givenSchema from "../../schema/given.ts";
import type * as schema from "../../schema/results.ts";

export type { GivenAnswer } from "../../schema/given.ts";

export type { Figure, ModelResult } from "../../schema/release.ts";
export type {
  LatestResult,
  ReleasedComment,
  ResultChange,
  ResultHeat,
  ResultList,
  ResultMeasure,
  ResultParty,
  ResultRow,
  Results,
  ResultTrend,
  ResultTrendPoint,
  ResultWave,
} from "../../schema/results.ts";

const at = "/api/surveys/waves/:wave/results";
const results = caller<typeof schema.showResults>("GET", at);
const supplier = caller<typeof schema.showSupplierResults>("GET", `${at}/suppliers/:party`);
const customer = caller<typeof schema.showCustomerResults>("GET", `${at}/customers/:party`);
const relationship = caller<typeof schema.showRelationshipResults>(
  "GET",
  `${at}/relationships/:supplier/:customer`,
);
const list = caller<typeof schema.listResults>("GET", `${at}/sides/:side`);
const heat = caller<typeof schema.showHeat>("GET", `${at}/heat`);
const comments = caller<typeof schema.listComments>("GET", `${at}/comments`);
const given = caller<typeof givenSchema.listGiven>("GET", "/api/surveys/waves/:wave/answers");
const latest = caller<typeof schema.showLatest>("GET", "/api/surveys/results/latest");

/** What was released never changes; only that a wave closes makes something new. */
function useReleased<T>(key: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>, enabled = true) {
  const queryKey = ["surveys", "results", ...key];
  useLive("surveys", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => ask(signal), enabled });
}

export const useResults = (wave: string) =>
  useReleased([wave], (signal) => results({ params: { wave } }, { signal }));

export const useSupplierResults = (wave: string, party: string) =>
  useReleased([wave, "supplier", party], (signal) => supplier({ params: { wave, party } }, { signal }));

export const useCustomerResults = (wave: string, party: string) =>
  useReleased([wave, "customer", party], (signal) => customer({ params: { wave, party } }, { signal }));

export const useRelationshipResults = (wave: string, of: string, by: string) =>
  useReleased([wave, "relationship", of, by], (signal) =>
    relationship({ params: { wave, supplier: of, customer: by } }, { signal }),
  );

export const useResultList = (wave: string, side: "suppliers" | "customers", measure: string) =>
  useReleased([wave, side, measure], (signal) =>
    list({ params: { wave, side }, query: { measure } }, { signal }),
  );

export const useHeat = (wave: string, query: { measure?: string; supplier?: string; customer?: string }) =>
  useReleased([wave, "heat", query], (signal) => heat({ params: { wave }, query }, { signal }));

export function useComments(wave: string, of: string | undefined) {
  const queryKey = ["surveys", "results", wave, "comments", of ?? ""];
  useLive("surveys", queryKey);
  return useInfiniteQuery({
    queryKey,
    initialPageParam: "",
    queryFn: ({ pageParam, signal }) =>
      comments(
        {
          params: { wave },
          query: { ...(of ? { supplier: of } : {}), ...(pageParam ? { after: pageParam } : {}) },
        },
        { signal },
      ),
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

export const useLatest = (query: { supplier?: string; customer?: string }) =>
  useReleased(["latest", query], (signal) => latest({ query }, { signal }));

export function useGiven(wave: string) {
  return useInfiniteQuery({
    queryKey: ["surveys", "results", wave, "given"],
    queryFn: ({ pageParam, signal }) =>
      given({ params: { wave }, query: pageParam ? { after: pageParam } : {} }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
