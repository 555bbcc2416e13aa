import type { Context } from "#platform/context";
import {
  addChanges,
  countsOf,
  type Difference,
  differences,
  foldCounters,
  ownCounts,
} from "../store/counters.ts";
import { namesOf } from "../store/parties.ts";
import { closePartiesOf } from "../store/seen.ts";

/** As many units as a page shows; whoever leads more sees those with the most to do. */
const most = 100;

/** How much there is to do in each of my units, and how many of my own requests are open. */
export async function showCounts(context: Context) {
  const { db, actor } = context;
  const units = closePartiesOf(actor).filter((id) => id !== actor.self);
  const mine = actor.self ? await ownCounts(db, actor.self) : { open: 0, waitingForMe: 0, approvals: 0 };
  const counted = new Map((await countsOf(db, units)).map((row) => [row.unit, row]));
  const home = actor.memberOf[0];
  const rows = units
    .map((unit) => counted.get(unit) ?? { unit, open: 0, waiting: 0, unassigned: 0, asked: 0 })
    .filter((row) => row.unit === home || row.open + row.waiting + row.asked > 0)
    .sort(
      (a, b) =>
        Number(b.unit === home) - Number(a.unit === home) || b.open + b.waiting - (a.open + a.waiting),
    )
    .slice(0, most);
  const nameOf = await namesOf(
    db,
    rows.map(({ unit }) => unit),
  );
  return {
    mine,
    units: rows.flatMap(({ unit, ...counts }) => {
      const name = nameOf(unit)?.name;
      return name === undefined ? [] : [{ unit: { id: unit, name }, ...counts }];
    }),
  };
}

/** Folds what was counted since; as much as there is. */
export async function foldAll(
  transact: <T>(work: (context: Context) => Promise<T>) => Promise<T>,
): Promise<{ folded: number }> {
  let folded = 0;
  for (;;) {
    const some = await transact(({ db }) => foldCounters(db, 50_000));
    folded += some;
    if (some < 50_000) return { folded };
  }
}

/** Recounts, and on wish puts right what differs. */
export async function verifyCounters({ db }: Context, repair: boolean): Promise<Difference[]> {
  const found = await differences(db);
  if (repair && found.length > 0) await addChanges(db, found);
  return found;
}
