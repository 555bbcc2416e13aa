import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#test/world";
import { sweep } from "./index.ts";

const world = await openWorld({ now: new Date("2026-06-15T12:00:00Z") });

test("what is old goes, what may still be needed stays", async () => {
  await world.asHouse(async ({ db }) => {
    await sql`insert into platform.idempotency (actor, key, request, at) values
      ('a', 'old', 'x', '2026-06-01'), ('a', 'fresh', 'x', '2026-06-14')`.execute(db);
    await sql`insert into platform.task (kind, state, ended_at) values
      ('old', 'done', '2026-01-01'), ('fresh', 'done', '2026-06-01'), ('running', 'running', null)`.execute(
      db,
    );
  });
  const swept = await world.asHouse(sweep);
  assert.deepEqual([swept.keys, swept.tasks], [1, 1]);
  const left = await world.asHouse(({ db }) =>
    db.selectFrom("platform.task").select("kind").orderBy("kind").execute(),
  );
  assert.deepEqual(
    left.map((task) => task.kind),
    ["fresh", "running"],
  );
});
