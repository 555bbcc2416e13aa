// The promise in the whole house: answers exchanged within atoms, and every page, list, export and letter stays the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { auditWave } from "#modules/surveys";
import { houseActor } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { type Client, openWorld } from "#test/world";
import { closeWave } from "../../modules/surveys/release/close.ts";
import {
  type GivenAnswer,
  itemsForTests,
  type RandomWave,
  randomWave,
} from "../../modules/surveys/release/random-wave-for-tests.ts";
import {
  putAnswers,
  putOrganisation,
  putWave,
  startClosing,
} from "../../modules/surveys/release/wave-in-database-for-tests.ts";
import { tellReleasedTo } from "../../modules/surveys/waves/tend.ts";
import { addressesOf, askEverything } from "./every-endpoint.ts";
import { permuted } from "./permuted.ts";

const world = await openWorld({ now: new Date("2026-03-02T09:00:00Z") });
const lead = await world.client({ roles: ["programme_lead"] });
const { pool, vault } = world.house;
const { body: description } = await world.stranger().get("/api/openapi.json");

const run: JobRun = {
  house: world.house,
  actor: houseActor(),
  taskId: undefined,
  signal: new AbortController().signal,
  transact: (work) => world.asHouse(work),
  progress: () => {},
};

/** Closes the wave on these answers, whatever it was closed on before. */
async function release(wave: RandomWave, answers: readonly GivenAnswer[]): Promise<void> {
  const { wave: id } = wave.facts;
  for (const table of ["figure", "model", "comment", "atom", "released_union"])
    await pool.query(`delete from surveys.${table} where wave = $1`, [id]);
  for (const table of ["response", "comment"])
    await vault.query(`delete from answers.${table} where wave = $1`, [id]);
  await pool.query("update surveys.participation set done = false where wave = $1", [id]);
  await pool.query("delete from platform.letter");
  await pool.query("delete from platform.notice");
  await putAnswers(world, wave, answers);
  await startClosing(world, wave);
  assert.deepEqual((await closeWave(run, id)).skipped, undefined);
  await tellReleasedTo(run, id);
}

/** Ids of comments are drawn by lot at each closing, and with them their order: whatever has them is put in order of its words. */
function comparable(text: string): string {
  // Each writing of a PDF has a number and a moment of its own.
  if (text.startsWith("%PDF")) return text.replace(/\(D:\d+Z\)/g, "").replace(/\/ID \[.*?\]/gs, "");
  if (!text.startsWith("{") || !text.includes('"comments":[')) return text;
  const body = JSON.parse(text);
  if (!Array.isArray(body.comments)) return text;
  const words = (body.comments as { id: string; words: string }[]).map(({ id: _, ...rest }) =>
    JSON.stringify(rest),
  );
  return JSON.stringify({ ...body, comments: words.sort(), next: body.next !== null });
}

/** What is told on the page, and what goes out by mail. */
async function letters(): Promise<string[]> {
  const { rows } = await pool.query(
    `select row_to_json(l)::jsonb - 'id' - 'message_id' - 'created_at' - 'due_at' as told from platform.letter l
     union all select row_to_json(n)::jsonb - 'id' from platform.notice n`,
  );
  return rows.map(({ told }) => JSON.stringify(told)).sort();
}

async function seenBy(client: Client, addresses: readonly string[]): Promise<Record<string, string>> {
  const answers = await askEverything(client, addresses);
  return Object.fromEntries(
    [...answers].map(([address, { status, text }]) => [address, `${status} ${comparable(text)}`]),
  );
}

const shapes = [
  { people: 90, units: 9, suppliers: 5 },
  { people: 60, units: 5, suppliers: 2, direction: "customers", cuts: 1 },
  { people: 70, units: 12, suppliers: 0, direction: "general", k: 6 },
  { people: 120, units: 20, suppliers: 4, cuts: 0, k: 4 },
  { people: 45, units: 4, suppliers: 0, direction: "general", cuts: 1 },
  { people: 80, units: 7, suppliers: 7, answering: 0.6 },
] as const;
const organisations = Array.from({ length: 10 }, (_, i) =>
  randomWave(500 + i, shapes[i % shapes.length]!, itemsForTests(1)),
);

for (const [i, wave] of organisations.entries())
  test(`answers exchanged within atoms change nothing anybody can see: organisation ${i}`, async () => {
    await putOrganisation(world, wave);
    await putWave(world, wave);
    const { wave: id, parties } = wave.facts;
    const answered = [...new Set(wave.answers.map(({ subject }) => subject))];
    const units = parties.slice(0, 3).map((party) => party.id);
    const subjects = answered.filter((subject) => parties.some((party) => party.id === subject)).slice(0, 2);
    const [suppliers, customers] =
      wave.facts.direction === "customers" ? [units, subjects] : [subjects, units];
    // Every address of one organisation, the quick ones of all: files take long.
    const addresses = addressesOf(description, { wave: id, suppliers, customers }).filter(
      (address) => i === 0 || !/report|xlsx/.test(address),
    );
    await release(wave, wave.answers);
    const before = { pages: await seenBy(lead, addresses), letters: await letters() };
    const again = await seenBy(lead, addresses);
    const other = permuted(wave, i);
    assert.notDeepEqual(other.answers, wave.answers);
    await release(wave, other.answers);
    const after = { pages: await seenBy(lead, addresses), letters: await letters() };
    assert.deepEqual(after.letters, before.letters);
    for (const [address, seen] of Object.entries(before.pages)) {
      assert.equal(again[address], seen, `${address} is not the same when it is asked twice`);
      assert.equal(after.pages[address], seen, address);
    }
    const pages = Object.values(before.pages).filter((seen) => seen.startsWith("200"));
    assert.ok(pages.length >= 8, `${pages.length} of ${addresses.length} addresses answered`);
    const audit = await auditWave(world.house, id);
    assert.deepEqual(
      audit?.attacks.flatMap(({ name, found }) => found.map((one) => ({ name, ...one }))),
      [],
    );
    assert.ok(audit!.attacks.some(({ tried, smallest }) => tried > 0 && smallest !== null));
  });

test("a release that gives somebody away is found", async () => {
  const { wave } = organisations[0]!.facts;
  // An atom of two people, and a figure of it alone.
  await pool.query("update surveys.atom set people = 2 where wave = $1 and no = 1", [wave]);
  await pool.query("insert into surveys.released_union (wave, no, atoms) values ($1, 100000, '{1}')", [wave]);
  await pool.query("update surveys.figure set told_of = 100000 where wave = $1 and id = 1", [wave]);
  const audit = await auditWave(world.house, wave);
  assert.equal(audit?.derivable, true);
  const names = audit.attacks.filter(({ found }) => found.length > 0).map(({ name }) => name);
  assert.ok(names.includes("vault"), names.join());
  assert.ok(names.includes("values"), names.join());
});
