import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { facingWork, loadSeen, partiesIn } from "../actions/facts.ts";
import { requestEvent } from "../events.ts";
import { mayServe } from "../policy.ts";
import { keepDeed } from "../store/deeds.ts";
import { type Facts, lockRequest } from "../store/facts.ts";
import { handlingErrors } from "./errors.ts";
import * as store from "./store.ts";

/** Two requests, locked in the order of their ids, so that two who merge them crosswise do not wait for each other. */
async function loadBoth(context: Context, one: string, other: string): Promise<[Facts, Facts]> {
  for (const id of [one, other].sort()) await lockRequest(context.db, id);
  return [await loadSeen(context, one), await loadSeen(context, other)];
}

/** Nobody comes to read what was not meant for them. */
function refuseWider(from: Facts, into: Facts): void {
  const apart = (facts: Facts) => facts.confidential || facts.kind === "complaint";
  if (apart(from) || apart(into)) throw handlingErrors.refuse("kinds_apart");
  if (from.visibility === "people" && into.visibility === "unit")
    throw handlingErrors.refuse("others_would_read", { number: from.number });
}

/** One goes on for both: whoever asked the one is among those who ask the other. */
export async function mergeRequest(context: Context, id: string, into: string): Promise<{ id: string }> {
  if (id === into) throw handlingErrors.refuse("with_itself", {}, { place: "into" });
  const [from, target] = await loadBoth(context, id, into);
  const work = facingWork(from);
  allow(mayServe(context.actor, from, work.id) && mayServe(context.actor, target, facingWork(target).id));
  for (const one of [from, target])
    if (one.outcome === "merged") throw handlingErrors.refuse("already_merged", { number: one.number });
  refuseWider(from, target);
  const { db, actor } = context;
  const before = await store.mergeInto(db, id, into);
  const joined = await store.joinMembers(db, into, from.members);
  const added = joined.map(({ person }) => person);
  await keepDeed(db, id, "merge", actor.userId, { ...before, into, added });
  const parties = [...partiesIn(from, work.unit, work.assignee), ...partiesIn(target)];
  await context.announce(
    requestEvent("request_merged", id, { into }, parties),
    requestEvent("requests_linked", into, { other: id, kind: "merged" }, parties),
    ...joined.map(({ person, role, consent }) =>
      requestEvent("member_added", into, { person, role, consent }, [...parties, person]),
    ),
  );
  return { id: into };
}

/** A message turns out to be a matter of its own. */
export async function splitRequest(
  context: Context,
  id: string,
  input: { message: string; subject: string },
): Promise<{ id: string; number: number }> {
  await lockRequest(context.db, id);
  const facts = await loadSeen(context, id);
  const work = facingWork(facts);
  const { actor, db } = context;
  allow(mayServe(actor, facts, work.id));
  if (facts.confidential || facts.kind === "complaint") throw handlingErrors.refuse("kinds_apart");
  if (facts.outcome === "merged") throw handlingErrors.refuse("already_merged", { number: facts.number });
  const message = await store.findMessage(db, id, input.message);
  if (!message) throw handlingErrors.refuse("message_not_found", {}, { place: "message" });
  const made = await store.insertSplit(db, facts, {
    unit: work.unit,
    subject: input.subject,
    text: message.body,
    author: message.author,
  });
  await store.insertLink(db, id, made.id, "split", actor.userId);
  await keepDeed(db, id, "split", actor.userId, { made: made.id, work: made.work });
  const parties = partiesIn(facts, work.unit);
  await context.announce(
    requestEvent("request_split", made.id, { from: id, work: made.work, unit: work.unit }, parties),
    requestEvent("requests_linked", id, { other: made.id, kind: "split" }, parties),
  );
  return { id: made.id, number: made.number };
}

export type LinkKind = "related" | "duplicate" | "caused_by";

/** Whoever may see both, and serves or asked one of them, may say that they belong together. */
export async function linkRequests(
  context: Context,
  id: string,
  { other, kind }: { other: string; kind: LinkKind },
): Promise<{ id: string }> {
  if (id === other) throw handlingErrors.refuse("with_itself", {}, { place: "other" });
  const [facts, theirs] = await loadBoth(context, id, other);
  allow(mayLink(context, facts));
  const { db, actor } = context;
  if (!(await store.insertLink(db, id, other, kind, actor.userId)))
    throw handlingErrors.refuse("already_linked");
  await keepDeed(db, id, "link", actor.userId, { other, kind });
  await context.announce(
    requestEvent("requests_linked", id, { other, kind }, partiesIn(facts)),
    requestEvent("requests_linked", other, { other: id, kind }, partiesIn(theirs)),
  );
  return { id };
}

export function mayLink({ actor }: Context, facts: Facts): boolean {
  return facts.works.some(({ id }) => mayServe(actor, facts, id));
}

export async function unlinkRequests(
  context: Context,
  id: string,
  { other, kind }: { other: string; kind: LinkKind },
): Promise<{ id: string }> {
  const [facts, theirs] = await loadBoth(context, id, other);
  allow(mayLink(context, facts));
  const { db, actor } = context;
  if (!(await store.deleteLink(db, id, other, kind))) throw handlingErrors.refuse("not_linked");
  await keepDeed(db, id, "unlink", actor.userId, { other, kind });
  await context.announce(
    requestEvent("requests_unlinked", id, { other, kind }, partiesIn(facts)),
    requestEvent("requests_unlinked", other, { other: id, kind }, partiesIn(theirs)),
  );
  return { id };
}
