import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { readRelations } from "#modules/organisation";
import type { Actor } from "#platform/context";
import { makeServing, type Relation, relations } from "#test/serving/company";
import { openWorld } from "#test/world";
import { loadFacts } from "./actions/facts.ts";
import { assignWork, handOver, openRequest } from "./actions/index.ts";
import { maySee, maySeeInside, standingOf } from "./policy.ts";
import { insideSeenBy, seenBy, servedBy } from "./store/seen.ts";

// The policy decides about one request; lists and search ask the same of the database. The two must never differ.

const world = await openWorld();
const serving = await makeServing(world);
const { ids, lead } = serving;

await lead.put(`/api/units/${ids.top}/head`, { person: ids.anna });
for (let i = 0; i < 45; i += 1) await lead.post("/api/units", { name: `Участок ${i}`, parent: ids.garage });

async function actorOf(by: Relation | "anna"): Promise<Actor> {
  const { accountId } = by === "anna" ? await world.client({ email: "anna@x.ru" }) : await serving.as(by);
  const role = by === "lead" ? "programme_lead" : by === "administrator" ? "administrator" : undefined;
  const relations = await world.asHouse(({ db }) => readRelations(db, accountId));
  return { userId: accountId, name: by, roles: role ? [role] : [], language: "en", ...relations };
}

const made: string[] = [];
const ask = (draft: Partial<Parameters<typeof openRequest>[1]>, who = "asker") =>
  world.asHouse(async (ctx) => {
    const opened = await openRequest(ctx, {
      subject: "Справка",
      as: { person: ids[who] as string, side: "customer" },
      ...draft,
    });
    made.push(opened.id);
    return opened;
  });

made.push((await serving.fresh()).id, (await serving.fresh({ visibility: "people" })).id);
await ask({ kind: "complaint", about: ids.garage });
await ask({ kind: "complaint", about: ids.headOfServing });
await ask({ kind: "complaint", about: ids.accounts }, "part");
await ask({ kind: "complaint", about: ids.store, confidential: true });
await ask({ kind: "thanks", about: ids.serving });
await ask({ supplier: ids.top });
await ask({ supplier: ids.top, visibility: "people" });
await ask({ supplier: ids.supplier, onBehalfOf: [ids.colleague as string] });
await ask({ supplier: ids.team, watchers: [ids.outsider as string] }, "elsewhere");
const moved = await ask({ supplier: ids.accounts, visibility: "people" });
await world.asHouse(async (ctx) => {
  const { work } = await handOver(ctx, moved.work, { unit: ids.store as string, reason: "Ваше" });
  await assignWork(ctx, work, ids.elsewhere as string);
  await ctx.db
    .insertInto("requests.approval")
    .values([
      { request: moved.id, level: 1, approver: ids.colleague as string, state: "asked" },
      { request: moved.id, level: 2, approver: ids.part as string, state: "planned" },
    ])
    .execute();
});

for (const by of [...relations.filter((one) => one !== "stranger"), "anna"] as const) {
  test(`what ${by} may see is what lists show`, async () => {
    const actor = await actorOf(by);
    if (by === "anna") assert.ok(actor.leads.length > 40, "somebody who leads much is asked in another way");
    const rows = await world.asHouse(
      async ({ db }) =>
        (
          await sql<{ id: string; seen: boolean; inside: boolean; works: string[] }>`
            select r.id, ${seenBy(actor)} as seen, ${seenBy(actor)} and ${insideSeenBy(actor)} as inside,
              array(select w.id from requests.work w where w.request = r.id and ${servedBy(actor)} order by w.id) as works
            from requests.request r where r.id = any(${made}::uuid[])
          `.execute(db)
        ).rows,
    );
    assert.equal(rows.length, made.length);
    for (const { id, seen, inside, works } of rows) {
      const facts = await world.asHouse(({ db }) => loadFacts(db, id));
      const what = `${facts.kind}, ${facts.visibility}, about ${facts.about}`;
      assert.equal(seen, maySee(actor, facts), `seen: ${what}`);
      assert.equal(inside, maySee(actor, facts) && maySeeInside(actor, facts), `inside: ${what}`);
      assert.deepEqual(works, [...standingOf(actor, facts).works].sort(), `works: ${what}`);
    }
  });
}
