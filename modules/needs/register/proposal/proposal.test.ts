import assert from "node:assert/strict";
import { test } from "node:test";
import { grumblingCompany } from "./company-for-tests.ts";
import { covers, proposeNeeds, type SignalFact } from "./index.ts";
import { acceptedUpTo, upperTail } from "./tail.ts";

const months = 12;

function measured(seeds: readonly number[], shape: Parameters<typeof grumblingCompany>[1]) {
  let [found, planted, spurious, proposed] = [0, 0, 0, 0];
  for (const seed of seeds) {
    const made = grumblingCompany(seed, shape);
    const proposals = proposeNeeds(made.facts, { months });
    const isOf = (p: (typeof proposals)[number], n: (typeof made.planted)[number]) =>
      p.supplier === n.supplier &&
      p.topic === n.topic &&
      (p.customer === null || n.customers.includes(p.customer));
    found += made.planted.filter((need) => proposals.some((one) => isOf(one, need))).length;
    planted += made.planted.length;
    spurious += proposals.filter((one) => !made.planted.some((need) => isOf(one, need))).length;
    proposed += proposals.length;
  }
  return { recall: found / planted, spurious: spurious / proposed, proposed };
}

const seeds = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test("planted needs are found among grumbles, and few others are proposed", (t) => {
  for (const shape of [
    {},
    { grumbles: 300, requests: 1000 },
    { grumbles: 1500, requests: 20_000, suppliers: 60, customers: 80, needs: 12 },
  ]) {
    const figures = measured(seeds(20), shape);
    t.diagnostic(JSON.stringify({ ...shape, ...figures }));
    assert.ok(figures.recall >= 0.9, JSON.stringify(figures));
    assert.ok(figures.spurious <= 0.25, JSON.stringify(figures));
  }
});

test("a company that only grumbles is proposed next to nothing", (t) => {
  const { proposed } = measured(seeds(20), { needs: 0 });
  t.diagnostic(`${proposed / 20} proposals a company`);
  assert.ok(proposed / 20 <= 1, String(proposed / 20));
});

const fact = (id: number, more: Partial<SignalFact> = {}): SignalFact => ({
  id: `f${id}`,
  supplier: "logistics",
  customer: "accounting",
  service: null,
  topics: ["speed"],
  voice: `v${id}`,
  role: "voiced",
  root: `f${id}`,
  hours: 0,
  ...more,
});
const many = (n: number, from: number, more: Partial<SignalFact> | ((i: number) => Partial<SignalFact>)) =>
  Array.from({ length: n }, (_, i) => fact(from + i, typeof more === "function" ? more(i) : more));
/** Others are spoken of too, evenly. */
const background = many(120, 1000, (i) => ({
  supplier: `other${i % 8}`,
  customer: `c${i % 5}`,
  topics: [["speed", "clarity", "quality", "access", "tools", "rules"][Math.floor(i / 8) % 6]!],
}));

test("one loud person is one voice, however often they write", () => {
  const loud = many(20, 0, { voice: "the same" });
  assert.deepEqual(proposeNeeds([...background, ...loud], { months }), []);
  const three = many(20, 0, (i) => ({ voice: `v${i % 9}` }));
  assert.equal(proposeNeeds([...background, ...three], { months }).length, 1);
});

test("a few who say it month after month are heard like many who say it once", () => {
  const few = (month: (i: number) => string) => many(24, 0, (i) => ({ voice: `v${i % 4}`, month: month(i) }));
  assert.deepEqual(proposeNeeds([...background, ...few(() => "2026-03")], { months }), []);
  const [one] = proposeNeeds([...background, ...few((i) => `2026-0${1 + (i % 6)}`)], { months });
  assert.equal(one?.voices, 4);
});

test("four complaints are not enough, nor is what all say of everybody", () => {
  assert.deepEqual(proposeNeeds([...background, ...many(4, 0, {})], { months }), []);
  assert.deepEqual(proposeNeeds(background, { months }), []);
});

test("the need names the customer and the service where the voices concentrate there", () => {
  const [one] = proposeNeeds(
    [
      ...background,
      ...many(9, 0, { service: "confirmation" }),
      ...many(2, 20, { customer: "sales", service: "transport" }),
    ],
    { months },
  );
  assert.equal(one?.customer, "accounting");
  assert.equal(one?.service, "confirmation");
  assert.equal(one?.signals.length, 9);
  const [spread] = proposeNeeds([...background, ...many(12, 0, (i) => ({ customer: `c${i % 6}` }))], {
    months,
  });
  assert.equal(spread?.customer, null);
  assert.equal(spread?.signals.length, 12);
});

