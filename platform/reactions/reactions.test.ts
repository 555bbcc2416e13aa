import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { houseActor, inContext } from "#platform/context";
import { openWorld } from "#test/world";
import { deliverEvents, type Reaction, undelivered } from "./index.ts";

// One reaction fails on purpose, and the log would say so at length.
const world = await openWorld({ quiet: true });
const { house } = world;

const announcement = (kind: string, id: string) => ({ kind, module: "test", subject: { kind: "thing", id } });
const announce = (kind: string, id: string) =>
  world.asHouse((context) => context.announce(announcement(kind, id)));

/** Delivery waits for older transactions, also those of other test files on the same server. */
async function deliverAll(reactions: readonly Reaction[]): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    while ((await deliverEvents(house, reactions)) > 0);
    if ((await undelivered(house, reactions)) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function recording(name: string, on: string, fail: (id: string) => boolean = () => false) {
  const seen: string[] = [];
  const reaction: Reaction = {
    name,
    on: [on],
    async react({ db }, event) {
      await sql`insert into platform.setting (name, value) values (${`${name} ${event.subject.id}`}, '1')`.execute(
        db,
      );
      if (fail(event.subject.id)) throw new Error(`cannot digest ${event.subject.id}`);
      seen.push(event.subject.id);
    },
  };
  return { reaction, seen };
}

test("every reaction gets its events once, in order, and others' not at all", async () => {
  const { reaction, seen } = recording("test.order", "ordered");
  for (const id of ["1", "2", "3"]) await announce("ordered", id);
  await announce("something_else", "4");
  await deliverAll([reaction]);
  await deliverAll([reaction]);
  assert.deepEqual(seen, ["1", "2", "3"]);
});

test("an event that was rolled back is never delivered", async () => {
  const { reaction, seen } = recording("test.rollback", "rolled_back");
  await assert.rejects(
    inContext(house, { actor: houseActor() }, async (context) => {
      await context.announce(announcement("rolled_back", "1"));
      throw new Error("changed our mind");
    }),
  );
  await deliverAll([reaction]);
  assert.deepEqual(seen, []);
});

test("the event of a slow transaction is not skipped by those that overtook it", async () => {
  const { reaction, seen } = recording("test.slow", "slow");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let written = () => {};
  const begun = new Promise<void>((resolve) => {
    written = resolve;
  });
  const slow = world.asHouse(async (context) => {
    await context.announce(announcement("slow", "slow"));
    written();
    await held;
  });
  await begun;
  await announce("slow", "quick");
  for (let rounds = 0; rounds < 3; rounds += 1) await deliverEvents(house, [reaction]);
  assert.deepEqual(seen, []);
  release();
  await slow;
  await deliverAll([reaction]);
  assert.deepEqual(seen, ["slow", "quick"]);
});

test("an event that cannot be digested is tried five times, set aside with its reason, and stops nothing", async () => {
  const { reaction, seen } = recording("test.poison", "poison", (id) => id === "bad");
  for (const id of ["good", "bad", "after"]) await announce("poison", id);
  await deliverAll([reaction]);
  // Those that went along with it were taken back and tried by themselves; the second time is the one that counts.
  assert.deepEqual(new Set(seen), new Set(["good", "after"]));
  const rows = await world.asHouse(({ db }) =>
    db
      .selectFrom("platform.reaction_failure")
      .select(["tries", "reason", "set_aside"])
      .where("reaction", "=", "test.poison")
      .execute(),
  );
  assert.deepEqual(rows, [{ tries: 5, reason: "cannot digest bad", set_aside: true }]);
  const left = await world.asHouse(({ db }) =>
    db.selectFrom("platform.setting").select("name").where("name", "=", "test.poison bad").execute(),
  );
  assert.deepEqual(left, [], "what a failed try wrote is taken back");
  const kept = await world.asHouse(({ db }) =>
    db
      .selectFrom("platform.setting")
      .select("name")
      .where("name", "like", "test.poison %")
      .orderBy("name")
      .execute(),
  );
  assert.deepEqual(
    kept.map(({ name }) => name),
    ["test.poison after", "test.poison good"],
  );
});

test("a reaction to many gets them in one piece, without those that are none of its business", async () => {
  const pieces: string[][] = [];
  const reaction: Reaction = {
    name: "test.many",
    on: ["many"],
    react: () => Promise.reject(new Error("it is asked in one piece")),
    async reactToAll(_context, events) {
      pieces.push(events.map(({ subject }) => subject.id));
    },
  };
  for (const id of ["1", "2", "3"]) {
    await announce("many", id);
    await announce("few", id);
  }
  await deliverAll([reaction]);
  assert.deepEqual(pieces, [["1", "2", "3"]]);
  await announce("few", "4");
  await deliverAll([reaction]);
  assert.equal(await undelivered(house, [reaction]), 0, "what is passed over is behind it too");
});

test("two workers at once deliver each event once", async () => {
  const { reaction, seen } = recording("test.two", "two");
  for (let id = 0; id < 30; id += 1) await announce("two", String(id));
  await Promise.all([1, 2, 3].map(() => deliverAll([reaction])));
  assert.equal(seen.length, 30);
});

test("events cannot be changed or removed", async () => {
  await announce("kept", "1");
  await assert.rejects(
    world.asHouse(({ db }) => sql`update platform.event set kind = 'forged'`.execute(db)),
    /append-only/,
  );
  await assert.rejects(
    world.asHouse(({ db }) => sql`delete from platform.event`.execute(db)),
    /append-only/,
  );
});
