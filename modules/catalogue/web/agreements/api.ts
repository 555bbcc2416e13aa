import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../../schema/agreements.ts";

export type Item = schema.AgreementItem;
export type View = schema.AgreementView;
export type Version = schema.AgreementVersion;
export type Terms = schema.Terms;
export type TargetRow = schema.TargetRow;
export type Side = schema.Side;
export type Priority = schema.Priority;
export type Standing = schema.Standing;
export type TermChange = schema.TermChange;
export type Suggestion = schema.Suggestion;
export type Between = CallOutput<typeof schema.listBetween>;
export type ListQuery = NonNullable<CallInput<typeof schema.listAgreements>["query"]>;
export type SuggestQuery = NonNullable<CallInput<typeof schema.suggestTargets>["query"]>;

const base = "/api/catalogue/agreements";
const list = caller<typeof schema.listAgreements>("GET", base);
const between = caller<typeof schema.listBetween>("GET", `${base}/between` as const);
const show = caller<typeof schema.showAgreement>("GET", `${base}/:id` as const);
const comparison = caller<typeof schema.compareVersions>("GET", `${base}/:id/comparison` as const);
const suggestion = caller<typeof schema.suggestTargets>("GET", `${base}/suggestion` as const);

export const proposeAgreement = caller<typeof schema.proposeAgreement>("POST", base);
export const proposeVersion = caller<typeof schema.proposeVersion>("POST", `${base}/:id/proposals` as const);
export const acceptVersion = caller<typeof schema.acceptVersion>("PUT", `${base}/:id/acceptance` as const);
export const declineVersion = caller<typeof schema.declineVersion>("PUT", `${base}/:id/refusal` as const);
export const withdrawVersion = caller<typeof schema.withdrawVersion>(
  "PUT",
  `${base}/:id/withdrawal` as const,
);
export const endAgreement = caller<typeof schema.endAgreement>("PUT", `${base}/:id/ending` as const);
export const continueAgreement = caller<typeof schema.continueAgreement>(
  "DELETE",
  `${base}/:id/ending` as const,
);
export const nameAgreement = caller<typeof schema.nameAgreement>("PUT", `${base}/:id/naming` as const);

const key = (...rest: readonly unknown[]) => ["catalogue", "agreements", ...rest];
const topic = "catalogue/agreements";

export function useAgreements(query: ListQuery) {
  const queryKey = key("list", query);
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

export function useBetween(supplier: string | undefined, customer: string | undefined) {
  const queryKey = key("between", supplier, customer);
  useLive(topic, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) =>
      between({ query: { supplier: supplier ?? "", customer: customer ?? "" } }, { signal }),
    enabled: Boolean(supplier && customer),
  });
}

export function useAgreement(id: string) {
  const queryKey = key("one", id);
  useLive(`${topic}/${id}`, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ params: { id } }, { signal }),
    enabled: id !== "",
  });
}

export function useComparison(id: string, from: number, to: number, enabled = true) {
  return useQuery({
    queryKey: key("comparison", id, from, to),
    queryFn: ({ signal }) => comparison({ params: { id }, query: { from, to } }, { signal }),
    enabled,
  });
}

export function useSuggestion(query: SuggestQuery, enabled: boolean) {
  return useQuery({
    queryKey: key("suggestion", query),
    queryFn: ({ signal }) => suggestion({ query }, { signal }),
    enabled,
  });
}

/** After one's own change, without waiting for the live stream. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: key() });
}

// The services of a supplier, by the little of them that a choice needs.
const services = caller("GET", "/api/catalogue/services");
export interface ServiceChoice {
  readonly id: string;
  readonly name: string;
}
export function useServicesOf(supplier: string | undefined) {
  return useQuery({
    queryKey: ["catalogue", "services", "choice", supplier ?? ""],
    queryFn: async ({ signal }) => {
      const query = { supplier, limit: 100 };
      const answer = (await services({ query } as never, { signal })) as { services: ServiceChoice[] };
      return answer.services;
    },
    enabled: Boolean(supplier),
  });
}
