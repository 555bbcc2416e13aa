import assert from "node:assert/strict";
import { test } from "node:test";
import { makeServing } from "#test/serving/company";
import { openWorld } from "#test/world";
import { writeMessage } from "./actions/index.ts";
import { requestEvent, requestEvents } from "./events.ts";
import { words } from "./words.ts";

const world = await openWorld();
const serving = await makeServing(world);
const { ids } = serving;
const base = "/api/requests";

async function history(id: string, language: "en" | "ru", who: "asker" | "serving" = "serving") {
  const client = await serving.as(who);
  const email = client.email;
  await world.asHouse(({ db }) =>
    db.updateTable("auth.user").set({ language }).where("email", "=", email).execute(),
  );
  const fresh = await world.client({ email });
  const { status, text, body, statements } = await fresh.get(`${base}/${id}/history?limit=200`);
  assert.equal(status, 200, text);
  assert.ok(statements <= 5, `${statements} statements`);
  return body.events as { kind: string; text: string; actor: string | null }[];
}

test("what happened is told in the reader's language, with the names of who did it", async () => {
  const { id, work } = await serving.fresh();
  const server = await serving.as("serving");
  await server.put(`${base}/works/${work}/assignee`, { person: ids.serving });
  await server.post(`${base}/${id}/messages`, { text: "Делаем", work });
  await server.put(`${base}/works/${work}/waiting`, { for: "customer" });
  await server.post(`${base}/works/${work}/hand-over`, { unit: ids.store, reason: "Это к складу" });
  await (await serving.as("asker")).request("PATCH", `${base}/${id}`, { priority: "high" });
  const russian = await history(id, "ru");
  const of = (kind: string) => russian.find((event) => event.kind === kind)?.text;
  assert.equal(of("work_assigned"), "Лицо serving: исполнитель в Бухгалтерия — Лицо serving");
  assert.equal(of("request_answered"), "Лицо serving: первый ответ от имени Бухгалтерия");
  assert.equal(of("work_waiting"), "Бухгалтерия ждёт: ответ клиента");
  assert.equal(of("work_handed_over"), "Передача: Бухгалтерия → Склад: Это к складу");
  assert.equal(of("request_changed"), "Лицо asker: изменения — приоритет: обычный → высокий");
  const english = await history(id, "en");
  assert.equal(english.length, russian.length);
  assert.ok(english.some(({ text }) => text === "Бухгалтерия handed the work over to Склад: Это к складу"));
});

test("what a letter brought is told by who wrote it, though the house took it in", async () => {
  const { id, work } = await serving.fresh();
  await world.asHouse(async (ctx) => {
    const letter = { text: "Из письма", channel: "mail" as const };
    await writeMessage(ctx, id, { ...letter, as: { person: ids.asker as string, side: "customer" } });
    await writeMessage(ctx, id, { ...letter, work, as: { person: ids.serving as string, side: "supplier" } });
  });
  const told = await history(id, "en");
  const of = (kind: string) => told.find((event) => event.kind === kind)?.text;
  assert.equal(of("request_opened"), "Лицо asker asked Бухгалтерия: request");
  assert.equal(of("customer_wrote"), "Лицо asker wrote");
  assert.equal(of("request_answered"), "Лицо serving gave the first answer for Бухгалтерия");
});

test("every kind of event has a sentence of its own, without a gap, in both languages", async () => {
  const { id, work } = await serving.fresh();
  const particulars = {
    ...{ work, unit: ids.accounts, to: work, toUnit: ids.store, parentUnit: ids.accounts, parent: work },
    ...{ person: ids.anna, approver: ids.anna, rater: ids.anna, assignee: ids.anna, insteadOf: ids.boris },
    ...{
      kind: "request",
      requester: ids.asker,
      for: "date",
      until: "2026-01-01T00:00:00Z",
      reason: "Так надо",
    },
    ...{ outcome: "served", role: "helper", target: "done", due: "2026-01-01T00:00:00Z", name: "Правило" },
    changes: { subject: { before: "а", after: "б" }, service: { before: null, after: null } },
  };
  await world.asHouse(async (ctx) => {
    for (const kind of requestEvents) await ctx.announce(requestEvent(kind, id, particulars as never, []));
  });
  for (const language of ["en", "ru"] as const) {
    const events = await history(id, language);
    for (const { kind, text } of events) {
      assert.ok(text.length > 3 && !/undefined|null|\{|: $/.test(text), `${kind}: ${text}`);
      assert.ok(!text.includes(kind), `${kind} has no words in ${language}`);
    }
    assert.deepEqual(
      requestEvents.filter((kind) => !events.some((event) => event.kind === kind)),
      [],
    );
  }
  assert.ok(Object.keys(words.en).length > 60);
});

test("who serves sees what happened inside; whoever asked sees that a part is under way, not what it is", async () => {
  const { id, work } = await serving.fresh();
  await (await serving.as("serving")).post(`${base}/${id}/messages`, {
    text: "Тайна",
    audience: "inside",
    work,
  });
  const kinds = async (who: "asker" | "serving") => (await history(id, "en", who)).map(({ kind }) => kind);
  assert.ok((await kinds("serving")).includes("note_written"));
  const theirs = await history(id, "en", "asker");
  assert.ok(!theirs.some(({ kind }) => kind === "note_written"));
  assert.ok(theirs.some(({ kind, text }) => kind === "part_asked" && !text.includes("Привезти бумаги")));
});
