import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../schema/index.ts";

export type Item = schema.RelationshipItem;
export type View = schema.RelationshipView;
export type Side = schema.Side;
export type Source = schema.Source;
export type State = schema.State;
export type EvidenceRow = schema.EvidenceRow;
export type Matrix = schema.MatrixView;
export type Network = schema.NetworkView;
export type Summary = schema.MapSummary;
export type PartySides = schema.PartySides;
export type ListQuery = NonNullable<CallInput<typeof schema.listRelationships>["query"]>;
export type MatrixQuery = NonNullable<CallInput<typeof schema.showMatrix>["query"]>;
export type NetworkQuery = NonNullable<CallInput<typeof schema.showNetwork>["query"]>;
export type RowSource = CallInput<typeof schema.listEvidenceRows>["params"]["source"];
export type Path = CallOutput<typeof schema.findPath>;

const summary = caller<typeof schema.showSummary>("GET", "/api/relationships/map");
const matrix = caller<typeof schema.showMatrix>("GET", "/api/relationships/map/matrix");
const network = caller<typeof schema.showNetwork>("GET", "/api/relationships/map/network");
const path = caller<typeof schema.findPath>("GET", "/api/relationships/map/path");
const list = caller<typeof schema.listRelationships>("GET", "/api/relationships");
const show = caller<typeof schema.showRelationship>("GET", "/api/relationships/:id");
const rows = caller<typeof schema.listEvidenceRows>("GET", "/api/relationships/:id/evidence/:source");
const sides = caller<typeof schema.showSides>("GET", "/api/relationships/parties/:id");
const mine = caller<typeof schema.showMine>("GET", "/api/relationships/mine");
const settings = caller<typeof schema.showSettings>("GET", "/api/relationships/settings");

export const sayWord = caller<typeof schema.sayWord>("PUT", "/api/relationships/:id/word");
export const takeWordBack = caller<typeof schema.takeWordBack>("DELETE", "/api/relationships/:id/word");
export const nameRelationship = caller<typeof schema.nameRelationship>(
  "PUT",
  "/api/relationships/:id/naming",
);
export const declareRelationship = caller<typeof schema.declareRelationship>("POST", "/api/relationships");
export const changeSettings = caller<typeof schema.changeSettings>("PUT", "/api/relationships/settings");

/** A query of this room, asked again when the room's records change. */
function useRoom<T>(key: readonly unknown[], ask: (signal: AbortSignal) => Promise<T>, enabled = true) {
  const queryKey = ["relationships", ...key];
  useLive("relationships", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => ask(signal), enabled });
}

export const useSummary = () => useRoom(["summary"], (signal) => summary({}, { signal }));
export const useMatrix = (query: MatrixQuery) =>
  useRoom(["matrix", query], (signal) => matrix({ query }, { signal }));
export const useNetwork = (query: NetworkQuery) =>
  useRoom(["network", query], (signal) => network({ query }, { signal }));
export const usePath = (from: string, to: string) =>
  useRoom(
    ["path", from, to],
    (signal) => path({ query: { from, to } }, { signal }),
    from !== "" && to !== "",
  );
export const useRelationship = (id: string) =>
  useRoom(["one", id], (signal) => show({ params: { id } }, { signal }), id !== "");
export const useSides = (id: string) =>
  useRoom(["sides", id], (signal) => sides({ params: { id } }, { signal }));
export const useMine = () => useRoom(["mine"], (signal) => mine({}, { signal }));
export const useMapSettings = (enabled = true) =>
  useRoom(["settings"], (signal) => settings({}, { signal }), enabled);

export function useRelationships(query: ListQuery) {
  const queryKey = ["relationships", "list", query];
  useLive("relationships", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export function useEvidenceRows(id: string, source: RowSource, month: number | undefined) {
  return useInfiniteQuery({
    queryKey: ["relationships", "rows", id, source, month],
    queryFn: ({ pageParam, signal }) =>
      rows(
        {
          params: { id, source },
          query: {
            limit: 100,
            ...(month === undefined ? {} : { month }),
            ...(pageParam ? { after: pageParam } : {}),
          },
        },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Asks again for everything of the room: after one's own change, without waiting for the live stream. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ["relationships"] });
}
