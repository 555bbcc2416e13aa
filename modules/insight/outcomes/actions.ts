import { houseZone } from "#modules/catalogue";
import { nameKey } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { allow } from "#platform/permissions";
import { relateOutcomes } from "#science/outcomes";
import { mayRun, maySeeWhole, partiesSeen } from "../policy.ts";
import { outcomeErrors as errors } from "./errors.ts";
import { innerMonths } from "./inner.ts";
import { monthsBefore, monthsBetween } from "./month.ts";
import type * as schema from "./schema.ts";
import * as store from "./store.ts";

/** More years than these tell of another company. */
const mostMonths = 96;
const longestLag = 6;

export const nameIn = ({ actor }: Context, { name, key }: Pick<store.OutcomeRow, "name" | "key">) =>
  name[actor.language] ?? name.ru ?? name.en ?? key;

export async function showOutcomes(
  context: Context,
  { party = null }: { party?: string | null | undefined },
): Promise<Output<typeof schema.showOutcomes>> {
  const { actor, db, now } = context;
  if (party !== null) allow(maySeeWhole(actor, party));
  const outcomes = await store.readOutcomes(db);
  const kept = await store.valuesOf(db, party);
  const parties = await store.partiesWithValues(db, partiesSeen(actor));
  if (party !== null && !parties.some(({ id }) => id === party) && !(await store.isUnit(db, party)))
    throw errors.refuse("party_not_found", { id: party });
  const zone = await houseZone(db);
  const known = kept.map(({ month }) => month).sort();
  const thisMonth = now.toISOString().slice(0, 7);
  // What was inside may come before the first outcome, by as much as the longest lag.
  const first = monthsBefore(known[0] ?? thisMonth, longestLag);
  const span = monthsBetween(first, thisMonth).slice(-mostMonths);
  const { months, inside } = await innerMonths(db, { party, now, zone, from: span[0] ?? thisMonth });
  const told = outcomes.map((outcome) => ({
    ...outcome,
    name: nameIn(context, outcome),
    values: kept.filter((one) => one.outcome === outcome.key).map(({ month, value }) => ({ month, value })),
  }));
  const { relations, comparisons } = relateOutcomes(
    inside.map(({ key, values }) => ({ name: key, values })),
    told
      .filter(({ values }) => values.length > 0)
      .map(({ key, values }) => {
        const at = new Map(values.map(({ month, value }) => [month, value]));
        return { name: key, values: months.map((month) => at.get(month) ?? null) };
      }),
    { lags: longestLag },
  );
  return {
    party: party === null ? null : (parties.find(({ id }) => id === party) ?? { id: party, name: "" }),
    parties,
    outcomes: told,
    months: [...months],
    inside: inside.map(({ key, values }) => ({ key, values: [...values] })),
    comparisons,
    relations: relations.map((one) => ({ ...one, lags: one.lags.map((lag) => ({ ...lag })) })),
    mayEnter: mayRun(actor),
  };
}

export async function addOutcome(
  context: Context,
  { name, unit, good }: Input<typeof schema.addOutcome>["body"],
): Promise<{ key: string }> {
  const { actor, db } = context;
  const taken = (await store.readOutcomes(db)).some(({ name: other }) =>
    Object.values(other).some((text) => nameKey(text) === nameKey(name)),
  );
  if (taken) throw errors.refuse("name_taken", { name }, { place: "name" });
  return {
    key: await store.insertOutcome(db, { name: { [actor.language]: name }, unit, good }, actor.self ?? null),
  };
}

export async function enterOutcome(
  context: Context,
  { outcome, party, month, value }: Input<typeof schema.enterOutcome>["body"],
): Promise<{ before: number | null }> {
  const { db, now } = context;
  if (!(await store.readOutcomes(db)).some(({ key }) => key === outcome))
    throw errors.refuse("outcome_not_found", { key: outcome }, { place: "outcome" });
  if (party !== null && !(await store.isUnit(db, party)))
    throw errors.refuse("party_not_found", { id: party }, { place: "party" });
  if (month >= now.toISOString().slice(0, 7))
    throw errors.refuse("month_not_over", { month }, { place: "month" });
  const before = (await store.valuesOf(db, party)).find(
    (one) => one.outcome === outcome && one.month === month,
  );
  if (value === null) await store.eraseValue(db, { outcome, party, month });
  else await store.bringIn(context, [{ outcome, party, month, value }], null, true);
  context.touch("insight/outcomes");
  return { before: before?.value ?? null };
}
