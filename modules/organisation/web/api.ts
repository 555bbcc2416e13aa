import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type CallInput, caller, useLive } from "#platform/web";
import type * as schema from "../schema.ts";

export type PartyName = schema.PartyName;
export type PartyItem = schema.PartyItem;
export type PartyView = schema.PartyView;
export type TreeUnit = schema.TreeUnit;
export type ProfileView = schema.ProfileView;
export type HistoryView = schema.HistoryView;
export type PartyQuery = NonNullable<CallInput<typeof schema.listParties>["query"]>;
export type PartyKind = PartyItem["kind"];

const organisation = caller<typeof schema.showOrganisation>("GET", "/api/organisation");
const parties = caller<typeof schema.listParties>("GET", "/api/parties");
const party = caller<typeof schema.showParty>("GET", "/api/parties/:id");
const history = caller<typeof schema.showHistory>("GET", "/api/parties/:id/history");
const profile = caller<typeof schema.showProfile>("GET", "/api/parties/:id/profile");
const tree = caller<typeof schema.listTree>("GET", "/api/units");

export const saveProfile = caller<typeof schema.changeProfile>("PUT", "/api/parties/:id/profile");
export const createUnit = caller<typeof schema.createUnit>("POST", "/api/units");
export const changeUnit = caller<typeof schema.changeUnit>("PUT", "/api/units/:id");
export const placeUnit = caller<typeof schema.placeUnit>("PUT", "/api/units/:id/placement");
export const mergeUnit = caller<typeof schema.mergeUnit>("POST", "/api/units/:id/merger");
export const endUnit = caller<typeof schema.endUnit>("POST", "/api/units/:id/ending");
export const reopenUnit = caller<typeof schema.reopenUnit>("DELETE", "/api/units/:id/ending");
export const setHead = caller<typeof schema.setHead>("PUT", "/api/units/:id/head");
export const addPerson = caller<typeof schema.addPerson>("POST", "/api/people");
export const changePerson = caller<typeof schema.changePerson>("PUT", "/api/people/:id");
export const movePerson = caller<typeof schema.movePerson>("PUT", "/api/people/:id/membership");
export const letPersonGo = caller<typeof schema.letPersonGo>("POST", "/api/people/:id/leaving");
export const bringPersonBack = caller<typeof schema.bringPersonBack>("DELETE", "/api/people/:id/leaving");

/** A query of this room, asked again when the room's records change. */
export function useRoom<T>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<T>,
  enabled = true,
) {
  const queryKey = ["organisation", ...key];
  useLive("organisation", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => ask(signal), enabled });
}

export const useOrganisation = () => useRoom(["counts"], (signal) => organisation({}, { signal }));
export const useParty = (id: string) =>
  useRoom(["party", id], (signal) => party({ params: { id } }, { signal }), id !== "");
export const useProfile = (id: string) =>
  useRoom(["profile", id], (signal) => profile({ params: { id } }, { signal }));
export const useTreeLevel = (parent: string | undefined, enabled = true) =>
  useRoom(["tree", parent ?? ""], (signal) => tree({ query: parent ? { parent } : {} }, { signal }), enabled);

export function useParties(query: PartyQuery, enabled = true) {
  const queryKey = ["organisation", "parties", query];
  useLive("organisation", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      parties({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
    enabled,
  });
}

export function useHistory(id: string) {
  const queryKey = ["organisation", "history", id];
  useLive("organisation", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      history({ params: { id }, query: pageParam ? { before: pageParam } : {} }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** Living parties that match what is being typed. */
export async function findParties(q: string, kind: PartyKind | "home" | undefined, signal?: AbortSignal) {
  const query: PartyQuery = { q, limit: 12, ...(kind && kind !== "home" ? { kind } : {}) };
  const { parties: found } = await parties({ query }, signal ? { signal } : {});
  return kind === "home" ? found.filter((item) => item.kind !== "person") : found;
}
