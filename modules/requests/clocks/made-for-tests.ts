// Calendars, agreements and requests with a past, put straight into the tables: nobody can wait for Tuesday in a test.

import type { World } from "#test/world";

const day = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];
const week = [day, day, day, day, day, [], []];

/** Five days of eight hours in Moscow, with Women's Day of 2026 made up for on a Monday. */
export async function makeCalendar(world: World): Promise<string> {
  const { pool } = world.house;
  const { rows } = await pool.query(
    "insert into catalogue.calendar (name, time_zone) values ('Пятидневка', 'Europe/Moscow') returning id",
  );
  const { id } = rows[0];
  await pool.query("insert into catalogue.calendar_week (calendar, week) values ($1, $2)", [
    id,
    JSON.stringify(week),
  ]);
  await pool.query(
    "insert into catalogue.calendar_day (calendar, day, name) values ($1, '2026-03-09', 'Женский день')",
    [id],
  );
  return id;
}

export interface MadeAgreement {
  readonly supplier: string;
  readonly customer?: string;
  readonly service?: string;
  readonly category?: string;
  /** Null: around the clock. */
  readonly calendar: string | null;
  readonly targets: readonly object[];
  readonly pauses?: readonly string[];
  readonly from?: string;
}

/** An agreement in force; its id. */
export async function makeAgreement(world: World, made: MadeAgreement): Promise<string> {
  const { pool } = world.house;
  const { rows } = await pool.query(
    `insert into catalogue.agreement (supplier, customer, service, category, current)
     values ($1, $2, $3, $4, 1) returning id`,
    [made.supplier, made.customer ?? null, made.service ?? null, made.category ?? null],
  );
  const { id } = rows[0];
  await pool.query(
    `insert into catalogue.agreement_version (agreement, number, state, proposed_side, in_force_at, calendar, targets, pauses)
     values ($1, 1, 'accepted', 'supplier', $2, $3, $4, $5)`,
    [
      id,
      made.from ?? "2020-01-01",
      made.calendar,
      JSON.stringify(made.targets),
      made.pauses ?? ["customer", "approval", "date"],
    ],
  );
  return id;
}

export type MadeEvent = readonly [at: string, kind: string, particulars?: object];

/** A request of a customer to a unit, with its facing work and what happened to it. */
export async function makeRequest(
  world: World,
  made: { unit: string; customer: string; opened: string; priority?: string; events?: readonly MadeEvent[] },
): Promise<{ id: string; work: string }> {
  const { pool } = world.house;
  const { unit, customer, opened, priority = "normal" } = made;
  const { rows } = await pool.query(
    `with request as (
       insert into requests.request (kind, subject, priority, supplier, customer, opened_at, works, open_works)
       values ('request', 'Made for a test', $4, $1, $2, $3, 1, 1) returning id
     ), work as (
       insert into requests.work (request, unit, customer, opened_at, priority)
       select id, $1, $2, $3, $4 from request returning id
     )
     select request.id, work.id as work from request, work`,
    [unit, customer, opened, priority],
  );
  const { id, work } = rows[0];
  const begun = {
    work,
    unit,
    kind: "request",
    channel: "web",
    priority,
    service: null,
    supplier: unit,
    customer,
  };
  await happen(world, id, [[opened, "request_opened", begun]]);
  await happen(
    world,
    id,
    (made.events ?? []).map(([at, kind, more]) => [at, kind, { work, unit, ...more }]),
  );
  return { id, work };
}

export async function happen(world: World, request: string, events: readonly MadeEvent[]): Promise<void> {
  for (const [at, kind, particulars = {}] of events)
    await world.house.pool.query(
      `insert into platform.event (at, kind, module, subject_kind, subject_id, case_id, particulars)
       values ($1, $2, 'requests', 'request', $3, $3, $4)`,
      [at, kind, request, JSON.stringify(particulars)],
    );
}

/** The second work of a request, after a hand-over, with the event of it. */
export async function makeSuccessor(
  world: World,
  { request, from, unit, at }: { request: string; from: string; unit: string; at: string },
): Promise<string> {
  const { pool } = world.house;
  await pool.query("update requests.work set state = 'handed_over', done_at = $2 where id = $1", [from, at]);
  const { rows } = await pool.query(
    `insert into requests.work (request, unit, customer, previous, opened_at, priority)
     select request, $2, customer, id, $3, priority from requests.work where id = $1 returning id`,
    [from, unit, at],
  );
  const to = rows[0].id as string;
  await happen(world, request, [[at, "work_handed_over", { work: from, to, toUnit: unit }]]);
  return to;
}
