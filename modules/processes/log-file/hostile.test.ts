import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Refusal } from "#platform/errors";
import { mineLog } from "../mine-log.ts";
import { folder, gzipped, utf16 } from "./fixtures.ts";

const write = folder(after);

const csv =
  'case;activity;time;unit\r\n1;"a;""b""";12.03.2024 10:00;X\r\n1;b;2024-03-13T09:00:00.5+03:00;Y\r\n2;a;13.03.2024;X\r\n';
const xes =
  '<?xml version="1.0"?><log><global scope="event"/><!-- x --><trace><string key="concept:name" value="1"/><event>' +
  '<string key="concept:name" value="a &amp; b"/><date key="time:timestamp" value="2024-03-12T10:00:00Z"/></event></trace></log>';
const ocel = JSON.stringify({
  objects: [{ id: "o", type: "Order" }],
  events: [
    { id: "e", type: "a", time: "2024-01-01T00:00:00Z", relationships: [{ objectId: "o", qualifier: "" }] },
  ],
});

/** Changes a few bytes, cuts or repeats pieces, by a fixed rule. */
function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  let state = seed;
  const next = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  let result = [...bytes];
  for (let change = 1 + next(4); change > 0; change--) {
    const at = next(result.length);
    const kind = next(5);
    if (kind === 0) result[at] = next(256);
    else if (kind === 1) result[at] = [0, 10, 13, 34, 38, 39, 44, 47, 59, 60, 62][next(11)]!;
    else if (kind === 2) result = result.slice(0, at + 1);
    else if (kind === 3) result.splice(at, 1 + next(8));
    else result.splice(at, 0, ...result.slice(at, at + next(20)));
  }
  return Uint8Array.from(result);
}

for (const [name, content] of [
  ["log.csv", Buffer.from(csv)],
  ["log-16.csv", utf16(csv)],
  ["log.xes", Buffer.from(xes)],
  ["log.json", Buffer.from(ocel)],
  ["log.csv.gz", gzipped(csv)],
] as const) {
  test(`a damaged ${name} is read or refused, and nothing else`, async () => {
    let read = 0;
    let refused = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const path = write(name, mutated(content, seed * 7919));
      try {
        const { figures, log } = await mineLog(path, { chunkSize: 1 + (seed % 40) });
        assert.equal(figures.log.events + log.badRows.count + log.filteredOut, log.rows);
        read++;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        assert.doesNotMatch(error.inWords("ru").sentence, /\{\w+\}/);
        refused++;
      }
    }
    assert.ok(refused > 0 && read + refused === 150);
  });
}
