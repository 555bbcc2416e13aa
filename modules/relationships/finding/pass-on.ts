import { RowSink } from "../importing/row-sink.ts";
import { copyLines } from "./copy-lines.ts";
import { Finder, type KnownOrganisation } from "./known.ts";

export interface PassOnOrder {
  readonly log: string;
  /** Events in order of case and position: case, activity, milliseconds, unit, resource; all but time as numbers. */
  readonly eventsFile: string;
  readonly cases: string;
  readonly activities: ReadonlyMap<number, string>;
  readonly units: ReadonlyMap<number, string>;
  readonly resources: ReadonlyMap<number, string>;
  readonly known: KnownOrganisation;
  readonly rowsFile: string;
  readonly ownFile: string;
}

/**
 * The hand-overs of a log between the parties of the house: where in a case an event of one party is followed
 * by an event of another, the first supplies the second. An event belongs to the unit it names, else to the
 * unit of its resource on that day; events of nobody are left out before pairs are formed. What a party hands
 * to itself goes to `ownFile`, counted a month.
 */
export async function passOn(order: PassOnOrder): Promise<{ handOvers: number }> {
  const finder = new Finder(order.known);
  const cases = new Map<string, string>();
  for await (const [no, id] of copyLines(order.cases)) cases.set(no as string, id as string);
  const rows = new RowSink(order.rowsFile);
  const own = new Map<string, { count: number; first: number; last: number }>();
  let current = "";
  let before = -1;
  let beforeAt = 0;
  for await (const [no, activity, time, unit, resource] of copyLines(order.eventsFile)) {
    const at = Number(time);
    const party = partyOf(finder, at, named(order.units, unit), named(order.resources, resource));
    if (party < 0) continue;
    if (no === current && before >= 0) {
      const supplier = finder.party(before)!;
      const customer = finder.party(party)!;
      if (supplier === customer) countOwn(own, supplier, at);
      else {
        const name = order.activities.get(Number(activity)) ?? "";
        const when = new Date(at);
        const seconds = (at - beforeAt) / 1_000;
        rows.put([order.log, cases.get(no) ?? "", name, when, seconds, supplier, customer]);
      }
    }
    current = no as string;
    before = party;
    beforeAt = at;
  }
  rows.close();
  const sink = new RowSink(order.ownFile);
  for (const [key, { count, first, last }] of own) {
    const [party, month] = key.split(" ") as [string, string];
    sink.put([party, month, count, new Date(first), new Date(last)]);
  }
  sink.close();
  return { handOvers: rows.rows };
}

const named = (names: ReadonlyMap<number, string>, no: string | null | undefined) =>
  no === null || no === undefined ? undefined : names.get(Number(no));

function partyOf(finder: Finder, at: number, unit: string | undefined, resource: string | undefined): number {
  const own = unit === undefined ? "unknown" : finder.directory.locate(unit, at, "unit");
  if (typeof own !== "string" && own.party >= 0) return own.party;
  const person = resource === undefined ? "unknown" : finder.directory.locate(resource, at, "person");
  return typeof person === "string" ? -1 : person.party;
}

function countOwn(
  own: Map<string, { count: number; first: number; last: number }>,
  party: string,
  at: number,
): void {
  const date = new Date(at);
  const key = `${party} ${(date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()}`;
  const kept = own.get(key);
  if (!kept) {
    own.set(key, { count: 1, first: at, last: at });
    return;
  }
  kept.count += 1;
  kept.first = Math.min(kept.first, at);
  kept.last = Math.max(kept.last, at);
}
