import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallOutput, caller } from "#platform/web";
import type * as schema from "../../schema/rules.ts";

export type Rule = schema.RuleView;
export type Definition = schema.RuleDefinition;
export type Condition = schema.RuleIf;
export type Deed = schema.RuleDeedWanted;
export type Listed = CallOutput<typeof schema.listRules>;
export type Place = CallOutput<typeof schema.listRulePlaces>["places"][number];
export type Trial = CallOutput<typeof schema.tryRule>;

const places = caller<typeof schema.listRulePlaces>("GET", "/api/requests/rules/places");
const list = caller<typeof schema.listRules>("GET", "/api/requests/rules");
const runs = caller<typeof schema.listRuleRuns>("GET", "/api/requests/rules/:rule/runs");
export const createRule = caller<typeof schema.createRule>("POST", "/api/requests/rules");
export const changeRule = caller<typeof schema.changeRule>("PUT", "/api/requests/rules/:rule");
export const removeRule = caller<typeof schema.removeRule>("DELETE", "/api/requests/rules/:rule");
export const switchRule = caller<typeof schema.switchRule>("PUT", "/api/requests/rules/:rule/switch");
export const orderRules = caller<typeof schema.orderRules>("PUT", "/api/requests/rules/order");
export const tryRule = caller<typeof schema.tryRule>("POST", "/api/requests/rules/trial");

const key = ["requests", "rules"];

export const usePlaces = () =>
  useQuery({ queryKey: [...key, "places"], queryFn: ({ signal }) => places({}, { signal }) });

export const useRules = (unit: string | null) =>
  useQuery({
    queryKey: [...key, "of", unit],
    queryFn: ({ signal }) => list({ query: unit ? { unit } : {} }, { signal }),
  });

export const useRuns = (rule: string) =>
  useInfiniteQuery({
    queryKey: [...key, "runs", rule],
    queryFn: ({ pageParam, signal }) =>
      runs({ params: { rule }, query: pageParam ? { after: pageParam } : {} }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export function useRefreshRules(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key });
}
