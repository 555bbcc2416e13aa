// The house as real processes, under what befalls processes: kill -9 of the program and of its database, and being
// stopped in the middle of work.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Operator, type Reply, until } from "./faults/running-house.ts";

const operator = new Operator();
const { call, upload } = { call: operator.call.bind(operator), upload: operator.upload };

const patience = 60_000;
const newcomer = (number: number) => ({
  name: `Newcomer ${number}`,
  email: `n${number}@example.test`,
  roles: [],
});

test("what was acknowledged is there after kill -9, and a repeated write happens once", {
  timeout: 120_000,
}, async () => {
  await operator.start();
  const acknowledged = new Map<number, string>();
  let number = 0;
  let writing = true;
  const write = async () => {
    while (writing) {
      number += 1;
      const mine = number;
      const write = call("POST", "/api/accounts", newcomer(mine), { "idempotency-key": `n${mine}` });
      const answer = await write.catch(() => undefined);
      // While nobody answers, nobody is asked.
      if (!answer) await new Promise((resolve) => setTimeout(resolve, 200));
      if (answer?.status === 200) acknowledged.set(mine, answer.body.id);
    }
  };
  const writers = [write(), write(), write(), write()];
  await until(patience, () => (acknowledged.size >= 40 ? true : undefined));
  await operator.end("SIGKILL");
  await operator.start();
  writing = false;
  await Promise.all(writers);
  for (const [mine, id] of acknowledged) {
    const again = await call("POST", "/api/accounts", newcomer(mine), { "idempotency-key": `n${mine}` });
    assert.equal(again.status, 200, JSON.stringify(again.body));
    assert.equal(again.body.id, id, "the same key gives the same account, which is there");
  }
  // Whether or not the others came through: each can be repeated, and is there once.
  for (let mine = 1; mine <= number; mine += 1) {
    const again = await call("POST", "/api/accounts", newcomer(mine), { "idempotency-key": `n${mine}` });
    assert.equal(again.status, 200, JSON.stringify(again.body));
  }
});

const many = 12_000;

async function beginImport(round: number): Promise<string> {
  const people = Array.from(
    { length: many },
    (_, i) => `R${round}-${i},Person ${round} ${i},r${round}p${i}@example.test,Unit ${i % 40},Clerk`,
  );
  const file = await upload("people.csv", `id,name,email,unit,position\n${people.join("\n")}\n`);
  const created = await call("POST", "/api/organisation/imports", { people: file });
  assert.equal(created.status, 200, JSON.stringify(created.body));
  const applied = await call("POST", `/api/organisation/imports/${created.body.id}/application`, {});
  return applied.body.task;
}

const taskOf = async (id: string) => (await call("GET", `/api/tasks/${id}`)).body;
const people = async () => (await call("GET", "/api/organisation")).body.people as number;
const writing = (id: string) =>
  until(patience, async () => {
    const { state, phase } = await taskOf(id);
    assert.ok(["waiting", "running"].includes(state), `the import was over too soon: ${state}`);
    return ["comparing", "writing", "finishing"].includes(phase) ? true : undefined;
  });
const ended = (id: string) =>
  until(patience * 2, async () => {
    const task = await taskOf(id);
    return ["waiting", "running"].includes(task.state) ? undefined : task;
  });

test("an import that kill -9 broke off is done once after the next start, and never half", {
  timeout: 180_000,
}, async () => {
  const task = await beginImport(1);
  await writing(task);
  await operator.end("SIGKILL");
  await operator.start();
  assert.equal(await people(), 0, "nothing of the half was kept");
  const { state, error } = await ended(task);
  assert.equal(state, "done", JSON.stringify(error));
  assert.equal(await people(), many);
});

test("SIGTERM in the middle of an import stops within ten seconds; the next start takes it up again", {
  timeout: 180_000,
}, async () => {
  const task = await beginImport(2);
  await writing(task);
  const { code, milliseconds } = await operator.end("SIGTERM");
  assert.equal(code, 0);
  assert.ok(milliseconds < 10_000, `stopping took ${milliseconds} ms`);
  assert.equal(operator.postmaster(), undefined, "the database is stopped too");
  await operator.start();
  const before = await people();
  assert.ok(before === many || before === 2 * many, `${before} people are half an import`);
  const { state, error } = await ended(task);
  assert.equal(state, "done", JSON.stringify(error));
  assert.equal(await people(), 2 * many);
});

test("the database dies under the house: it says so with 503, starts it again and goes on", {
  timeout: 180_000,
}, async () => {
  const answers: Reply[] = [];
  let asking = true;
  const ask = async (method: string, path: string, body?: (turn: number) => unknown) => {
    for (let turn = 0; asking; turn += 1) {
      answers.push(await call(method, path, body?.(turn)));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  if (!operator.house) await operator.start();
  const askers = [
    ask("GET", "/api/parties?limit=200"),
    ask("GET", "/api/session"),
    ask("PUT", "/api/account", (turn) => ({ name: `Lead ${turn}` })),
    ask("POST", "/api/session", () => ({ email: "n1@example.test", password: "a guess of some length" })),
  ];
  const had = await people();
  const task = await beginImport(3);
  await writing(task);
  const dead = operator.postmaster() as number;
  process.kill(dead, "SIGKILL");
  const living = await until(patience, () => {
    const pid = operator.postmaster();
    return pid === dead ? undefined : pid;
  });
  assert.notEqual(living, dead);
  await until(patience, async () => ((await call("GET", "/ready")).status === 200 ? true : undefined));
  assert.equal(operator.house?.child.exitCode, null, "the program outlives its database");
  await new Promise((resolve) => setTimeout(resolve, 300));
  asking = false;
  await Promise.all(askers);
  const failed = answers.filter(({ status }) => status >= 500);
  assert.ok(failed.length > 0, "nobody noticed");
  for (const { status, body } of failed) {
    assert.equal(status, 503, JSON.stringify(body));
    assert.ok(body.error.code && body.error.sentence && body.error.hint);
  }
  const others = new Set(answers.map(({ status }) => status).filter((status) => status < 500));
  assert.ok(
    [...others].every((status) => [200, 401, 429].includes(status)),
    [...others].join(),
  );
  const { state, error } = await ended(task);
  assert.equal(state, "done", JSON.stringify(error));
  assert.equal(await people(), had + many, "the import went on by itself, once");
});
