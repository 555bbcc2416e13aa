import { peopleOfUnits, personsOfAccounts, type UnitPeople } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import { whoWants } from "#platform/notices";
import type { RequestEvent, RequestParticulars } from "../events.ts";
import { type Facts, findFacts, type Work } from "../store/facts.ts";
import { namesOf } from "../store/parties.ts";
import { nameOfSource } from "./sources.ts";
import { beginning } from "./store.ts";

/** What is to be known of a request when something happened to it, to tell people of it. */
export interface Scene {
  readonly context: Context;
  readonly event: EventRow;
  readonly facts: Facts;
  /** Who did it, where a person did: nobody is told of what they did themselves. */
  readonly doer: string | null;
  readonly begun: { readonly channel: string; readonly text: string };
}

export async function sceneOf(context: Context, event: EventRow): Promise<Scene | undefined> {
  const facts = await findFacts(context.db, event.subject.id);
  if (!facts) return undefined;
  const doers = await personsOfAccounts(context.db, event.actor ? [event.actor] : []);
  return {
    context,
    event,
    facts,
    doer: (event.actor && doers.get(event.actor)) || null,
    begun: await beginning(context.db, facts.id),
  };
}

export function particularsOf<K extends RequestEvent>(scene: Scene, _kind: K): RequestParticulars[K] {
  return scene.event.particulars as unknown as RequestParticulars[K];
}

export const workOf = ({ facts }: Scene, id: string | null): Work | undefined =>
  facts.works.find((work) => work.id === id);

/** Those who asked and those who watch. */
export const askers = ({ facts }: Scene): string[] =>
  facts.members.filter(({ role }) => role !== "helper").map(({ person }) => person);

export const helpers = ({ facts }: Scene): string[] =>
  facts.members.filter(({ role }) => role === "helper").map(({ person }) => person);

export async function peopleOf({ context }: Scene, unit: string): Promise<UnitPeople> {
  const found = (await peopleOfUnits(context.db, [unit])).get(unit);
  return found ?? { unit, head: null, headAbove: null, members: [] };
}

/** Whose news of a work it is: whoever does it; while nobody does, the head, and those of the unit who want to hear. */
export interface Servers {
  readonly assignee: string | null;
  readonly head: string | null;
  readonly wanting: readonly string[];
}

export async function serversOf(scene: Scene, work: Work): Promise<Servers> {
  if (work.assignee) return { assignee: work.assignee, head: null, wanting: [] };
  const { head, members } = await peopleOf(scene, work.unit);
  return {
    assignee: null,
    head,
    wanting: await whoWants(scene.context.db, nameOfSource("unit"), members),
  };
}

/** "Anna Wolf, IT", as far as it is known. */
export async function nameWriters(
  { context }: Scene,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => string> {
  const nameOf = await namesOf(context.db, ids);
  return (id) => nameOf(id)?.name ?? "";
}
