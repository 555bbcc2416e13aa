import type { Context } from "#platform/context";
import { needEvent } from "./events.ts";
import { covers, type Proposal, proposeNeeds } from "./proposal/index.ts";
import { recountNeeds } from "./recount.ts";
import { insertChange } from "./store/changes.ts";
import { type ReadFact, readFacts, readStanding, type Standing } from "./store/facts.ts";
import { insertNeed } from "./store/needs.ts";
import { placeSignals } from "./store/signals.ts";
import { titlesFor } from "./titles.ts";

/** Signals older than that say how it was. */
export const proposalWeeks = 52;

const isService = (text: string | null, fact: ReadFact | undefined): string | null =>
  text !== null && fact?.serviceId === text ? text : null;

/**
 * Looks at all signals of the last year and proposes what is not in the register yet. What was rejected stays rejected;
 * signals of needs that stand find their way to them. Doing it twice changes nothing.
 */
export async function proposeFromSignals(context: Context): Promise<{ proposed: number; placed: number }> {
  const { db, now } = context;
  const facts = await readFacts(db, { today: now, weeks: proposalWeeks });
  const standing = await readStanding(db, now);
  const placed = await placeAmong(context, facts, standing);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const fresh = proposeNeeds(
    facts.map(({ placed: byHand, need, ...fact }) =>
      // What people have put into another need is no proof of a new one; it stays in the count of what is usual.
      byHand && need === null ? { ...fact, role: "demand" as const } : fact,
    ),
    { months: proposalWeeks / 4.345 },
  )
    .filter((one) => !standing.some((known) => covers(known, one)))
    .map((one) => ({ ...one, words: one.way === "searches" ? wordsOf(one, byId) : null }));
  const titles = await titlesFor(db, fresh);
  const made: string[] = [];
  for (const one of fresh) {
    const title = titles.get(one.key)!;
    const fact = one.signals.map((id) => byId.get(id)).find((of) => of?.service === one.service);
    const service = isService(one.service, fact);
    const need = await insertNeed(db, {
      title: title[context.actor.language],
      titles: title,
      supplier: one.supplier,
      customer: one.customer,
      service,
      serviceName: service === null ? (one.service ?? "") : "",
      topic: one.topic,
      state: "proposed",
      proposal: one.key,
      by: null,
      at: now,
    });
    if (!need) continue;
    await placeSignals(db, need.id, one.signals, null);
    await insertChange(db, { need: need.id, kind: "proposed", by: null, at: now });
    await context.announce(needEvent("need_proposed", need.id, { number: need.number }));
    made.push(need.id);
  }
  await recountNeeds(context, null);
  return { proposed: made.length, placed };
}

/** What people typed most often. */
function wordsOf(one: Proposal, byId: ReadonlyMap<string, ReadFact>): string | null {
  const counts = new Map<string, number>();
  for (const id of one.signals) {
    const words = byId.get(id)?.words?.trim().toLowerCase();
    if (words) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? null;
}

/** New signals of a cluster join its need: the nearest one, a need of one service before that of all. */
async function placeAmong(
  { db }: Context,
  facts: readonly ReadFact[],
  standing: readonly Standing[],
): Promise<number> {
  const open = standing.filter(({ state }) => state === "open" || state === "proposed");
  const perSupplier = new Map<string | null, Standing[]>();
  for (const one of open) perSupplier.set(one.supplier, [...(perSupplier.get(one.supplier) ?? []), one]);
  const to = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.need !== null || fact.placed || fact.role === "demand") continue;
    const near = nearest(fact, perSupplier.get(fact.supplier) ?? []);
    if (near) to.set(near.id, [...(to.get(near.id) ?? []), fact.id]);
  }
  let count = 0;
  for (const [need, ids] of to) count += (await placeSignals(db, need, ids, null)).length;
  return count;
}

function nearest(fact: ReadFact, needs: readonly Standing[]): Standing | undefined {
  const fits = needs.filter(
    ({ topic, customer, service }) =>
      topic !== null &&
      fact.topics.includes(topic) &&
      (customer === null || customer === fact.customer) &&
      (service === null || fact.service === null || service === fact.service),
  );
  const nearness = ({ topic, customer, service }: Standing) =>
    (customer === null ? 0 : 4) +
    (service !== null && service === fact.service ? 2 : 0) -
    fact.topics.indexOf(topic!) / 10;
  return fits.toSorted((a, b) => nearness(b) - nearness(a))[0];
}

/** Signals that have just been analysed join the needs that stand; those needs are counted anew. */
export async function joinNeeds(context: Context, ids: readonly string[]): Promise<void> {
  const { db, now } = context;
  if (ids.length === 0) return;
  const facts = await readFacts(db, { today: now, weeks: proposalWeeks, ids });
  await placeAmong(context, facts, await readStanding(db, now));
  const again = await readFacts(db, { today: now, weeks: proposalWeeks, ids });
  await recountNeeds(context, [...new Set(again.flatMap(({ need }) => need ?? []))]);
}
