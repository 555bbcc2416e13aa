import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { sql } from "kysely";
import { readCalendar } from "#modules/catalogue";
import { addDays } from "#science/time";
import { openWorld } from "#test/world";

const world = await openWorld();
const lead = await world.client({ roles: ["programme_lead"] });
const anybody = await world.client({ email: "somebody@x.ru" });
const base = "/api/catalogue/calendars";
const fixture = (name: string) => fs.readFileSync(new URL(`icalendar/fixtures/${name}`, import.meta.url));
const eight = [{ from: "08:00", to: "16:00" }];
const shortWeek = [eight, eight, eight, eight, [], [], []];

let made = 0;
async function create(body: object = {}) {
  const answer = await lead.post(base, {
    name: `Календарь ${++made}`,
    timeZone: "Europe/Moscow",
    template: "russia-40",
    ...body,
  });
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}
/** Days ahead of today by the calendar's clock, which the test does not set. */
const ahead = (calendar: { today: string }, days: number) => addDays(calendar.today, days);

test("a calendar is made from a template: its week, its holidays; the first one is the default", async () => {
  const made2026 = await create();
  const { body, statements } = await anybody.get(`${base}/${made2026.id}?year=2026`);
  assert.equal(body.workingDays, 247);
  assert.equal(body.workingMinutes, 1_972 * 60);
  assert.equal(body.weekMinutes, 40 * 60);
  assert.equal(body.isDefault, true);
  assert.equal(body.knownUntil, "2027-12-31");
  assert.equal(body.mayChange, false);
  assert.equal(body.days.find(({ day }: { day: string }) => day === "2026-01-07").name, "Christmas");
  assert.ok(statements <= 12, String(statements));
  assert.equal((await create()).isDefault, false);
});

test("templates say what they bring", async () => {
  const { body } = await anybody.get(`${base}/templates`);
  assert.deepEqual(
    body.templates.map(({ id, years }: { id: string; years: number[] }) => [id, years]),
    [
      ["russia-40", [2025, 2026, 2027]],
      ["monday-friday", []],
    ],
  );
});

test("a bad zone, overlapping hours, a taken name, an empty week or nothing at all make no calendar", async () => {
  const taken = await create();
  const refused = async (body: object) => (await lead.post(base, body)).body.error;
  const whole = { name: "Новый", timeZone: "Europe/Moscow", template: "monday-friday" };
  assert.equal((await refused({ ...whole, timeZone: "Mars/Olympus" })).code, "calendars.unknown_zone");
  assert.equal((await refused({ ...whole, name: taken.name })).code, "calendars.name_taken");
  const overlap = [
    { from: "09:00", to: "13:00" },
    { from: "12:00", to: "18:00" },
  ];
  const bad = await refused({ ...whole, week: [overlap, ...shortWeek.slice(1)] });
  assert.equal(bad.code, "calendars.hours_overlap");
  assert.equal(bad.place, "week.0");
  assert.equal(
    (await refused({ ...whole, week: [[], [], [], [], [], [], []] })).code,
    "calendars.no_working_time",
  );
  const { template: _, ...nothing } = whole;
  assert.equal((await refused(nothing)).code, "calendars.nothing_to_begin_with");
});

test("the week changes from a future day on; the past keeps its own", async () => {
  const calendar = await create();
  const from = ahead(calendar, 10);
  const changed = await lead.put(`${base}/${calendar.id}/weeks/${from}`, { week: shortWeek });
  assert.deepEqual(
    changed.body.weeks.map(({ from: day }: { from: string | null }) => day),
    [null, from],
  );
  assert.equal(changed.body.weekMinutes, 40 * 60);
  for (const day of [calendar.today, ahead(calendar, -1)]) {
    const refused = await lead.put(`${base}/${calendar.id}/weeks/${day}`, { week: shortWeek });
    assert.equal(refused.body.error.code, "calendars.past_is_kept");
    assert.ok(refused.body.error.hint);
  }
  const back = await lead.delete(`${base}/${calendar.id}/weeks/${from}`);
  assert.equal(back.body.weeks.length, 1);
  const again = await lead.delete(`${base}/${calendar.id}/weeks/${from}`);
  assert.equal(again.body.error.code, "calendars.week_not_found");
});

