import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Refusal } from "#platform/errors";
import { events, folder, gzipped, oneByte, utf16 } from "./fixtures.ts";
import { previewLog, readLog } from "./read-log.ts";

const write = folder(after);

const event = (name: string, time: string, more = "") =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/>${more}</event>`;
const trace = (name: string, ...inside: string[]) =>
  `<trace><string key="concept:name" value="${name}"/>${inside.join("\n")}</trace>`;
const log = (...inside: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<log xes.version="1.0">\n${inside.join("\n")}\n</log>\n`;

const usual = log(
  '<extension name="Concept" prefix="concept" uri="http://x/"/>',
  '<global scope="event"><string key="concept:name" value="none"/><string key="org:group" value="GLOBAL"/></global>',
  '<!-- a comment with <trace> and "quotes" -->',
  trace(
    "NA",
    '<string key="channel" value="Post"/>',
    event(
      "ask &amp; tell",
      "2024-03-12T10:00:00.000+01:00",
      '<string key="org:resource" value="Anna"/><string key="org:group" value="&#1054;&#x442;дел"/>',
    ),
    event(
      "check",
      "2024-03-12T10:00:00Z",
      '<string key="org:group" value="?"/><list key="notes"><string key="org:resource" value="nested"/></list>',
    ),
  ),
  trace(
    "2",
    event(
      "ask &lt;1&gt;",
      "2024-03-12T12:00:00.5+0100",
      "<string key='org:resource' value='O\"Neil'></string>",
    ),
  ),
);
const usualEvents = [
  "NA | ask & tell | 2024-03-12T09:00 | Anna | Отдел",
  "NA | check | 2024-03-12T10:00 | - | ?",
  '2 | ask <1> | 2024-03-12T11:00:00.500Z | O"Neil | -',
];

test("XES: attributes of event and case, offsets kept, entities resolved, nested attributes left to their parents", async () => {
  for (const [name, content] of [
    ["a.xes", usual],
    ["b.xes.gz", gzipped(usual)],
    ["c.xml", `\ufeff${usual}`],
    ["d.xes", utf16(usual.replace("UTF-8", "UTF-16"))],
    ["e.xes", oneByte(usual.replace("UTF-8", "windows-1251"), "windows-1251")],
    ["f.xes", usual.replaceAll(/<(\/?)(log|trace|event|string|date)\b/g, "<$1x:$2")],
  ] as const) {
    const path = write(name, content);
    assert.deepEqual(events(await readLog(path)), usualEvents, name);
    for (const chunkSize of [1, 7, 333]) {
      assert.deepEqual(
        events(await readLog(path, { chunkSize })),
        usualEvents,
        `${name} in pieces of ${chunkSize}`,
      );
    }
  }
});

test("a case's attribute can be any role, with case: before its key", async () => {
  const path = write("case.xes", usual);
  const byChannel = await readLog(path, { columns: { unit: "case:channel" } });
  assert.deepEqual(
    events(byChannel).map((e) => e.split(" | ")[4]),
    ["Post", "Post", "-"],
  );
  const preview = await previewLog(path);
  assert.deepEqual(preview.columns.map(({ name }) => name).sort(), [
    "case:channel",
    "case:concept:name",
    "concept:name",
    "org:group",
    "org:resource",
    "time:timestamp",
  ]);
  await assert.rejects(
    readLog(path, { columns: { unit: "department" } }),
    (e) => (e as Refusal).code === "processes.unknown_column",
  );
});

test("a case's attributes count wherever they stand in the trace, and the order of events stays", async () => {
  const at = "2024-01-01T00:00:00Z";
  const read = await readLog(
    write(
      "late.xes",
      log(
        trace("1", event("a", at), event("b", at), '<string key="channel" value="Post"/>', event("c", at)),
        `<trace>${event("a", at)}<string key="concept:name" value="2"/>${event("b", at)}</trace>`,
      ),
    ),
    { columns: { unit: "case:channel" } },
  );
  assert.deepEqual(
    events(read).map((e) => e.replace(/ \| 2024\S+/, "")),
    ["1 | a |  | Post", "1 | b |  | Post", "1 | c |  | Post", "2 | a |  | -", "2 | b |  | -"],
  );
});

