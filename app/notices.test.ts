import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { daysOf, noticeDesk } from "./notices.ts";

const world = await openWorld();
const { ids } = await makeSmallCompany(world);
const office = [{ from: "09:00", to: "18:00" }];
const five = [office, office, office, office, office, [], []];

test("days are worked as the company's calendar has it: weeks from a day on, holidays, worked Saturdays", () => {
  const { isWorking, timeZone } = daysOf({
    timeZone: "Europe/Moscow",
    weeks: [
      { from: null, week: five },
      { from: "2026-06-01", week: [...five.slice(0, 4), [], [], []] },
    ],
    days: { "2026-03-09": [], "2026-03-14": office },
  });
  assert.equal(timeZone, "Europe/Moscow");
  const worked = (day: string) => isWorking(day);
  assert.deepEqual(
    ["2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09", "2026-03-14", "2026-05-29", "2026-06-05"].map(
      worked,
    ),
    [true, false, false, false, true, true, false],
  );
});

test("without a calendar the house works Monday to Friday; with one its time zone and days hold", async () => {
  const days = () => world.asHouse(({ db }) => noticeDesk.houseDays(db));
  assert.deepEqual(["2026-03-06", "2026-03-07"].map((await days()).isWorking), [true, false]);
  await world.asHouse(async ({ db }) => {
    const { rows } = await sql<{ id: string }>`
      insert into catalogue.calendar (name, time_zone, is_default) values ('Ours', 'Asia/Omsk', true) returning id
    `.execute(db);
    await sql`insert into catalogue.calendar_week (calendar, week)
      values (${rows[0]!.id}, ${JSON.stringify(five)}::jsonb)`.execute(db);
    await sql`insert into catalogue.calendar_day (calendar, day) values (${rows[0]!.id}, '2026-03-06')`.execute(
      db,
    );
  });
  const own = await days();
  assert.deepEqual(
    [own.timeZone, own.isWorking("2026-03-06"), own.isWorking("2026-03-05")],
    ["Asia/Omsk", false, true],
  );
});

test("a person is reached as the profile says: language, hours, letters; who has left is not", async () => {
  const { vera, gleb, anna } = ids as Record<string, string>;
  await world.client({ email: "vera@x.ru" });
  await world.asHouse(({ db }) =>
    sql`insert into organisation.profile (party, channel, hours_from, hours_to, language)
      values (${vera!}, 'email', '10:00', '19:00', 'ru')`.execute(db),
  );
  await world.asHouse(({ db }) =>
    sql`update organisation.party set ended_on = '2026-01-01' where id = ${anna!}`.execute(db),
  );
  const found = await world.asHouse(({ db }) => noticeDesk.contactsOf(db, [vera!, gleb!, anna!]));
  assert.deepEqual(found.get(vera!), {
    name: "Вера Сидорова",
    address: "vera@x.ru",
    account: true,
    language: "ru",
    hours: { from: "10:00", to: "19:00" },
    prefersLetters: true,
  });
  assert.deepEqual([found.get(gleb!)?.address, found.get(gleb!)?.account], [null, false]);
  assert.equal(found.get(anna!)?.address, null);
});
