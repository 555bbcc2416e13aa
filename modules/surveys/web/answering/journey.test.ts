import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { hashOf, readKey } from "../../dialogue/author-key.ts";
import { hashOfKey, inGroups, linkOfKey, makeKey, randomUuid } from "./author-key.ts";
import { forgetOld, inMemory, onDevice } from "./device.ts";
import * as j from "./journey.ts";
import { asksForWords, minutesFor, saysNothing, writtenIn } from "./read-form.ts";

let made = 0;
const newId = () => `response-${++made}`;
const asked = ["a", "b", "c"].map((id) => ({ id, done: false }));
const begin = () => j.begin(j.beginJourney(asked, undefined, newId));
const at = (journey: j.Journey) => {
  const step = j.stepOf(journey);
  return "part" in step ? `${step.name} ${step.part.subject}` : step.name;
};

test("from the promise through every party to the end; each has a response of its own", () => {
  let journey = j.beginJourney(asked, undefined, newId);
  assert.equal(at(journey), "promise");
  assert.equal(new Set(journey.parts.map(({ response }) => response)).size, 3);
  journey = j.begin(journey);
  assert.equal(at(journey), "ask a");
  journey = j.complete(journey, "a", { q: 4 }, false);
  assert.equal(at(journey), "ask b");
  journey = j.complete(journey, "b", { q: 2, why: "Долго" }, true);
  assert.equal(at(journey), "words b", "words are looked at once more");
  assert.equal(at(j.backToForm(journey, "b")), "ask b");
  journey = j.send(journey, "b", { why: "KEY" });
  assert.equal(at(journey), "ask c");
  journey = j.pass(journey, "c");
  assert.equal(at(journey), "done");
  assert.deepEqual(
    j.waiting(journey).map(({ subject }) => subject),
    ["a", "b", "c"],
  );
});

test("what has arrived is gone from the device, but the key to its words; in the end nothing is left", () => {
  let journey = j.send(j.complete(begin(), "a", { why: "Долго" }, true), "a", { why: "KEY" });
  journey = j.arrived(journey, "a");
  assert.deepEqual(journey.parts[0]?.data, {});
  assert.deepEqual(journey.keys, [{ key: "KEY", words: "Долго", subject: "a" }]);
  assert.deepEqual(j.arrived(journey, "a"), journey, "arriving twice is arriving once");
  journey = j.arrived(j.complete(journey, "b", { q: 1 }, false), "b");
  journey = j.arrived(j.complete(journey, "c", { q: 1 }, false), "c");
  assert.equal(j.isOver(journey), false, "a key is not kept yet");
  assert.equal(j.isOver(j.keysKept(journey)), true);
});

test("keys of answers that left without an answer coming back are not lost", () => {
  const journey = j.send(j.complete(begin(), "a", { why: "Долго" }, true), "a", { why: "KEY" });
  assert.deepEqual(j.allKeys(journey), [{ key: "KEY", words: "Долго", subject: "a" }]);
});

test("one comes back to where one was; what the server has is not asked again", () => {
  const before = j.write(j.complete(begin(), "a", { q: 4 }, false), "b", { q: 3 });
  const kept = JSON.parse(JSON.stringify(before)) as j.Journey;
  const again = j.beginJourney([{ id: "a", done: true }, ...asked.slice(1)], kept, newId);
  assert.equal(at(again), "ask b");
  assert.deepEqual(again.parts[1]?.data, { q: 3 });
  assert.equal(
    again.parts[1]?.response,
    before.parts[1]?.response,
    "the same response, so that it counts once",
  );
  assert.equal(at(j.beginJourney([{ id: "a", done: true }], undefined, newId)), "done");
  // The device thinks it was sent and the server has nothing: it is asked again.
  assert.equal(at(j.beginJourney(asked, j.arrived(kept, "a"), newId)), "ask b");
  assert.equal(j.beginJourney(asked, j.arrived(kept, "a"), newId).parts[0]?.state, "open");
});

test("back goes to the nearest that is not sent, and then to the promise", () => {
  let journey = j.write(begin(), "a", { q: 1 });
  journey = { ...journey, at: 1 };
  assert.equal(at(journey), "ask b");
  journey = j.goBack(journey);
  assert.equal(at(journey), "ask a");
  assert.equal(at(j.goBack(journey)), "promise");
  const sent = j.arrived(j.complete(begin(), "a", { q: 1 }, false), "a");
  assert.equal(at(j.goBack(sent)), "promise", "what is sent is not come back to");
});