test("a log without resources has no column of them", async () => {
  const read = await readLog(write("bare.xes", log(trace("1", event("a", "2024-01-01T00:00:00Z")))));
  assert.equal(read.columns.resources, undefined);
  assert.equal(read.columns.units, undefined);
  assert.equal(read.mapping.resource, undefined);
});

test("what can be mended is mended and told", async () => {
  const read = await readLog(
    write(
      "mend.xes",
      log(
        `<trace>${event("a", "2024-01-01T00:00:00Z")}<string key="concept:name" value="late"/></trace>`,
        `<trace>${event("a", "2024-01-01T00:00:00Z", "<text key='x' value='y'/>")}</trace>`,
        trace("1", event("a", "2024-01-01T00:00:00Z", '<string key="concept:name" value="second"/>')),
        trace("2", event("a", "2024-01-01T00:00:00Z").replace("<event>", '<event key="k" value="v">')),
      ),
    ),
  );
  assert.deepEqual(
    events(read).map((e) => e.split(" | ").slice(0, 2).join(" ")),
    ["late a", "#2 a", "1 second", "2 a"],
  );
  assert.deepEqual(
    read.notices.map(({ code, count }) => [code, count]),
    [
      ["unknown_elements", 1],
      ["unnamed_traces", 1],
      ["repeated_keys", 1],
      ["attributes_on_events", 1],
    ],
  );
});

test("bad events are reported with the line they begin on; events outside a case have none", async () => {
  const read = await readLog(
    write(
      "bad.xes",
      log(
        trace("1", event("a", "2024-01-01T00:00:00Z"), event("b", "yesterday"), "<event/>"),
        event("c", "2024-01-01T00:00:00Z"),
      ),
    ),
  );
  assert.deepEqual(read.badRows.listed, [
    { line: 4, column: "time:timestamp", value: "yesterday", reason: "bad_time" },
    { line: 5, column: "concept:name", value: "", reason: "no_activity" },
    { line: 6, column: "case:concept:name", value: "", reason: "no_case" },
  ]);
});

test("what is not well formed is refused with its line", async () => {
  const good = trace("1", event("a", "2024-01-01T00:00:00Z"));
  const refused: [string, string, number][] = [
    ["cut", `<log>\n${good}\n<trace><event`, 3],
    ["unclosed", `<log>\n${good}\n`, 3],
    ["unbalanced", `<log>\n${good}\n</event></log>`, 3],
    ["doctype", `<!DOCTYPE log>\n<log>${good}</log>`, 1],
    ["attribute", `<log>\n${good}\n<trace><string key=x value="y"/></trace></log>`, 3],
    ["two_roots", `<log>${good}</log>\n<log/>`, 2],
    ["no_log", "<report>\n</report>", 1],
    ["misplaced", `<log>\n<trace>\n<trace/></trace></log>`, 3],
    ["misplaced", `<log>\n<trace><event>\n<event/></event></trace></log>`, 3],
  ];
  for (const [code, content, line] of refused) {
    await assert.rejects(readLog(write(`${code}.xes`, content)), (error) => {
      const refusal = error as Refusal;
      assert.match(refusal.code, new RegExp(`^processes\\.(xml|xes)_${code}$`));
      assert.equal(refusal.particulars.line, line, code);
      return true;
    });
  }
});

const malformed = fileURLToPath(new URL("../../../../shared/data/logs/malformed-xes/", import.meta.url));
test("malformed files from elsewhere are refused", {
  skip: !existsSync(malformed) && "the folder of real logs is not here",
}, async () => {
  for (const file of readdirSync(malformed)) {
    await assert.rejects(readLog(malformed + file), (error) =>
      ["processes.nothing_usable", "processes.xes_misplaced"].includes((error as Refusal).code),
    );
  }
});
