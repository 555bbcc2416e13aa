import assert from "node:assert/strict";
import { test } from "node:test";
import type { QueueItem } from "../api.ts";
import { linesOf } from "./rows.ts";

const row = (work: string, waitingFor: QueueItem["waitingFor"], lastSide: "customer" | "supplier") => ({
  item: {
    work,
    workState: waitingFor ? "waiting" : "open",
    waitingFor,
    request: { lastSide },
  } as QueueItem,
  gone: false,
});
const rows = [
  row("a", "customer", "supplier"),
  row("b", null, "customer"),
  row("c", null, "supplier"),
  row("d", null, "customer"),
];
const drawn = (grouped: boolean) =>
  linesOf(rows, grouped).map((line) =>
    line.kind === "head" ? `${line.turn} ${line.count}` : `${line.place} ${line.row.item.work}`,
  );

test("plain, the order of the queue stays", () => {
  assert.deepEqual(drawn(false), ["0 a", "1 b", "2 c", "3 d"]);
});

test("grouped, those who wait for us come first, and the places count rows only", () => {
  assert.deepEqual(drawn(true), ["server 2", "0 b", "1 d", "working 1", "2 c", "asker 1", "3 a"]);
});
