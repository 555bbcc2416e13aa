import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import { mayReopen, mayWithdraw, standingOf } from "../policy.ts";
import { endWorks, reopenWork } from "../store/works.ts";
import { cancelled } from "./close.ts";
import { facingWork, loadToChange, partiesIn } from "./facts.ts";
import { writeMessage } from "./write.ts";

/** It was not done after all: the unit that ended it gets it back. */
export async function reopenRequest(
  context: Context,
  id: string,
  { reason = "" }: { reason?: string },
): Promise<{ id: string }> {
  const facts = await loadToChange(context, id);
  allow(mayReopen(context.actor, facts));
  if (facts.kind === "thanks") throw errors.refuse("thanks_end");
  if (facts.outcome === "merged") throw errors.refuse("request_merged", { number: facts.number });
  if (facts.state !== "done") throw errors.refuse("request_not_over", { number: facts.number });
  const work = facingWork(facts);
  await reopenWork(context.db, id, work.id);
  const side = standingOf(context.actor, facts).asked ? "customer" : "supplier";
  await context.announce(
    requestEvent(
      "request_reopened",
      id,
      { work: work.id, unit: work.unit, side, reason, because: "asked" },
      partiesIn(facts, work.unit, work.assignee),
    ),
  );
  if (reason !== "") {
    const inWork = side === "supplier" ? { work: work.id, audience: "inside" as const } : {};
    await writeMessage(context, id, { text: reason, ...inWork });
  }
  return { id };
}

/** Whoever asked needs it no more: all work on it ends. */
export async function withdrawRequest(
  context: Context,
  id: string,
  { reason = "" }: { reason?: string },
): Promise<{ id: string }> {
  const facts = await loadToChange(context, id);
  allow(mayWithdraw(context.actor, facts));
  if (facts.state === "done") throw errors.refuse("request_over", { number: facts.number });
  if (reason !== "") await writeMessage(context, id, { text: reason });
  const work = facingWork(facts);
  const parts = facts.works.filter((one) => !one.over && one.id !== work.id);
  await endWorks(context.db, {
    request: id,
    work: work.id,
    as: "cancelled",
    also: parts.map((part) => part.id),
    outcome: "withdrawn",
  });
  const parties = partiesIn(facts);
  await context.announce(
    ...cancelled(facts, parts, parties),
    requestEvent("request_done", id, { work: work.id, unit: work.unit, outcome: "withdrawn" }, parties),
  );
  return { id };
}
