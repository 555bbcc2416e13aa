import type { Context } from "#platform/context";
import { partiesIn } from "../actions/facts.ts";
import { requestEvent } from "../events.ts";
import { type Facts, findFacts, lockRequest, type Work } from "../store/facts.ts";
import { asRule, carryOut } from "./carry-out.ts";
import { lookAt } from "./look.ts";
import { matches, wordsAskedFor } from "./match.ts";
import { type Rule, runsToday, saveRun, takeCause } from "./store.ts";

/** No request has more of rules in a day; whoever made so many rules reads it in their log. */
export const mostRunsADay = 50;

/** Rules leave alone what is confidential, and complaints but those in the queue of their own unit. */
export function mayTouch(rule: Pick<Rule, "unit">, facts: Facts): boolean {
  if (facts.confidential || facts.outcome === "merged") return false;
  return facts.kind !== "complaint" || rule.unit !== null;
}

/** The work a rule acts on: the one the event is of, else the open one in its unit's queue, else the facing one. */
export function workFor(rule: Pick<Rule, "unit">, facts: Facts, hint: string | undefined): Work | undefined {
  const ours = facts.works.filter(({ unit }) => rule.unit === null || unit === rule.unit);
  return (
    ours.find(({ id }) => id === hint) ??
    ours.find(({ over, role }) => !over && (rule.unit !== null || role === "face")) ??
    (rule.unit === null ? ours.findLast(({ role }) => role === "face") : undefined)
  );
}

/**
 * Runs a rule on a request, once for its cause. The request is locked meanwhile, so that what the conditions saw still
 * holds when the rule acts.
 */
export async function runRule(
  context: Context,
  rule: Rule,
  { request, work: hint, cause }: { request: string; work?: string | undefined; cause: string },
): Promise<boolean> {
  const { db } = context;
  if (!(await lockRequest(db, request))) return false;
  const facts = await findFacts(db, request);
  if (!facts || !mayTouch(rule, facts)) return false;
  const work = workFor(rule, facts, hint);
  if (!work) return false;
  const looked = (await lookAt(db, [work.id], wordsAskedFor(rule.definition))).get(work.id);
  if (!looked || !matches(rule.definition, looked)) return false;
  if ((await runsToday(db, request)) >= mostRunsADay) return false;
  const run = await takeCause(db, { rule: rule.id, request, cause });
  if (run === undefined) return false;
  const acting = asRule(context, rule.id);
  const done = await carryOut(acting, { rule, facts, work, cause });
  await saveRun(db, run, done);
  await acting.announce(
    requestEvent("rule_applied", request, { rule: rule.id, name: rule.name, done }, partiesIn(facts)),
  );
  return true;
}
