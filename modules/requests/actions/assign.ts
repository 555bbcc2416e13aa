import type { Context } from "#platform/context";
import { isAccusedParty } from "../conduct/accused.ts";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import { partiesOf, worksIn } from "../store/parties.ts";
import { setAssignee } from "../store/works.ts";
import { loadOpenWork, partiesIn } from "./facts.ts";
import { livingPerson } from "./open.ts";

/** Who does it: somebody of the unit that has the work, or nobody. */
export async function assignWork(
  context: Context,
  id: string,
  person: string | null,
): Promise<{ id: string }> {
  const { facts, work } = await loadOpenWork(context, id);
  if (work.assignee === person) return { id: facts.id };
  await mayBeGiven(context, work.unit, person, facts.kind === "complaint" ? facts.about : null);
  await setAssignee(context.db, id, person);
  await context.announce(
    requestEvent(
      "work_assigned",
      facts.id,
      { work: id, unit: work.unit, assignee: person, before: work.assignee },
      partiesIn(facts, person),
    ),
  );
  return { id: facts.id };
}

/** Refuses whoever is not of the unit, and those who stand with whom the complaint is about. */
export async function mayBeGiven(
  { db }: Context,
  unit: string,
  person: string | null,
  accused: string | null,
): Promise<void> {
  if (person === null) return;
  const one = livingPerson(await partiesOf(db, [person]), person);
  if (accused !== null && (await isAccusedParty(db, accused, person)))
    throw errors.refuse("complained_about", { name: one.name });
  if (!(await worksIn(db, person, unit))) throw errors.refuse("not_of_unit", { name: one.name });
}