test("future days become holidays or get their own hours, in one step, and like their week again", async () => {
  const calendar = await create({ template: "monday-friday" });
  const [one, two] = [ahead(calendar, 3), ahead(calendar, 4)];
  const path = `${base}/${calendar.id}/days`;
  const year = Number(one.slice(0, 4));
  const put = await lead.put(path, {
    days: [
      { day: one, name: "День завода", hours: [] },
      {
        day: two,
        name: "",
        hours: [
          { from: "14:00", to: "16:00" },
          { from: "09:00", to: "13:00" },
        ],
      },
    ],
  });
  assert.equal(put.status, 200, put.text);
  const read = await world.asHouse(({ db }) => readCalendar(db, calendar.id));
  assert.deepEqual(read.days, {
    [one]: [],
    [two]: [
      { from: "09:00", to: "13:00" },
      { from: "14:00", to: "16:00" },
    ],
  });
  assert.deepEqual(read.names, { [one]: "День завода" });
  const shown = (await lead.get(`${base}/${calendar.id}?year=${year}`)).body;
  assert.equal(shown.history[0].kind, "calendar_days_changed");
  assert.equal((await lead.delete(`${path}/${one}`)).status, 200);
  assert.equal((await lead.delete(`${path}/${one}`)).body.error.code, "calendars.day_not_special");
  for (const day of [calendar.today, "2020-01-01"]) {
    const days = [
      { day: two, hours: [] },
      { day, hours: [] },
    ];
    const refused = await lead.put(path, { days });
    assert.equal(refused.body.error.code, "calendars.past_is_kept");
    assert.equal(refused.body.error.place, "days.1.day");
    assert.equal((await lead.delete(`${path}/${day}`)).body.error.code, "calendars.past_is_kept");
  }
  const left = await world.asHouse(({ db }) => readCalendar(db, calendar.id));
  assert.deepEqual(Object.keys(left.days), [two], "a refused change leaves nothing half done");
  assert.equal(left.days[two]?.length, 2);
});

test("only the programme lead changes calendars", async () => {
  const calendar = await create();
  const day = ahead(calendar, 5);
  const tries = [
    anybody.post(base, { name: "Мой", timeZone: "UTC", template: "monday-friday" }),
    anybody.put(`${base}/${calendar.id}/naming`, { name: "Мой", description: "" }),
    anybody.put(`${base}/${calendar.id}/weeks/${day}`, { week: shortWeek }),
    anybody.put(`${base}/${calendar.id}/days`, { days: [{ day, hours: [] }] }),
    anybody.put(`${base}/${calendar.id}/default`),
    anybody.delete(`${base}/${calendar.id}`),
  ];
  for (const answer of await Promise.all(tries)) assert.equal(answer.status, 403, answer.text);
  assert.equal((await world.stranger().get(base)).status, 401);
});

test("a name is changed unless it is taken; the default is one", async () => {
  const [one, other] = [await create(), await create()];
  const naming = { name: "Склад", description: "Две смены" };
  assert.equal((await lead.put(`${base}/${one.id}/naming`, naming)).body.description, "Две смены");
  const refused = await lead.put(`${base}/${other.id}/naming`, naming);
  assert.equal(refused.body.error.code, "calendars.name_taken");
  assert.equal((await lead.put(`${base}/${other.id}/default`)).body.isDefault, true);
  const { body } = await anybody.get(`${base}?limit=200`);
  const defaults = body.calendars.filter((calendar: { isDefault: boolean }) => calendar.isDefault);
  assert.deepEqual(
    defaults.map(({ id }: { id: string }) => id),
    [other.id],
  );
});

test("the list goes on by name, without gaps or repeats", async () => {
  const whole = (await anybody.get(`${base}?limit=200`)).body.calendars.map(({ id }: { id: string }) => id);
  const found: string[] = [];
  for (let after = ""; ; ) {
    const query = new URLSearchParams({ limit: "2", ...(after ? { after } : {}) });
    const { body } = await anybody.get(`${base}?${query}`);
    found.push(...body.calendars.map(({ id }: { id: string }) => id));
    if (body.next === null) break;
    after = body.next;
  }
  assert.deepEqual(found, whole);
});

test("a calendar that nothing reckons by is removed; one that is used, or the default, is not", async () => {
  const [used, unused] = [await create(), await create()];
  await world.asHouse(async ({ db }) => {
    const { rows } = await sql<{ id: string }>`
      insert into organisation.party (kind, external_id, name, category) values ('unit', 'u', 'Отдел', 'unit') returning id
    `.execute(db);
    const supplier = rows[0]!.id;
    await sql`
      with made as (insert into catalogue.agreement (supplier) values (${supplier}) returning id)
      insert into catalogue.agreement_version (agreement, number, state, proposed_side, targets, calendar)
      select id, 1, 'withdrawn', 'supplier', '[]', ${used.id} from made
    `.execute(db);
  });
  const refused = await lead.delete(`${base}/${used.id}`);
  assert.equal(refused.body.error.code, "calendars.in_use");
  assert.equal((await lead.get(`${base}/${used.id}`)).body.mayDelete, false);
  assert.equal((await lead.delete(`${base}/${unused.id}`)).status, 200);
  assert.equal((await lead.get(`${base}/${unused.id}`)).body.error.code, "calendars.calendar_not_found");
});

