import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, caller, useLive } from "#platform/web";
import type * as schema from "../../alerts/schema.ts";

export type Alert = schema.AlertItem;
export type AlertView = schema.AlertView;
export type AlertQuery = NonNullable<CallInput<typeof schema.listAlerts>["query"]>;

const base = "/api/insight/alerts";
const list = caller<typeof schema.listAlerts>("GET", base);
const show = caller<typeof schema.showAlert>("GET", `${base}/:id` as const);
export const acknowledgeAlert = caller<typeof schema.acknowledgeAlert>(
  "PUT",
  `${base}/:id/acknowledgement` as const,
);
export const snoozeAlert = caller<typeof schema.snoozeAlert>("PUT", `${base}/:id/snooze` as const);
export const makeNeed = caller<typeof schema.makeNeed>("PUT", `${base}/:id/need` as const);
export const reopenAlert = caller<typeof schema.reopenAlert>("DELETE", `${base}/:id/answer` as const);

const topic = "insight/alerts";

export function useAlerts(query: AlertQuery) {
  const queryKey = ["insight", "alerts", "list", query];
  useLive(topic, queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export function useAlert(id: string) {
  const queryKey = ["insight", "alerts", "one", id];
  useLive(topic, queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => show({ params: { id } }, { signal }) });
}

/** After one's own answer, without waiting for the live stream. */
export function useRefreshAlerts(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ["insight"] });
}
