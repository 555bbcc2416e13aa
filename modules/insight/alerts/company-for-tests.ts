// A company of units that serve each other, with requests of a year and a half: usual ones on working days, fewer around
// New Year, and what a test plants among them. Written where the house keeps requests.

import { chance } from "#science/numbers";
import type { World } from "#test/world";

export interface Planted {
  /** Places among the pairs. */
  readonly pair: number;
  /** From this day on. */
  readonly from: string;
  readonly times: number;
  readonly of: "demand" | "waiting";
}

export interface BusyCompany {
  readonly pairs: readonly { readonly supplier: string; readonly customer: string }[];
  readonly lead: Awaited<ReturnType<World["client"]>>;
}

const day = 86_400_000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export async function makeBusyCompany(
  world: World,
  {
    pairs: count,
    from,
    to,
    planted,
  }: { pairs: number; from: string; to: string; planted: readonly Planted[] },
): Promise<BusyCompany> {
  const lead = await world.client({ roles: ["programme_lead"] });
  const calendar = await lead.post("/api/catalogue/calendars", {
    name: "Дом",
    description: "",
    timeZone: "Europe/Moscow",
    template: "russia-40",
  });
  if (calendar.status !== 200) throw new Error(calendar.text);
  const unit = async (name: string) => {
    const made = await lead.post("/api/units", { name });
    if (made.status !== 200) throw new Error(made.text);
    return made.body.id as string;
  };
  const units: string[] = [];
  for (let i = 0; i < Math.max(4, Math.ceil(count / 4)); i += 1) units.push(await unit(`Отдел ${i + 1}`));
  const pairs = Array.from({ length: count }, (_, i) => ({
    supplier: units[i % units.length] as string,
    customer: units[(i + 1 + Math.floor(i / units.length)) % units.length] as string,
  }));
  const { rows: shut } = await world.house.pool.query<{ day: string }>(
    "select day::text as day from catalogue.calendar_day where hours = '[]'",
  );
  const holidays = new Set(shut.map((one) => one.day));
  const isOff = (time: number) => [0, 6].includes(new Date(time).getUTCDay()) || holidays.has(dateOf(time));
  const random = chance(7);
  const rows: unknown[][] = [];
  for (const [at, pair] of pairs.entries()) {
    // Between two and eleven a week.
    const aDay = 0.4 + (1.8 * at) / count;
    for (let time = Date.parse(from); time < Date.parse(to); time += day) {
      const date = dateOf(time);
      if (isOff(time)) continue;
      const times = (of: Planted["of"]) =>
        planted
          .filter((one) => one.pair === at && one.of === of && date >= one.from)
          .reduce((all, one) => all * one.times, 1);
      // Summer is quiet everywhere.
      const season = date.slice(5, 7) === "08" ? 0.7 : 1;
      const n = random.poisson(aDay * season * times("demand"));
      for (let i = 0; i < n; i += 1) {
        const asked = time + 6 * 3_600_000 + random.below(8 * 3_600_000);
        const hours = 12 * Math.exp(0.6 * random.normal()) * times("waiting");
        // Nobody works on days off: what would be done then is done on the next working day.
        let done = asked + hours * 3_600_000;
        while (isOff(done)) done += day;
        rows.push([new Date(asked), new Date(done), pair.supplier, pair.customer]);
      }
    }
  }
  await world.house.pool.query(
    `insert into relationships.request (line, system, key, at, closed_at, requester, server, service, kind, supplier,
       customer, counts)
     select i, 'test', i::text, a, c, '', '', '', 'request', s, k, true
     from unnest($1::timestamptz[], $2::timestamptz[], $3::uuid[], $4::uuid[]) with ordinality as r (a, c, s, k, i)`,
    [0, 1, 2, 3].map((column) => rows.map((row) => row[column])),
  );
  return { pairs, lead };
}
