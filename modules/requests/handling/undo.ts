import type { Context } from "#platform/context";
import type { Announcement } from "#platform/events";
import { allow } from "#platform/permissions";
import { facingWork, loadFacts, partiesIn } from "../actions/facts.ts";
import { requestEvent } from "../events.ts";
import { mayServe } from "../policy.ts";
import type { Merged } from "../store/deeds.ts";
import { type Facts, lockRequest } from "../store/facts.ts";
import { endWorks } from "../store/works.ts";
import { handlingErrors } from "./errors.ts";
import { mayLink } from "./merge.ts";
import * as store from "./store.ts";

/** So long may a deed be undone. */
const days = 30;

/** The last deed of a request that could be undone by the actor, for the page. */
export async function undoable(context: Context, facts: Facts): Promise<store.Deed | undefined> {
  const deed = await store.lastDeed(context.db, facts.id);
  if (!deed || !mayUndo(context, facts, deed) || isLate(context, deed)) return undefined;
  return deed;
}

/** Whoever did it, and those who serve. */
function mayUndo(context: Context, facts: Facts, deed: store.Deed): boolean {
  const { actor } = context;
  return (actor.userId !== null && deed.doneBy === actor.userId) || mayLink(context, facts);
}

const isLate = ({ now }: Context, deed: store.Deed) =>
  now.getTime() - deed.doneAt.getTime() > days * 86_400_000;

/** Goes back to how it was, provided that nothing has been built upon it. */
export async function undoDeed(context: Context, id: string): Promise<{ id: string }> {
  const { db, actor } = context;
  const found = await store.findDeed(db, id);
  if (!found) throw handlingErrors.refuse("deed_not_found");
  const others: string[] =
    found.kind === "merge" ? [found.back.into] : found.kind === "split" ? [found.back.made] : [];
  for (const request of [found.request, ...others].sort()) await lockRequest(db, request);
  const deed = (await store.findDeed(db, id)) as store.Deed;
  const facts = await loadFacts(db, deed.request);
  allow(mayUndo(context, facts, deed));
  if (deed.undoneAt) throw handlingErrors.refuse("undone_already");
  if (isLate(context, deed)) throw handlingErrors.refuse("too_late_to_undo", { days });
  if ((await store.lastDeed(db, deed.request))?.id !== id) throw handlingErrors.refuse("happened_on_top");
  const events = await ways[deed.kind](context, facts, deed);
  await store.markUndone(db, id, actor.userId);
  const after = await loadFacts(db, deed.request);
  await context.announce(
    requestEvent("deed_undone", deed.request, { deed: id, kind: deed.kind }, partiesIn(after)),
    ...events,
  );
  return { id: deed.request };
}

type Way = (context: Context, facts: Facts, deed: store.Deed) => Promise<Announcement[]>;

const ways: Record<store.Deed["kind"], Way> = {
  async closing({ db }, facts, { back }) {
    const work = facts.works.find((one) => one.id === back.work);
    if (work?.state !== "done") throw handlingErrors.refuse("happened_on_top");
    if (work.role === "part" && facts.state === "done") throw handlingErrors.refuse("happened_on_top");
    await store.takeClosingBack(db, facts.id, back, work.role === "face");
    return [];
  },

  async hand_over({ db }, facts, { back, doneAt }) {
    const to = facts.works.find((one) => one.id === back.to);
    if (!to || to.over || (await store.touchedSince(db, to.id, doneAt)))
      throw handlingErrors.refuse("happened_on_top");
    await store.takeHandOverBack(db, facts.id, back, to.role === "face");
    return [];
  },

  async merge({ db }, facts, { back }) {
    const merged = back as Merged;
    await store.takeMergeBack(db, facts.id, merged);
    await store.leaveMembers(db, merged.into, merged.added);
    const target = await loadFacts(db, merged.into);
    const parties = partiesIn(target, ...merged.added);
    return [
      requestEvent("requests_unlinked", merged.into, { other: facts.id, kind: "merged" }, parties),
      ...merged.added.map((person) => requestEvent("member_removed", merged.into, { person }, parties)),
    ];
  },

  async split({ db }, facts, { back }) {
    if (!(await store.isUntouched(db, back.made))) throw handlingErrors.refuse("happened_on_top");
    const made = await loadFacts(db, back.made);
    const work = facingWork(made);
    await endWorks(db, { request: made.id, work: work.id, as: "cancelled", also: [], outcome: "withdrawn" });
    await store.deleteLink(db, facts.id, made.id, "split");
    const parties = partiesIn(made, work.unit);
    return [
      requestEvent(
        "request_done",
        made.id,
        { work: work.id, unit: work.unit, outcome: "withdrawn" },
        parties,
      ),
      requestEvent("requests_unlinked", facts.id, { other: made.id, kind: "split" }, parties),
    ];
  },

  async link({ db }, facts, { back }) {
    await store.deleteLink(db, facts.id, back.other, back.kind);
    return [requestEvent("requests_unlinked", facts.id, back, partiesIn(facts))];
  },

  async unlink({ db, actor }, facts, { back }) {
    await store.insertLink(db, facts.id, back.other, back.kind, actor.userId);
    return [requestEvent("requests_linked", facts.id, back, partiesIn(facts))];
  },
};

/** Whether those who serve the facing work may do more with it. */
export const mayHandle = ({ actor }: Context, facts: Facts): boolean =>
  mayServe(actor, facts, facingWork(facts).id);
