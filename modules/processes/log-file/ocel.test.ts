import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Refusal } from "#platform/errors";
import { events, folder, gzipped } from "./fixtures.ts";
import { previewLog, readLog } from "./read-log.ts";

const write = folder(after);

const related = (...ids: string[]) => ids.map((objectId) => ({ objectId, qualifier: "of" }));
const version2 = {
  objectTypes: [],
  eventTypes: [],
  objects: [
    { id: "o1", type: "Order" },
    { id: "o2", type: "Order" },
    { id: "i1", type: "Item" },
    { id: "i2", type: "Item" },
    { id: "i3", type: "Item" },
    { id: "c1", type: "Customer" },
  ],
  events: [
    {
      id: "e1",
      type: "Place order",
      time: "2024-03-12T10:00:00Z",
      relationships: related("o1", "i1", "i2", "c1"),
      attributes: [
        { name: "resource", value: "Anna" },
        { name: "department", value: "Sales" },
      ],
    },
    {
      id: "e2",
      type: "Pick",
      time: "2024-03-12T11:00:00Z",
      relationships: related("i1", "i1"),
      attributes: [],
    },
    {
      id: "e3",
      type: "Ship",
      time: "2024-03-12T12:00:00+01:00",
      relationships: related("o1", "o2", "i1", "i2", "i3"),
    },
  ],
};
const version1 = {
  "ocel:global-log": { "ocel:version": "1.0" },
  "ocel:objects": Object.fromEntries(
    version2.objects.map(({ id, type }) => [id, { "ocel:type": type, "ocel:ovmap": {} }]),
  ),
  "ocel:events": Object.fromEntries(
    version2.events.map(({ id, type, time, relationships, attributes }) => [
      id,
      {
        "ocel:activity": type,
        "ocel:timestamp": time,
        "ocel:omap": relationships.map(({ objectId }) => objectId),
        "ocel:vmap": Object.fromEntries((attributes ?? []).map(({ name, value }) => [name, value])),
      },
    ]),
  ),
};
const items = [
  "i1 | Place order | 2024-03-12T10:00 | Anna | Sales",
  "i2 | Place order | 2024-03-12T10:00 | Anna | Sales",
  "i1 | Pick | 2024-03-12T11:00 | - | -",
  "i1 | Ship | 2024-03-12T11:00 | - | -",
  "i2 | Ship | 2024-03-12T11:00 | - | -",
  "i3 | Ship | 2024-03-12T11:00 | - | -",
];

test("an object-centric log is flattened along the type that most events touch, the one with most objects", async () => {
  for (const [name, content] of [
    ["log.json", JSON.stringify(version2)],
    ["log.jsonocel", JSON.stringify(version1)],
    ["log.json.gz", gzipped(JSON.stringify(version2))],
  ] as const) {
    const read = await readLog(write(name, content));
    assert.deepEqual(events(read), items, name);
    assert.deepEqual(read.notices, [{ code: "events_in_several_cases", count: 2, line: 1 }]);
  }
});

test("the user may name another type; events that touch none of it are left out and counted", async () => {
  const path = write("orders.json", JSON.stringify(version2));
  for (const type of ["Order", "case:Order", "ocel:type:Order"]) {
    const read = await readLog(path, { columns: { case: type } });
    assert.deepEqual(
      events(read).map((e) => e.split(" | ").slice(0, 2).join(" ")),
      ["o1 Place order", "o1 Ship", "o2 Ship"],
    );
    assert.deepEqual(
      read.notices.map(({ code, count }) => [code, count]),
      [
        ["events_without_object", 1],
        ["events_in_several_cases", 1],
      ],
    );
  }
  await assert.rejects(
    readLog(path, { columns: { case: "Truck" } }),
    (e) => (e as Refusal).code === "processes.unknown_column",
  );
  assert.deepEqual((await previewLog(path)).objectTypes, [
    { name: "Order", objects: 2, events: 2 },
    { name: "Item", objects: 3, events: 3 },
    { name: "Customer", objects: 1, events: 1 },
  ]);
});

test("who acted may be an object as well as an attribute", async () => {
  const acted = {
    ...version2,
    objects: [...version2.objects, { id: "anna", type: "Employee" }, { id: "store", type: "Department" }],
    events: version2.events.map((event) => ({
      ...event,
      attributes: [],
      relationships: [...event.relationships, ...related("anna", "store")],
    })),
  };
  const path = write("acted.json", JSON.stringify(acted));
  for (const columns of [
    {},
    { resource: "Employee", unit: "Department" },
    { unit: "ocel:type:Department" },
  ]) {
    const read = await readLog(path, { columns });
    assert.equal(read.mapping.case, "case:Item");
    assert.deepEqual(events(read)[2], "i1 | Pick | 2024-03-12T11:00 | anna | store");
  }
  const none = await readLog(path, { columns: { resource: null, unit: null } });
  assert.equal(none.mapping.resource ?? none.mapping.unit, undefined);
});

test("other JSON is refused", async () => {
  await assert.rejects(
    readLog(write("x.json", '{"a":1}')),
    (e) => (e as Refusal).code === "processes.not_ocel",
  );
  await assert.rejects(
    readLog(write("y.json", '{"a":')),
    (e) => (e as Refusal).code === "processes.bad_json",
  );
});
