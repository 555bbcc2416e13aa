import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../schema/index.ts";

export type Field = schema.Field;
export type Form = schema.Form;
export type ServiceView = schema.ServiceView;
export type ServiceItem = schema.ServiceItem;
export type ServiceState = schema.ServiceState;
export type FoundService = schema.FoundService;
export type PartyRef = schema.PartyRef;
export type Pieces = schema.Pieces;
export type DraftBody = CallInput<typeof schema.createService>["body"];
export type ServiceQuery = NonNullable<CallInput<typeof schema.listServices>["query"]>;
export type Missed = CallOutput<typeof schema.listMissed>["missed"][number];

const catalogue = caller<typeof schema.showCatalogue>("GET", "/api/catalogue");
const services = caller<typeof schema.listServices>("GET", "/api/catalogue/services");
const service = caller<typeof schema.showService>("GET", "/api/catalogue/services/:id");
const history = caller<typeof schema.showServiceHistory>("GET", "/api/catalogue/services/:id/history");
const find = caller<typeof schema.searchServices>("GET", "/api/catalogue/search");
const missed = caller<typeof schema.listMissed>("GET", "/api/catalogue/search/misses");

export const createService = caller<typeof schema.createService>("POST", "/api/catalogue/services");
export const changeService = caller<typeof schema.changeService>("PUT", "/api/catalogue/services/:id");
export const publishService = caller<typeof schema.publishService>(
  "POST",
  "/api/catalogue/services/:id/publication",
);
export const retireService = caller<typeof schema.retireService>(
  "POST",
  "/api/catalogue/services/:id/retirement",
);
export const reopenService = caller<typeof schema.reopenService>(
  "DELETE",
  "/api/catalogue/services/:id/retirement",
);
export const noteChoice = caller<typeof schema.noteChoice>("POST", "/api/catalogue/search/choices");
export const noteMissed = caller<typeof schema.noteMissed>("POST", "/api/catalogue/search/misses");
export const dismissMissed = caller<typeof schema.dismissMissed>(
  "POST",
  "/api/catalogue/search/misses/dismissal",
);

export async function findServices(text: string, signal?: AbortSignal, limit = 10) {
  return find({ query: { find: text, limit } }, signal ? { signal } : {});
}

/** A query of this room, asked again when the room's records change. */
export function useRoom<T>(
  key: readonly unknown[],
  ask: (signal: AbortSignal) => Promise<T>,
  enabled = true,
) {
  const queryKey = ["catalogue", ...key];
  useLive("catalogue", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => ask(signal), enabled });
}

export const useCatalogue = () => useRoom(["front"], (signal) => catalogue({}, { signal }));
export const useService = (id: string) =>
  useRoom(["service", id], (signal) => service({ params: { id } }, { signal }), id !== "");

export function useServices(query: ServiceQuery, enabled = true) {
  const queryKey = ["catalogue", "services", query];
  useLive("catalogue", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      services({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
    enabled,
  });
}

export function useServiceHistory(id: string) {
  const queryKey = ["catalogue", "history", id];
  useLive("catalogue", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      history({ params: { id }, query: pageParam ? { before: pageParam } : {} }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useMissed(order: "count" | "recent") {
  const queryKey = ["catalogue", "missed", order];
  useLive("catalogue", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      missed({ query: { order, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}