test("a file is shown as it is understood before it is taken, and its past is left alone", async () => {
  const calendar = await create({ template: "monday-friday" });
  const file = await lead.upload("holidays.ics", fixture("outlook-like.ics"));
  const reading = (await lead.get(`${base}/reading?file=${file}&calendar=${calendar.id}`)).body;
  const saturday = reading.days.find(({ day }: { day: string }) => day === "2027-02-20");
  assert.equal(saturday.kind, "working");
  assert.equal(saturday.state, calendar.today < "2027-02-20" ? "new" : "past");
  assert.deepEqual(saturday.before, { name: "", hours: [], special: false });
  assert.equal(reading.leftOut[0].reason, "timed");
  assert.equal((await lead.get(`${base}/${calendar.id}?year=2027`)).body.days.length, 0);

  const past = [
    "BEGIN:VCALENDAR",
    "BEGIN:VEVENT",
    `DTSTART;VALUE=DATE:${calendar.today.replaceAll("-", "")}`,
  ];
  const text = [...past, "SUMMARY:Вчера и сегодня", "END:VEVENT", "END:VCALENDAR"].join("\r\n");
  const old = await lead.upload("past.ics", text);
  const oldReading = (await lead.get(`${base}/reading?file=${old}&calendar=${calendar.id}`)).body;
  assert.equal(oldReading.days[0].state, "past");
  const taken = await lead.post(`${base}/${calendar.id}/import`, { file: old });
  assert.deepEqual([taken.body.taken, taken.body.past], [0, 1]);
});

test("what is not wanted is left out, and taking the same file again changes nothing", async () => {
  const calendar = await create({ template: "monday-friday" });
  const year = Number(calendar.today.slice(0, 4)) + 1;
  const event = (date: string, name: string) =>
    `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${year}${date}\r\nSUMMARY:${name}\r\nEND:VEVENT\r\n`;
  const text = `BEGIN:VCALENDAR\r\n${event("0501", "Май")}${event("0612", "Июнь")}END:VCALENDAR\r\n`;
  const file = await lead.upload("two.ics", text);
  const body = { file, without: [`${year}-06-12`] };
  const taken = await lead.post(`${base}/${calendar.id}/import`, body);
  assert.equal(taken.body.taken, 1);
  const again = (await lead.get(`${base}/reading?file=${file}&calendar=${calendar.id}`)).body;
  assert.deepEqual(
    again.days.map(({ state }: { state: string }) => state),
    ["same", "new"],
  );
  const shown = (await lead.get(`${base}/${calendar.id}?year=${year}`)).body;
  assert.deepEqual(shown.days, [{ day: `${year}-05-01`, name: "Май", hours: [] }]);
});

test("a new calendar takes the whole file, its past too: no clock has run by it yet", async () => {
  const file = await lead.upload("yearly.ics", fixture("yearly-rules.ics"));
  const calendar = await create({ template: "monday-friday", file });
  const shown = (await lead.get(`${base}/${calendar.id}?year=2026`)).body;
  assert.ok(shown.days.some(({ day }: { day: string }) => day === "2026-01-07"));
});

test("bad files are refused with code and line, and another's file is not there", async () => {
  const calendar = await create();
  const reading = async (file: string) =>
    (await lead.get(`${base}/reading?file=${file}&calendar=${calendar.id}`)).body.error;
  const broken = await reading(await lead.upload("broken.ics", fixture("broken-line.ics")));
  assert.equal(broken.code, "calendars.broken_line");
  assert.equal(broken.place, "line 6");
  const csv = await reading(await lead.upload("days.csv", fixture("not-a-calendar.ics")));
  assert.equal(csv.code, "calendars.not_icalendar");
  const large = await reading(await lead.upload("large.ics", Buffer.alloc(2_000_001, 65)));
  assert.equal(large.code, "calendars.file_too_large");
  const bomb = await reading(await lead.upload("bomb.ics", gzipSync(Buffer.alloc(2_000_001, 65))));
  assert.equal(bomb.code, "calendars.file_too_large");
  const other = await world.client({ email: "lead-2@x.ru", roles: ["programme_lead"] });
  const foreign = await other.upload("a.ics", fixture("google-like.ics"));
  assert.equal((await reading(foreign)).code, "calendars.file_not_found");
  const refused = await lead.post(`${base}/${calendar.id}/import`, { file: foreign });
  assert.equal(refused.status, 404);
});

test("an exported calendar, taken into another, gives the same days", async () => {
  const calendar = await create();
  const text = (await anybody.get(`${base}/${calendar.id}/export`)).text;
  assert.match(text, /^BEGIN:VCALENDAR\r\n/);
  const file = await lead.upload("again.ics", text);
  const other = await create({ template: "monday-friday", file });
  const of = (id: string) => world.asHouse(({ db }) => readCalendar(db, id));
  const [one, two] = [await of(calendar.id), await of(other.id)];
  const recent = Object.entries(one.days).filter(
    ([day]) => day >= `${Number(calendar.today.slice(0, 4)) - 1}`,
  );
  assert.deepEqual(Object.entries(two.days).toSorted(), recent.toSorted());
  assert.ok(recent.length > 20);
});
