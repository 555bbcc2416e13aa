import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { maySee, mayServe } from "../policy.ts";
import { type Facts, findFacts, lockByWork, lockRequest, type Work } from "../store/facts.ts";

export async function loadFacts(db: Database, id: string): Promise<Facts> {
  const facts = await findFacts(db, id);
  if (!facts) throw errors.refuse("request_not_found", { id });
  return facts;
}

/** A request that the actor may see. */
export async function loadSeen(context: Context, id: string): Promise<Facts> {
  const facts = await loadFacts(context.db, id);
  allow(maySee(context.actor, facts));
  return facts;
}

/** The same, to be changed: nobody else changes it until this transaction is over. */
export async function loadToChange(context: Context, id: string): Promise<Facts> {
  await lockRequest(context.db, id);
  return loadSeen(context, id);
}

/** A work that is the actor's to do. */
export async function loadWork(context: Context, id: string): Promise<{ facts: Facts; work: Work }> {
  const request = await lockByWork(context.db, id);
  if (!request) throw errors.refuse("work_not_found", { id });
  const facts = await loadFacts(context.db, request);
  const work = facts.works.find((one) => one.id === id) as Work;
  allow(mayServe(context.actor, facts, id));
  return { facts, work };
}

/** The same, and not over. */
export async function loadOpenWork(context: Context, id: string): Promise<{ facts: Facts; work: Work }> {
  const loaded = await loadWork(context, id);
  if (loaded.work.over) throw errors.refuse("work_over");
  return loaded;
}

/** The work that answers to whoever asked: the one that is open, else the last there was. */
export function facingWork(facts: Facts): Work {
  const facing = facts.works.filter(({ role }) => role === "face");
  return (facing.find(({ over }) => !over) ?? facing.at(-1)) as Work;
}

/** Parts asked on behalf of a work, those of parts among them, that are not over. */
export function openPartsUnder(facts: Facts, work: string): Work[] {
  const direct = facts.works.filter((one) => one.parent === work && !one.over);
  return direct.flatMap((part) => [part, ...openPartsUnder(facts, part.id)]);
}

/** Whose queues and lists show a request. */
export function partiesIn(facts: Facts, ...more: readonly (string | null | undefined)[]): string[] {
  const all = [
    facts.customer,
    facts.requester,
    ...facts.members.map(({ person }) => person),
    ...facts.works.filter(({ over }) => !over).flatMap(({ unit, assignee }) => [unit, assignee]),
    ...more,
  ];
  return [...new Set(all.filter((party) => party != null))];
}