test("who repairs computers hears of computers: a topic that is their work is no need", () => {
  const work = [
    ...many(12, 0, { topics: ["hardware"] }),
    ...many(400, 5000, { topics: ["hardware"], role: "demand" }),
  ];
  const elsewhere = many(4000, 10_000, (i) => ({
    supplier: `other${i % 8}`,
    topics: ["clarity"],
    role: "demand",
  }));
  assert.deepEqual(proposeNeeds([...background, ...work, ...elsewhere], { months }), []);
  assert.equal(proposeNeeds([...background, ...work.slice(0, 12), ...elsewhere], { months }).length, 1);
});

test("two topics in the same words are one need", () => {
  const both = many(14, 0, (i) => ({ topics: i % 3 === 0 ? ["speed"] : ["speed", "payments"] }));
  const proposals = proposeNeeds([...background, ...both], { months });
  assert.deepEqual(
    proposals.map(({ topic }) => topic),
    ["speed"],
  );
});

test("waiting stands beside the words that speak of it, and alone where it is far beyond the usual", () => {
  const observed = many(6, 300, { role: "observed", hours: 60 });
  const [one, ...more] = proposeNeeds([...background, ...many(9, 0, {}), ...observed], { months });
  assert.deepEqual(more, []);
  assert.equal(one?.hours, 360);
  assert.equal(one?.signals.length, 15);
  const [alone] = proposeNeeds([...background, ...observed], { months });
  assert.equal(alone?.way, "hours");
  assert.deepEqual(
    proposeNeeds([...background, ...many(6, 300, { role: "observed", hours: 3 })], { months }),
    [],
  );
  assert.deepEqual(
    proposeNeeds([...background, ...many(3, 300, { role: "observed", hours: 90 })], { months }),
    [],
  );
});

test("where nobody complains only the worst are proposed", () => {
  const pairs = many(160, 300, (i) => ({ role: "observed", hours: 1 + (i % 3), customer: `c${i % 20}` }));
  const worst = many(60, 900, (i) => ({ role: "observed", hours: 100 + i, customer: `w${i % 6}` }));
  assert.equal(proposeNeeds([...background, ...pairs, ...worst], { months }).length, 2);
});

test("where all wait alike nobody is singled out", () => {
  const all = many(200, 300, (i) => ({ role: "observed", hours: 60 + (i % 7), customer: `c${i % 20}` }));
  assert.deepEqual(proposeNeeds([...background, ...all], { months }), []);
});

test("what is looked for in vain is a need that nobody serves yet", () => {
  const [one] = proposeNeeds(
    many(6, 0, { supplier: null, customer: null, role: "search", root: "f0", topics: ["premises"] }),
    { months },
  );
  assert.equal(one?.way, "searches");
  assert.equal(one?.supplier, null);
  assert.equal(one?.voices, 6);
  const twoPeople = many(6, 0, (i) => ({ supplier: null, role: "search", root: "f0", voice: `v${i % 2}` }));
  assert.deepEqual(proposeNeeds(twoPeople, { months }), []);
});

test("the same signals give the same proposals with the same keys, in any order", () => {
  const { facts } = grumblingCompany(7);
  const keys = (some: readonly SignalFact[]) => proposeNeeds(some, { months }).map(({ key }) => key);
  assert.deepEqual(keys(facts), keys(facts));
  assert.deepEqual([...keys([...facts].reverse())].sort(), [...keys(facts)].sort());
});

test("a need of all customers covers that of one, and not the other way round", () => {
  const all = { supplier: "a", topic: "speed", customer: null };
  assert.ok(covers(all, { ...all, customer: "b" }));
  assert.ok(!covers({ ...all, customer: "b" }, all));
  assert.ok(!covers(all, { ...all, topic: "clarity" }));
});

test("tails are those of R: ppois and pnbinom, and p.adjust's threshold", () => {
  assert.ok(Math.abs(upperTail(9, 2.5, 1) - 0.00114025283) < 1e-7, String(upperTail(9, 2.5, 1)));
  assert.ok(Math.abs(upperTail(9, 2.5, 2) - 0.0197006553) < 1e-9, String(upperTail(9, 2.5, 2)));
  assert.equal(upperTail(0, 3, 1), 1);
  assert.equal(acceptedUpTo([0.01, 0.02, 0.03, 0.5], 4, 0.05), 0.03);
  assert.equal(acceptedUpTo([0.2, 0.5], 10, 0.05), -1);
});
