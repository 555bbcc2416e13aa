import assert from "node:assert/strict";
import { test } from "node:test";
import { foundCompany } from "./company.ts";
import { type CompanyOptions, settingsOf } from "./files.ts";
import { latin } from "./names/russian.ts";
import { truth } from "./truth.ts";
import type { World } from "./world.ts";

const found = (options: CompanyOptions): World => foundCompany(settingsOf(options));
const worlds: [string, World][] = (
  [
    { people: 50, months: 3, language: "ru" },
    { people: 250, seed: 5, language: "en" },
    { people: 1000, seed: 2, language: "ru" },
    { people: 6000, seed: 3, language: "en" },
  ] as CompanyOptions[]
).map((options) => [`${options.people} people, ${options.language}`, found(options)]);

for (const [name, world] of worlds) {
  const own = world.units.filter((unit) => unit.kind === "unit");

  test(`${name}: the tree has one root, no circle, and somebody in every unit`, () => {
    assert.equal(own.filter((unit) => unit.parent < 0).length, 1);
    for (const unit of own) {
      assert.ok(unit.parent < unit.index);
      assert.ok(unit.size >= 1);
    }
    assert.equal(
      own.reduce((sum, unit) => sum + unit.size, 0),
      world.settings.people,
    );
    assert.equal(new Set(world.units.map((unit) => unit.name)).size, world.units.length, "names repeat");
    assert.equal(new Set(world.units.map((unit) => unit.id)).size, world.units.length, "ids repeat");
  });

  test(`${name}: people are where they belong, with a manager and an address of their own`, () => {
    const emails = world.people.map((person) => person.email).filter((email) => email !== "");
    assert.equal(new Set(emails).size, emails.length);
    for (const email of emails) assert.match(email, /^[a-z0-9.-]+@[a-z0-9-]+\.example$/);
    assert.equal(new Set(world.people.map((person) => person.id)).size, world.people.length);
    for (const [i, person] of world.people.entries()) {
      const unit = world.units[person.unit]!;
      assert.ok(i >= unit.first && i < unit.first + unit.size);
      const isRoot = person.manager < 0;
      assert.equal(isRoot, unit.kind === "partner" || (unit.parent < 0 && i === unit.first));
      if (!isRoot) assert.ok(person.manager < i);
    }
  });

  test(`${name}: relationships connect two different parties, once, within the period`, () => {
    const pairs = new Set<string>();
    for (const { supplier, customer, offers, handovers, from, to } of world.supplies) {
      assert.notEqual(supplier, customer);
      assert.ok(world.units[supplier] && world.units[customer]);
      pairs.add(`${supplier}>${customer}`);
      assert.ok(offers.length > 0 || handovers > 0, "a relationship without a trace");
      assert.ok(from >= 0 && from < to && to < world.calendar.days.length);
    }
    assert.equal(pairs.size, world.supplies.length);
  });

  test(`${name}: the story is there`, () => {
    const { relationships, planted } = truth(world);
    const has = (supplier: string, customer: string) =>
      relationships.find((r) => r.supplier === supplier && r.customer === customer);
    const { slow_confirmation: slow, change_of_need: change, slow_handover: late, ping_pong: pair } = planted;
    assert.ok(has(slow.supplier, slow.customer)!.services.includes(slow.service));
    assert.match(world.units.find((unit) => unit.id === slow.supplier)!.name, /^(Accounting|Бухгалтерия)$/);
    assert.match(world.units.find((unit) => unit.id === slow.customer)!.name, /^(Logistics|Логистика)$/);
    assert.equal(slow.median_wait_hours, 31);
    assert.ok(has(change.supplier, change.customer)!.services.includes(change.service));
    assert.ok(change.at > world.calendar.days[0]!.iso && change.at < world.settings.until);
    assert.ok(change.monthly_after > 3 * change.monthly_before);
    const [, fall] = truth(world).changes;
    assert.ok(has(fall!.supplier, fall!.customer)!.services.includes(fall!.service));
    assert.ok(fall!.monthly_after < fall!.monthly_before / 3 && fall!.at < world.settings.until);
    assert.ok(has(late.supplier, late.customer) && has(pair.a, pair.b) && has(pair.b, pair.a));
    const processes = world.processes.map((process) => process.name);
    for (const process of [slow.process, late.process, pair.process]) assert.ok(processes.includes(process));
  });
}

test("one unit in eight or so carries half of the people", () => {
  for (const [, world] of worlds.slice(2)) {
    const sizes = world.units.filter((u) => u.kind === "unit").map((u) => u.size);
    sizes.sort((a, b) => b - a);
    let rest = world.settings.people / 2;
    const large = sizes.findIndex((size) => (rest -= size) <= 0) + 1;
    const share = large / sizes.length;
    assert.ok(share >= 0.1 && share <= 0.15, `${share}`);
  }
});

test("strength spans orders of magnitude, some serve everybody and some only a few", () => {
  const [, world] = worlds[2]!;
  const { relationships } = truth(world);
  const monthly = relationships.map((r) => r.monthly).sort((a, b) => a - b);
  assert.ok(monthly[0]! < 1 && monthly.at(-1)! > 100);
  const between = monthly.filter((m) => m >= 2 && m <= 4).length;
  assert.ok(between > monthly.length / 10, `${between} with two to four a month`);
  const customers = new Map<string, number>();
  for (const r of relationships) customers.set(r.supplier, (customers.get(r.supplier) ?? 0) + 1);
  const counts = [...customers.values()];
  assert.ok(Math.max(...counts) > 80 && counts.filter((n) => n <= 3).length > 10);
  assert.ok(
    relationships.some((r) => r.from > "2025-11-01"),
    "none begins",
  );
  assert.ok(
    relationships.some((r) => r.to < "2026-10-31"),
    "none ends",
  );
});

test("partners supply and are supplied", () => {
  const [, world] = worlds[2]!;
  const partner = (unit: number) => world.units[unit]!.kind === "partner";
  assert.ok(
    world.supplies.some((s) => partner(s.supplier)) && world.supplies.some((s) => partner(s.customer)),
  );
  assert.ok(!world.supplies.some((s) => partner(s.supplier) && partner(s.customer)));
});

test("other seeds give other companies, the same seed the same one", () => {
  const names = (seed: number) =>
    found({ people: 120, months: 3, seed })
      .people.map((p) => p.email)
      .join();
  assert.equal(names(1), names(1));
  assert.notEqual(names(1), names(2));
});

test("Russian names in addresses", () => {
  assert.equal(latin("Щукин"), "shchukin");
  assert.equal(latin("Юлия Объёмова"), "yuliya-obemova");
  assert.equal(latin("Зайцев"), "zaytsev");
});