test("who cannot judge is done with it, and what was begun of it is gone", () => {
  let journey = j.pass(j.write(begin(), "a", { q: 1 }), "a");
  assert.deepEqual([at(journey), journey.parts[0]?.data], ["ask b", {}]);
  journey = j.arrived(journey, "a");
  assert.equal(journey.parts[0]?.state, "passed");
  for (const subject of ["b", "c"]) journey = j.arrived(j.pass(journey, subject), subject);
  assert.equal(j.isOver(journey), true);
});

test("what is refused comes back with everything that was written", () => {
  const journey = j.refused(j.complete(begin(), "a", { q: 4 }, false), "a");
  assert.equal(at(journey), "ask a");
  assert.deepEqual(journey.parts[0]?.data, { q: 4 });
});

class Shelf {
  readonly kept = new Map<string, string>();
  get length() {
    return this.kept.size;
  }
  key = (place: number) => [...this.kept.keys()][place] ?? null;
  getItem = (key: string) => this.kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.kept.set(key, value);
  removeItem = (key: string) => void this.kept.delete(key);
}

test("drafts are under the name of whoever answers, and go when the wave is over", () => {
  const shelf = new Shelf();
  const storage = shelf as unknown as Storage;
  const device = onDevice("anna", storage);
  device.write(begin(), 1_000);
  onDevice("boris", storage).write(begin(), 5_000);
  shelf.setItem("vizavi.language", "ru");
  shelf.setItem("vizavi.answers.broken", "{");
  assert.equal(device.read()?.parts.length, 3);
  assert.equal(onDevice("gleb", storage).read(), undefined);
  forgetOld(2_000, storage);
  assert.deepEqual([...shelf.kept.keys()], ["vizavi.answers.boris", "vizavi.language"]);
  onDevice("boris", storage).forget();
  assert.deepEqual([...shelf.kept.keys()], ["vizavi.language"]);
  const full = {
    ...shelf,
    setItem: () => {
      throw new Error("full");
    },
  } as unknown as Storage;
  onDevice("anna", full).write(begin(), 1);
  const memory = inMemory();
  memory.write(begin(), 1);
  memory.forget();
  assert.equal(memory.read(), undefined);
});

test("a key made here opens on the server, and the server is given only its hash", () => {
  const key = makeKey();
  assert.equal(readKey(inGroups(key)), key);
  assert.equal(hashOfKey(key), hashOf(key).toString("base64url"));
  assert.equal(hashOfKey(key), createHash("sha256").update(key).digest("base64url"));
  assert.match(linkOfKey(key, "https://x.ru"), /^https:\/\/x\.ru\/said#[0-9A-Z-]{29}$/);
  assert.equal(new Set(Array.from({ length: 200 }, makeKey)).size, 200);
  assert.match(randomUuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

const form = {
  pages: [
    {
      elements: [
        { type: "html", html: "<p>" },
        { type: "matrix", name: "m", columns: [1, 2], rows: ["r1", "r2", "r3"] },
        {
          type: "panel",
          elements: [
            { type: "comment", name: "why", title: { default: "Why?", ru: "Почему?" } },
            {
              type: "radiogroup",
              name: "c",
              choices: ["x"],
              showOtherItem: true,
              otherText: { en: "Other", ru: "Другое" },
            },
          ],
        },
      ],
    },
  ],
};

test("what was written in words is found, in panels and beside choices too", () => {
  const data = { m: { r1: 2 }, why: " Долго ", c: "other", "c-Comment": "Иначе" };
  assert.deepEqual(writtenIn(form, data), [
    { item: "why", title: { en: "Why?", ru: "Почему?" }, words: "Долго" },
    { item: "c-Comment", title: { en: "Other", ru: "Другое" }, words: "Иначе" },
  ]);
  assert.deepEqual(writtenIn(form, { why: "  ", c: "x" }), []);
  assert.equal(asksForWords(form), true);
  assert.equal(asksForWords({ elements: [{ type: "rating", name: "r" }] }), false);
});

test("how long it takes grows with questions and parties, and is never nothing", () => {
  assert.equal(minutesFor({}, 1), 1);
  assert.equal(minutesFor(form, 1), 1);
  assert.equal(minutesFor(form, 5), Math.round((5 * (21 + 25 + 8)) / 60));
});

test("an empty form says nothing", () => {
  for (const data of [{}, { m: {} }, { a: "" }, { a: null, b: [] }]) assert.equal(saysNothing(data), true);
  for (const data of [{ m: { r1: 1 } }, { a: 0 }, { a: false }, { b: ["x"] }])
    assert.equal(saysNothing(data), false);
});
