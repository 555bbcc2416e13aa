import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { ruleEvents } from "../schema/rules.ts";
import { runRule } from "./run.ts";
import { lastHumanEvent, watchingRules } from "./store.ts";

/**
 * Sets off the rules that watch an event. What rules themselves announce sets off none; what people do sets each off
 * once; what the house does (a clock that ran out, a waiting that ended) sets each off once until a person acts again.
 * So every act of a person is followed by at most one run of each rule for itself and one for the house, and it ends.
 */
export async function setOff(context: Context, event: EventRow): Promise<void> {
  if ("byRule" in event.particulars) return;
  const rules = await watchingRules(context.db, event.kind);
  if (rules.length === 0) return;
  const request = event.subject.id;
  const cause = byPerson(event) ? `event:${event.id}` : await stretchOf(context, request);
  for (const rule of rules) await runRule(context, rule, { request, work: workOf(event), cause });
}

/** A letter is a person's although the house takes it in. */
const byPerson = ({ actor, kind }: EventRow) =>
  actor !== null || kind === "request_opened" || kind === "customer_wrote";

/** The stretch without anybody doing anything: from the last act of a person on. */
export async function stretchOf({ db }: Context, request: string): Promise<string> {
  return `after:${await lastHumanEvent(db, request)}`;
}

/** The work an event is of: after a hand-over the new one, of a part that is done the one that asked for it. */
function workOf({ kind, particulars }: EventRow): string | undefined {
  const key = kind === "work_handed_over" ? "to" : kind === "part_done" ? "parent" : "work";
  const work = particulars[key];
  return typeof work === "string" ? work : undefined;
}

export const ruleReactions: readonly Reaction[] = [
  { name: "requests.set-off-rules", on: ruleEvents, react: setOff },
];
