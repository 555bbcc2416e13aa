// Who may do what with a request, by how they stand to it: every route under /api/requests by every relation.

import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { mountedRoutes } from "./authorisation/mounted.ts";
import { makeServing, relations } from "./serving/company.ts";
import type { Row } from "./serving/row.ts";
import { partRows } from "./serving/rows.ts";

const world = await openWorld();
const serving = await makeServing(world);

/** Each owner of routes has a file of rows beside the core's. */
const folder = new URL("./serving/", import.meta.url);
const table: Record<string, Row> = {};
for (const file of fs.readdirSync(folder).filter((name) => /^rows.*\.ts$/.test(name)))
  Object.assign(table, (await import(new URL(file, folder).href)).rows);

test("every route of requests stands in the table", () => {
  const mounted = mountedRoutes(world.app).filter((route) => / \/api\/requests(\/|$)/.test(route));
  assert.deepEqual(
    mounted.filter((route) => !(route in table)),
    [],
    "these routes have no row in test/serving/",
  );
  assert.deepEqual(
    Object.keys(table).filter((route) => route.includes(" /api/requests") && !mounted.includes(route)),
    [],
    "these rows have no route",
  );
});

const cases = [
  ...Object.entries(table).map(([route, row]) => ({ name: route, method: route.split(" ")[0]!, row })),
  ...Object.entries(partRows).map(([name, row]) => ({ name, method: row.method, row })),
];

for (const { name, method, row } of cases) {
  test(name, async () => {
    const said: string[] = [];
    for (const by of relations) {
      const asker = await serving.as(by);
      const { path, body } = await row.call(serving, by, asker);
      const answer = await asker.request(method, path, body);
      said.push(`${by} ${answer.status}`);
      if (answer.status === 403) assert.equal(answer.body.error.code, "permissions.not_allowed", by);
      if (answer.status === 200 && method === "GET")
        assert.ok(answer.statements <= 12, `${by}: ${answer.statements} statements stand behind one page`);
    }
    assert.deepEqual(
      said,
      relations.map((by) => `${by} ${row.told[by] ?? (by === "stranger" ? 401 : 403)}`),
    );
  });
}
