// Who had enough to do with whom: what other rooms may ask only those who can judge by.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { contactsBetween } from "./index.ts";

const now = new Date("2026-03-15T09:00:00Z");
const world = await openWorld();
const { ids } = await makeSmallCompany(world);
const { pool } = world.house;
const march = (2026 - 1970) * 12 + 2;

const witness = (source: string, supplier: string, customer: string, month: number, count: number) =>
  pool.query(
    `insert into relationships.evidence (source, supplier, customer, service, month, count, first_at, last_at)
     values ($1, $2, $3, '', $4, $5, $6, $6)`,
    [source, ids[supplier], ids[customer], month, count, now],
  );
const relationship = (supplier: string, customer: string, word: string | null) =>
  pool.query("insert into relationships.relationship (supplier, customer, word) values ($1, $2, $3)", [
    ids[supplier],
    ids[customer],
    word,
  ]);

async function found(months: number, atLeast: number) {
  const rows = await world.asHouse(({ db }) => contactsBetween(db, { months, atLeast, now }));
  const nameOf = (id: string) => Object.keys(ids).find((key) => ids[key] === id);
  return rows
    .map(({ supplier, customer, contacts, confirmed }) => [
      `${nameOf(supplier)} > ${nameOf(customer)}`,
      contacts,
      confirmed,
    ])
    .sort();
}

test("contacts of all counted sources in the last months are added up, those with oneself are not", async () => {
  await witness("requests", "accounts", "purchasing", march, 2);
  await witness("processes", "accounts", "purchasing", march - 1, 3);
  await witness("requests", "accounts", "purchasing", march - 5, 4);
  await witness("requests", "accounts", "accounts", march, 90);
  await witness("structure", "accounts", "top", march, 90);
  assert.deepEqual(await found(2, 5), [["accounts > purchasing", 5, false]]);
  assert.deepEqual(await found(2, 6), []);
  assert.deepEqual(await found(6, 6), [["accounts > purchasing", 9, false]]);
});

test("communication, which has no direction, counts where there is a relationship", async () => {
  await witness("communication", "team", "accounts", march, 7);
  assert.deepEqual(await found(1, 7), []);
  await relationship("accounts", "team", null);
  assert.deepEqual(await found(1, 7), [["accounts > team", 7, false]]);
});

test("what a human confirmed is marked, what was rejected or ended is left out", async () => {
  await relationship("accounts", "purchasing", "confirmed");
  await witness("requests", "purchasing", "accounts", march, 8);
  await relationship("purchasing", "accounts", "rejected");
  await witness("nomination", "supplier", "purchasing", march, 8);
  await relationship("supplier", "purchasing", "ended");
  assert.deepEqual(await found(1, 2), [
    ["accounts > purchasing", 2, true],
    ["accounts > team", 7, false],
  ]);
});
