import assert from "node:assert/strict";
import { test } from "node:test";
import type { Work } from "../api.ts";
import { speaking } from "./modes.ts";

const may = {
  writeAsCustomer: false,
  seeInside: false,
  shape: false,
  withdraw: false,
  reopen: false,
  serve: [] as string[],
};
const work = (role: "face" | "part") => ({ id: role, role }) as Work;

test("whoever asked has one way to write, and no note", () => {
  assert.deepEqual(speaking({ may: { ...may, writeAsCustomer: true } }, []).modes, ["customer"]);
});

test("whoever serves answers first, and notes beside", () => {
  assert.deepEqual(speaking({ may: { ...may, seeInside: true } }, [work("face")]).modes, ["answer", "note"]);
});

test("whoever does a part speaks with colleagues first", () => {
  assert.deepEqual(speaking({ may: { ...may, seeInside: true } }, [work("part")]).modes, ["note", "answer"]);
});

test("whoever asked and serves too chooses as whom, and cannot note", () => {
  const both = { ...may, writeAsCustomer: true, serve: ["face"] };
  assert.deepEqual(speaking({ may: both }, [work("face")]).modes, ["answer", "customer"]);
});

test("a stranger writes nothing", () => {
  assert.deepEqual(speaking({ may }, []).modes, []);
});
