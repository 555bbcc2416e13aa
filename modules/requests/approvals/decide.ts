import type { Context } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { facingWork, loadFacts, partiesIn } from "../actions/facts.ts";
import { livingPerson } from "../actions/open.ts";
import { requestEvent } from "../events.ts";
import { type Facts, lockRequest } from "../store/facts.ts";
import { insertMessage } from "../store/messages.ts";
import { namesOf, partiesOf } from "../store/parties.ts";
import { endWorks } from "../store/works.ts";
import { approvalErrors } from "./errors.ts";
import { askNext, type ToApprove } from "./plan.ts";
import * as store from "./store.ts";
import { approvalWords } from "./words.ts";

export interface Decision {
  readonly approve: boolean;
  readonly reason: string;
}

/** The approval, asked of the actor and still open, with its request locked. */
async function loadAsked(
  context: Context,
  id: string,
): Promise<{ approval: store.ApprovalRow; facts: Facts }> {
  const first = await store.findApproval(context.db, id);
  if (!first) throw approvalErrors.refuse("approval_not_found", { id });
  allow(first.approver === context.actor.self);
  await lockRequest(context.db, first.request);
  const approval = (await store.findApproval(context.db, id)) as store.ApprovalRow;
  const facts = await loadFacts(context.db, approval.request);
  if (approval.state !== "asked" || facts.state === "done") throw approvalErrors.refuse("not_asked");
  return { approval, facts };
}

function toApprove(facts: Facts): ToApprove {
  const work = facingWork(facts);
  return {
    id: facts.id,
    work: work.id,
    unit: work.unit,
    requester: facts.requester,
    askers: facts.members.filter(({ role }) => role === "requester").map(({ person }) => person),
    parties: partiesIn(facts),
  };
}

/** Approves or declines. When one of a level is enough, the first word counts; a refusal ends the request with its reason. */
export async function decide(context: Context, id: string, decision: Decision): Promise<{ id: string }> {
  if (!decision.approve && decision.reason === "")
    throw approvalErrors.refuse("reason_missing", {}, { place: "reason" });
  const { approval, facts } = await loadAsked(context, id);
  await (decision.approve ? approve : decline)(context, facts, approval, decision.reason);
  return { id: facts.id };
}

async function approve(
  context: Context,
  facts: Facts,
  approval: store.ApprovalRow,
  reason: string,
): Promise<void> {
  const { db } = context;
  await store.setDecided(db, approval.id, "approved", reason || null);
  const { approver, level } = approval;
  await context.announce(
    requestEvent("approval_given", facts.id, { approver, level }, partiesIn(facts, approver)),
  );
  const all = await store.approvalsOf(db, facts.id);
  const open = all.filter((row) => row.level === level && row.state === "asked");
  if (approval.needs === "all" && open.length > 0) return;
  await store.dropRest(db, facts.id, level);
  await askNext(context, toApprove(facts));
}

async function decline(
  context: Context,
  facts: Facts,
  approval: store.ApprovalRow,
  reason: string,
): Promise<void> {
  const { db, actor } = context;
  await store.setDecided(db, approval.id, "declined", reason);
  await store.dropRest(db, facts.id, null);
  const work = facingWork(facts);
  const nameOf = await namesOf(db, [approval.approver]);
  await insertMessage(db, {
    request: facts.id,
    work: work.id,
    author: approval.approver,
    side: "supplier",
    audience: "all",
    channel: "web",
    body: say(approvalWords, actor.language)("declined", {
      name: nameOf(approval.approver)?.name ?? "",
      reason,
    }),
    quoted: null,
    signature: null,
    files: [],
    answers: true,
  });
  await endWorks(db, { request: facts.id, work: work.id, as: "done", also: [], outcome: "declined" });
  const { approver, level } = approval;
  const parties = partiesIn(facts, approver);
  await context.announce(
    requestEvent("approval_declined", facts.id, { approver, level, reason }, parties),
    requestEvent("request_done", facts.id, { work: work.id, unit: work.unit, outcome: "declined" }, parties),
  );
}

/** Gives the decision to somebody else, who is told by whom. */
export async function handApproval(context: Context, id: string, person: string): Promise<{ id: string }> {
  const { approval, facts } = await loadAsked(context, id);
  const { db } = context;
  livingPerson(await partiesOf(db, [person]), person);
  const request = toApprove(facts);
  if (request.askers.includes(person)) throw approvalErrors.refuse("own_request", {}, { place: "person" });
  const all = await store.approvalsOf(db, facts.id);
  if (all.some((row) => row.level === approval.level && row.approver === person))
    throw approvalErrors.refuse("not_asked", {}, { place: "person" });
  await store.setAsked(db, id, person, approval.insteadOf ?? approval.approver);
  await context.announce(
    requestEvent(
      "approval_asked",
      facts.id,
      { approver: person, level: approval.level, insteadOf: approval.approver },
      partiesIn(facts, person, approval.approver),
    ),
  );
  return { id: facts.id };
}

/** From today on others decide for those who are away: each approval in a transaction of its own. */
export async function replaceAbsent(run: JobRun): Promise<{ replaced: number }> {
  const day = run.house.clock().toISOString().slice(0, 10);
  const waiting = await run.transact(({ db }) => store.askedOfAbsent(db, day));
  let replaced = 0;
  for (const { id, request } of waiting) {
    await run.transact(async (context) => {
      const { db } = context;
      await lockRequest(db, request);
      const approval = await store.findApproval(db, id);
      if (approval?.state !== "asked") return;
      const substitute = await store.substituteOn(db, approval.approver, day);
      const facts = await loadFacts(db, request);
      const all = await store.approvalsOf(db, request);
      const taken = all.some((row) => row.level === approval.level && row.approver === substitute);
      if (!substitute || taken || toApprove(facts).askers.includes(substitute)) return;
      await store.setAsked(db, id, substitute, approval.insteadOf ?? approval.approver);
      replaced += 1;
      await context.announce(
        requestEvent(
          "approval_asked",
          request,
          { approver: substitute, level: approval.level, insteadOf: approval.approver },
          partiesIn(facts, substitute, approval.approver),
        ),
      );
    });
  }
  return { replaced };
}
