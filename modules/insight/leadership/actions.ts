import { isOutsider } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { type Deed, deeds, fewestLeaders } from "./deeds.ts";
import { maySeeLeader } from "./policy.ts";
import type * as schema from "./schema.ts";
import * as store from "./store.ts";

const spans = { month: 30, quarter: 91, year: 365 } as const;
type Counts = Record<Deed, number>;
const whole = (some: Partial<Counts>): Counts => ({
  answered: some.answered ?? 0,
  attended: some.attended ?? 0,
  thanked: some.thanked ?? 0,
  decided: some.decided ?? 0,
});

export async function showLeadership(
  context: Context,
  { span }: Input<typeof schema.showLeadership>["query"],
): Promise<Output<typeof schema.showLeadership>> {
  const { actor, db, now } = context;
  const days = spans[span];
  const from = new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10);
  if (actor.self !== undefined && (await isOutsider(db, actor.self)))
    return { from, days, company: null, leaders: [] };
  const all = await store.readLeaders(db, from, days);
  const sum = (of: (row: store.LeaderRow, deed: Deed) => number) =>
    Object.fromEntries(
      deeds.map((deed) => [deed, all.reduce((total, row) => total + of(row, deed), 0)]),
    ) as Counts;
  return {
    ...{ from, days },
    company:
      all.length < fewestLeaders
        ? null
        : {
            leaders: all.length,
            now: sum((row, deed) => row.now[deed] ?? 0),
            before: sum((row, deed) => row.before[deed] ?? 0),
            active: sum((row, deed) => ((row.now[deed] ?? 0) > 0 ? 1 : 0)),
          },
    leaders: all
      .filter(({ person, units }) => maySeeLeader(actor, { person, units: units.map(({ id }) => id) }))
      .map((row) => ({
        ...row,
        isMe: row.person === actor.self,
        now: whole(row.now),
        before: whole(row.before),
      })),
  };
}
