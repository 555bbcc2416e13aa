import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../schema/index.ts";

export type Item = schema.SolutionItem;
export type View = schema.SolutionView;
export type Step = schema.Step;
export type Evaluation = schema.EvaluationView;
export type Brief = schema.EvaluationBrief;
export type Proposal = schema.RollOutProposal;
export type Verdict = NonNullable<Item["verdict"]>["verdict"];
export type Unit = NonNullable<View["expectation"]>["unit"];
export type PartyRef = Item["supplier"];
export type ListQuery = NonNullable<CallInput<typeof schema.listSolutions>["query"]>;
export type Measures = CallOutput<typeof schema.listMeasures>;

const base = "/api/solutions";
const one = `${base}/:id` as const;
const list = caller<typeof schema.listSolutions>("GET", base);
const around = caller<typeof schema.solutionsAround>("GET", `${base}/around` as const);
const steps = caller<typeof schema.mySteps>("GET", `${base}/my-steps` as const);
const show = caller<typeof schema.showSolution>("GET", one);
const services = caller<typeof schema.listServices>("GET", `${base}/services` as const);
const evaluation = caller<typeof schema.showEvaluation>("GET", `${one}/evaluations/:evaluation` as const);
const proposal = caller<typeof schema.proposeRollOut>("GET", `${one}/roll-out-proposal` as const);
const measures = caller<typeof schema.listMeasures>("GET", `${one}/measures` as const);

export const draftSolution = caller<typeof schema.draftSolution>("POST", base);
export const changeSolution = caller<typeof schema.changeSolution>("PUT", one);
export const adoptPlan = caller<typeof schema.adoptPlan>("POST", `${one}/plan` as const);
export const takePlanBack = caller<typeof schema.takePlanBack>("DELETE", `${one}/plan` as const);
export const dropSolution = caller<typeof schema.dropSolution>("PUT", `${one}/end` as const);
export const restoreSolution = caller<typeof schema.restoreSolution>("DELETE", `${one}/end` as const);
export const addStep = caller<typeof schema.addStep>("POST", `${one}/steps` as const);
export const removeStep = caller<typeof schema.removeStep>("DELETE", `${one}/steps/:step` as const);
export const doStep = caller<typeof schema.doStep>("PUT", `${one}/steps/:step/done` as const);
export const reopenStep = caller<typeof schema.reopenStep>("DELETE", `${one}/steps/:step/done` as const);
export const setExpectation = caller<typeof schema.setExpectation>("PUT", `${one}/expectation` as const);
export const setRollOut = caller<typeof schema.setRollOut>("PUT", `${one}/roll-out` as const);
export const evaluateNow = caller<typeof schema.evaluateNow>("POST", `${one}/evaluations` as const);
export const lookAgain = caller<typeof schema.lookAgain>("POST", `${one}/further-looks` as const);
export const sayHelped = caller<typeof schema.sayHelped>("POST", `${one}/helped` as const);
export const takeHelpedBack = caller<typeof schema.takeHelpedBack>("DELETE", `${one}/helped` as const);

const key = (...rest: readonly unknown[]) => ["solutions", ...rest];

export function useSolutions(query: ListQuery) {
  const queryKey = key("list", query);
  useLive("solutions", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export function useAround(query: { need?: string; supplier?: string; customer?: string }) {
  const queryKey = key("around", query);
  useLive("solutions", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => around({ query }, { signal }) });
}

export function useMySteps() {
  const queryKey = key("my-steps");
  useLive("solutions", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => steps({}, { signal }) });
}

export function useSolution(id: string) {
  const queryKey = key("one", id);
  useLive("solutions", queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ params: { id } }, { signal }),
    enabled: id !== "",
  });
}

export function useEvaluation(id: string, which: string) {
  const queryKey = key("evaluation", id, which);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => evaluation({ params: { id, evaluation: which } }, { signal }),
  });
}

export function useProposal(id: string, customers: readonly string[], from: string, enabled: boolean) {
  return useQuery({
    queryKey: key("proposal", id, customers, from),
    queryFn: ({ signal }) =>
      proposal(
        {
          params: { id },
          query: {
            ...(customers.length > 0 ? { customers: customers.join(",") } : {}),
            ...(from ? { from } : {}),
          },
        },
        { signal },
      ),
    enabled,
    placeholderData: (old) => old,
  });
}

export function useMeasures(id: string, enabled: boolean) {
  return useQuery({
    queryKey: key("measures", id),
    queryFn: ({ signal }) => measures({ params: { id } }, { signal }),
    enabled,
  });
}

export function useServices(supplier: string, solution: string | undefined) {
  return useQuery({
    queryKey: key("services", supplier, solution),
    queryFn: ({ signal }) => services({ query: { supplier, ...(solution ? { solution } : {}) } }, { signal }),
    enabled: supplier !== "",
  });
}

/** After one's own change, without waiting for the live stream. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: key() });
}

// Other rooms' own APIs, by the little of them that is needed here.
const parties = caller("GET", "/api/parties");
const needs = caller("GET", "/api/needs");

export async function findParties(
  q: string,
  kinds: readonly PartyRef["kind"][],
  signal: AbortSignal,
): Promise<readonly PartyRef[]> {
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const query = { q, limit: 20, ...(kind ? { kind } : {}) };
  const { parties: found } = (await parties({ query } as never, { signal })) as { parties: PartyRef[] };
  return found.filter((party) => kinds.includes(party.kind)).slice(0, 12);
}

export interface NeedRef {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly supplier: PartyRef | null;
}

export async function findNeeds(q: string, signal: AbortSignal): Promise<readonly NeedRef[]> {
  const query = { ...(q ? { find: q } : {}), limit: 12 };
  const { needs: found } = (await needs({ query } as never, { signal })) as { needs: NeedRef[] };
  return found;
}

const need = caller("GET", "/api/needs/:id");
export function useNeed(id: string) {
  return useQuery({
    queryKey: key("need", id),
    queryFn: ({ signal }) => need({ params: { id } } as never, { signal }) as Promise<NeedRef>,
    enabled: id !== "",
  });
}
