import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../schema/index.ts";

export type Logs = CallOutput<typeof schema.listLogs>;
export type LogSummary = Logs["logs"][number];
export type LogView = CallOutput<typeof schema.showLog>;
export type Picture = CallOutput<typeof schema.showPicture>;
export type HandOvers = CallOutput<typeof schema.showHandOvers>;
export type Pair = HandOvers["edges"][number];
export type PingPong = CallOutput<typeof schema.showPingPong>;
export type Rework = CallOutput<typeof schema.showRework>;
export type Variant = CallOutput<typeof schema.listVariants>["variants"][number];
export type CaseRow = CallOutput<typeof schema.listCases>["cases"][number];
export type CaseQuery = NonNullable<CallInput<typeof schema.listCases>["query"]>;
export type Passage = CallOutput<typeof schema.listPassages>["passages"][number];
export type PassageQuery = NonNullable<CallInput<typeof schema.listPassages>["query"]>;
export type CaseView = CallOutput<typeof schema.showCase>;
export type Report = CallOutput<typeof schema.showReport>;
export type Analysis = CallOutput<typeof schema.analyseFile>;
export type ImportOrder = NonNullable<CallInput<typeof schema.importLog>["body"]>;

const logs = caller<typeof schema.listLogs>("GET", "/api/processes/logs");
const log = caller<typeof schema.showLog>("GET", "/api/processes/logs/:id");
const picture = caller<typeof schema.showPicture>("GET", "/api/processes/logs/:id/picture");
const handOvers = caller<typeof schema.showHandOvers>("GET", "/api/processes/logs/:id/hand-overs");
const byMonth = caller<typeof schema.showPair>("GET", "/api/processes/logs/:id/hand-overs/by-month");
const pingPong = caller<typeof schema.showPingPong>("GET", "/api/processes/logs/:id/ping-pong");
const rework = caller<typeof schema.showRework>("GET", "/api/processes/logs/:id/rework");
const variants = caller<typeof schema.listVariants>("GET", "/api/processes/logs/:id/variants");
const cases = caller<typeof schema.listCases>("GET", "/api/processes/logs/:id/cases");
const passages = caller<typeof schema.listPassages>("GET", "/api/processes/logs/:id/passages");
const oneCase = caller<typeof schema.showCase>("GET", "/api/processes/logs/:id/case");
const names = caller<typeof schema.listNames>("GET", "/api/processes/logs/:id/names");
const partyNames = caller<typeof schema.showPartyNames>("GET", "/api/processes/party-names");
const report = caller<typeof schema.showReport>("GET", "/api/processes/logs/:id/report");

export const analyse = caller<typeof schema.analyseFile>("POST", "/api/processes/analyses");
export const startImport = caller<typeof schema.importLog>("POST", "/api/processes/imports");
export const changeLog = caller<typeof schema.changeLog>("PATCH", "/api/processes/logs/:id");
export const deleteLog = caller<typeof schema.deleteLog>("DELETE", "/api/processes/logs/:id");

/** A query of this room, asked again when the room's records change. */
function useRoom<T>(key: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>, enabled = true) {
  const queryKey = ["processes", ...key];
  useLive("processes", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => ask(signal), enabled });
}

export function useLogs() {
  const queryKey = ["processes", "logs"];
  useLive("processes", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => logs({ query: pageParam ? { after: pageParam } : {} }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const usePartyNames = () => useRoom(["party-names"], (signal) => partyNames({}, { signal }));

const of = (id: string) => ({ params: { id } });

export const useLog = (id: string) => useRoom(["log", id], (signal) => log(of(id), { signal }));
export const usePicture = (id: string) => useRoom(["picture", id], (signal) => picture(of(id), { signal }));
export const useHandOvers = (id: string) =>
  useRoom(["hand-overs", id], (signal) => handOvers(of(id), { signal }));
export const usePingPong = (id: string) =>
  useRoom(["ping-pong", id], (signal) => pingPong(of(id), { signal }));
export const useRework = (id: string) => useRoom(["rework", id], (signal) => rework(of(id), { signal }));
export const useReport = (id: string, enabled = true) =>
  useRoom(["report", id], (signal) => report(of(id), { signal }), enabled);
export const useNames = (id: string, kind: "activity" | "party") =>
  useRoom(["names", id, kind], (signal) => names({ ...of(id), query: { kind } }, { signal }));
export const usePairMonths = (id: string, supplier: string, customer: string, enabled: boolean) =>
  useRoom(
    ["pair", id, supplier, customer],
    (signal) => byMonth({ ...of(id), query: { supplier, customer } }, { signal }),
    enabled,
  );

export function useVariants(id: string) {
  const queryKey = ["processes", "variants", id];
  useLive("processes", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => variants({ ...of(id), query: { after: pageParam } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** The first page also counts all that match. */
export function useCases(id: string, query: CaseQuery) {
  const queryKey = ["processes", "cases", id, query];
  useLive("processes", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      cases({ ...of(id), query: { ...query, ...pageOf(pageParam) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export function usePassages(id: string, query: PassageQuery) {
  const queryKey = ["processes", "passages", id, query];
  useLive("processes", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      passages({ ...of(id), query: { ...query, ...pageOf(pageParam) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    // While one leaves the page its address is already another one's.
    enabled: query.from !== "" && query.to !== "",
  });
}

const pageOf = (after: string) => (after ? { after } : { count: "true" });

export function useCase(id: string, caseId: string) {
  const queryKey = ["processes", "case", id, caseId];
  useLive("processes", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      oneCase({ ...of(id), query: { case: caseId, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: caseId !== "",
  });
}
