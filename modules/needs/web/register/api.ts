import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../../register/schema.ts";

export type NeedItem = schema.NeedItem;
export type Need = schema.NeedView;
export type Change = schema.NeedChange;
export type Part = schema.PriorityPart;
export type Weights = schema.Weights;
export type PartyName = NonNullable<NeedItem["supplier"]>;
export type ListQuery = NonNullable<CallInput<typeof schema.listNeeds>["query"]>;
export type Filter = NonNullable<CallInput<typeof schema.boardOfNeeds>["query"]>;

const base = "/api/needs";
const one = `${base}/:need` as const;
const list = caller<typeof schema.listNeeds>("GET", base);
const board = caller<typeof schema.boardOfNeeds>("GET", `${base}/board` as const);
const map = caller<typeof schema.mapOfNeeds>("GET", `${base}/map` as const);
const monday = caller<typeof schema.mondayNeeds>("GET", `${base}/monday` as const);
const show = caller<typeof schema.showNeed>("GET", one);
const weights = caller<typeof schema.showWeights>("GET", `${base}/weights` as const);

export const openNeed = caller<typeof schema.openNeed>("POST", base);
export const acceptNeed = caller<typeof schema.acceptNeed>("POST", `${one}/acceptance` as const);
export const rejectNeed = caller<typeof schema.rejectNeed>("POST", `${one}/rejection` as const);
export const editNeed = caller<typeof schema.editNeed>("PATCH", one);
export const moveNeed = caller<typeof schema.moveNeed>("PUT", `${one}/stage` as const);
export const closeNeed = caller<typeof schema.closeNeed>("POST", `${one}/closure` as const);
export const mergeNeed = caller<typeof schema.mergeNeed>("POST", `${one}/merger` as const);
export const splitNeed = caller<typeof schema.splitNeed>("POST", `${one}/split` as const);
export const proposeTarget = caller<typeof schema.proposeTarget>("PUT", `${one}/target` as const);
export const agreeOnTarget = caller<typeof schema.agreeOnTarget>("POST", `${one}/target/agreement` as const);
export const dropTarget = caller<typeof schema.dropTarget>("DELETE", `${one}/target` as const);
export const markNeed = caller<typeof schema.markNeed>("PUT", `${one}/mark` as const);
export const followNeed = caller<typeof schema.followNeed>("PUT", `${one}/following` as const);
export const putSignal = caller<typeof schema.putSignal>("PUT", `${one}/signals/:signal` as const);
export const takeSignalOut = caller<typeof schema.takeSignalOut>("DELETE", `${one}/signals/:signal` as const);
export const undoChange = caller<typeof schema.undoChange>("POST", "/api/needs/changes/:change/undoing");
export const changeWeights = caller<typeof schema.changeWeights>("PUT", `${base}/weights` as const);
export const proposeNow = caller<typeof schema.proposeNow>("POST", `${base}/proposals` as const);

const key = (...rest: readonly unknown[]) => ["needs", "register", ...rest];

export function useNeeds(query: ListQuery) {
  const queryKey = key("list", query);
  useLive("needs", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export const boardKey = (filter: Filter) => key("board", filter);
export function useBoard(filter: Filter) {
  const queryKey = boardKey(filter);
  useLive("needs", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => board({ query: filter }, { signal }) });
}

export function useNeedMap(filter: Filter) {
  const queryKey = key("map", filter);
  useLive("needs", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => map({ query: filter }, { signal }) });
}

export function useMonday() {
  const queryKey = key("monday");
  useLive("needs", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => monday({}, { signal }) });
}

export function useNeed(need: string) {
  const queryKey = key("one", need);
  useLive("needs", queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ params: { need } }, { signal }),
    enabled: need !== "",
  });
}

const voices = caller<typeof schema.voicesOfNeed>("GET", `${one}/voices` as const);
export type Signal = CallOutput<typeof schema.voicesOfNeed>["signals"][number];

export function useVoices(need: string) {
  const queryKey = key("voices", need);
  useLive("needs", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      voices(
        { params: { need }, query: { limit: 12, ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useWeights() {
  const queryKey = key("weights");
  return useQuery({ queryKey, queryFn: ({ signal }) => weights({}, { signal }) });
}

/** Everything of the register is read again: after a change of one's own. */
export function useReread(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["needs"] });
}

interface FoundParty extends PartyName {
  readonly unit: { readonly name: string } | null;
}
const parties = caller("GET", "/api/parties");

/** Units, partners and people by name. */
export async function findParties(
  q: string,
  signal: AbortSignal,
  kind?: "person",
): Promise<readonly FoundParty[]> {
  const query = { q, limit: 12, ...(kind ? { kind } : {}) };
  const { parties: found } = (await parties({ query } as never, { signal })) as { parties: FoundParty[] };
  return found;
}
