import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import type { InterviewView } from "../../schema/interviews.ts";
import { interviewErrors } from "../errors.ts";
import { isOpen, isOver } from "../interview.ts";
import { mayChange, mayConsent } from "../policy.ts";
import * as store from "../store/interviews.ts";
import { loadInterview } from "./load.ts";
import { shownAgain } from "./look.ts";

/** What the interviewed person said, by themselves or to the interviewer; changed freely until something is kept. */
export async function setConsent(
  context: Context,
  id: string,
  { answer, named }: { readonly answer: "given" | "declined"; readonly named: boolean },
): Promise<InterviewView> {
  const { db, actor, now } = context;
  const { row, me } = await loadInterview(context, id, true);
  allow(mayConsent(me));
  if (isOver(row) || (!isOpen(row) && row.consent !== "given")) throw interviewErrors.refuse("over");
  const kept = row.consent === "given" && (!isOpen(row) || (await store.readNotes(db, id)).length > 0);
  // No word is thrown away unasked: that is what withdrawing is for.
  if (kept && answer === "declined") throw interviewErrors.refuse("consent_over");
  await store.saveConsent(db, id, {
    answer,
    named: answer === "given" && named,
    by: actor.self ?? null,
    at: now,
    readers: row.readers.map((reader) => reader.id),
  });
  return shownAgain(context, id);
}

export async function addReader(context: Context, id: string, person: string): Promise<InterviewView> {
  const { db } = context;
  const { row, me } = await loadInterview(context, id, true);
  allow(mayChange(me) || me === "interviewed");
  if (isOver(row)) throw interviewErrors.refuse("over");
  if (row.consent === "given" && me !== "interviewed") throw interviewErrors.refuse("readers_promised");
  const found = (await store.findParties(db, [person])).get(person);
  if (!found || found.ended || found.kind !== "person")
    throw interviewErrors.refuse("not_a_person", { place: "person" }, { place: "person" });
  if (person !== row.interviewer.id && person !== row.interviewed.id) await store.addReader(db, id, person);
  return shownAgain(context, id);
}

/** Fewer readers than were named is always right; one may also leave by oneself. */
export async function removeReader(context: Context, id: string, person: string): Promise<InterviewView> {
  const { db, actor } = context;
  const { me } = await loadInterview(context, id, true);
  allow(me !== "reader" || actor.self === person);
  if (me !== "reader") {
    await store.removeReader(db, id, person);
    return shownAgain(context, id);
  }
  const view = await shownAgain(context, id);
  await store.removeReader(db, id, person);
  return { ...view, notes: [], quotes: [], readers: view.readers.filter((one) => one.id !== person) };
}
