import assert from "node:assert/strict";
import { test } from "node:test";
import { logNameOf } from "./log-name.ts";

test("a process is named by its file, without what only says what kind of file it is", () => {
  assert.equal(logNameOf("receipt.csv"), "receipt");
  assert.equal(logNameOf("C:\\exports\\sepsis.xes.gz"), "sepsis");
  assert.equal(logNameOf("events-order-to-cash.csv"), "Order to cash");
  assert.equal(logNameOf("events-исполнение-заказа.csv.gz"), "Исполнение заказа");
  assert.equal(logNameOf("events.csv"), "events");
  assert.equal(logNameOf("events-2024.csv"), "events-2024");
});
