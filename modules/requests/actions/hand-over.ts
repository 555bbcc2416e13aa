import type { Context } from "#platform/context";
import { keepOut } from "../conduct/accused.ts";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import { keepDeed } from "../store/deeds.ts";
import type { Facts, Work } from "../store/facts.ts";
import { type Party, partiesOf } from "../store/parties.ts";
import { insertSuccessor } from "../store/works.ts";
import { mayBeGiven } from "./assign.ts";
import { loadOpenWork, partiesIn } from "./facts.ts";
import { placeOf } from "./route.ts";

export interface Handing {
  /** A unit or a partner; a person stands for their unit. */
  readonly unit: string;
  readonly reason: string;
  readonly assignee?: string | undefined;
}

/** Gives the work to another unit. Whoever asked keeps one face; the whole keeps its clock. */
export async function handOver(
  context: Context,
  id: string,
  input: Handing,
): Promise<{ id: string; work: string }> {
  const { facts, work } = await loadOpenWork(context, id);
  if (work.waitingFor === "approval" && context.actor.userId !== null)
    throw errors.refuse("work_waits_for_approval");
  const to = await receiver(context, facts, work, input.unit);
  const assignee = input.assignee ?? to.assignee;
  await mayBeGiven(context, to.unit, assignee, facts.kind === "complaint" ? facts.about : null);
  const fresh = await insertSuccessor(context.db, {
    request: facts.id,
    from: id,
    unit: to.unit,
    assignee,
    reason: input.reason,
    face: work.role === "face",
  });
  await keepDeed(context.db, facts.id, "hand_over", context.actor.userId, {
    from: id,
    to: fresh,
    state: work.state,
    waitingFor: work.waitingFor,
  });
  const before = chainOf(facts, work).filter(({ unit }) => unit === to.unit).length;
  await context.announce(
    requestEvent(
      "work_handed_over",
      facts.id,
      {
        work: id,
        unit: work.unit,
        to: fresh,
        toUnit: to.unit,
        assignee,
        reason: input.reason,
        count: before + 1,
      },
      partiesIn(facts, to.unit, assignee),
    ),
  );
  return { id: facts.id, work: fresh };
}

/** The same work under its earlier units, this one among them. */
export function chainOf(facts: Facts, work: Work): Work[] {
  const previous = facts.works.find(({ id }) => id === work.previous);
  return previous ? [...chainOf(facts, previous), work] : [work];
}

/** Another unit than the one that has it, living, and not the one complained about. */
export async function receiver(context: Context, facts: Facts, work: Work, wanted: string) {
  const party: Party | undefined = (await partiesOf(context.db, [wanted])).get(wanted);
  if (!party) throw errors.refuse("party_not_found", { id: wanted }, { place: "unit" });
  if (party.ended) throw errors.refuse("party_gone", { name: party.name }, { place: "unit" });
  const place = placeOf(party);
  if (place.unit === work.unit) throw errors.refuse("same_unit", { name: party.name }, { place: "unit" });
  await keepOut(context.db, facts, party, "unit");
  await keepOut(context.db, facts, { ...party, id: place.unit }, "unit");
  return place;
}
