import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { library } from "../library/index.ts";
import { fingerprint } from "./fingerprint.ts";

const base = "/api/surveys/questionnaires";
const words = (en: string, ru = en) => ({ en, ru });
const rating = (name: string, extra: object = {}) => ({
  type: "rating",
  name,
  title: words("How?", "Как?"),
  ...extra,
});
const form = (...elements: object[]) => ({ pages: [{ name: "page1", elements }] });

const world = await openWorld();
const lead = await world.client({ roles: ["programme_lead"] });

async function made(): Promise<{ id: string; changedAt: string }> {
  const { body } = await lead.post(base, { from: "empty", name: words("Ours", "Наша"), about: "general" });
  const shown = await lead.get(`${base}/${body.id}`);
  return { id: body.id, changedAt: shown.body.changedAt };
}

const write = (id: string, changedAt: string, elements: object[], name = words("Ours", "Наша")) =>
  lead.put(`${base}/${id}`, { name, about: "general", form: form(...elements), changedAt });

test("every questionnaire of the library is taken, shown, and published as it is", async () => {
  const { body } = await lead.get(`${base}/library`);
  assert.deepEqual(
    body.library.map(({ key }: { key: string }) => key),
    library.map(({ key }) => key),
  );
  for (const { key, form: ready } of library) {
    const { body: taken } = await lead.post(base, { from: "library", key });
    const { body: shown } = await lead.get(`${base}/${taken.id}`);
    assert.deepEqual(shown.form, ready);
    assert.deepEqual(shown.missing, []);
    assert.equal(shown.version, null);
    const published = await lead.post(`${base}/${taken.id}/versions`, { changedAt: shown.changedAt });
    assert.equal(published.status, 200, published.text);
    assert.equal(published.body.number, 1);
  }
  const unknown = await lead.post(base, { from: "library", key: "nothing" });
  assert.equal(unknown.body.error.code, "questionnaires.library_key_unknown");
});

test("a draft is written over by nobody who has not read it", async () => {
  const { id, changedAt } = await made();
  const first = await write(id, changedAt, [rating("one")]);
  assert.equal(first.status, 200, first.text);
  assert.ok(first.body.changedAt > changedAt);
  const late = await write(id, changedAt, [rating("two")]);
  assert.equal(late.status, 409);
  assert.equal(late.body.error.code, "questionnaires.draft_changed");
  const { body } = await lead.get(`${base}/${id}`);
  assert.equal(body.form.pages[0].elements[0].name, "one");
  assert.equal((await write(id, first.body.changedAt, [rating("two")])).status, 200);
});

test("saving says what is missing; publishing is refused with the whole list, and goes through when it is empty", async () => {
  const { id, changedAt } = await made();
  const half = await write(id, changedAt, [rating("one", { title: words("How?", "") })], words("Ours", ""));
  assert.deepEqual(
    half.body.missing.map(({ part, language, question }: Record<string, string>) => [
      part,
      language,
      question,
    ]),
    [
      ["name", "ru", null],
      ["title", "ru", "one"],
    ],
  );
  const refused = await lead.post(`${base}/${id}/versions`, { changedAt: half.body.changedAt });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.error.code, "questionnaires.draft_unfinished");
  assert.deepEqual(refused.body.error.details, half.body.missing);

  const whole = await write(id, half.body.changedAt, [rating("one")]);
  assert.deepEqual(whole.body.missing, []);
  const early = await lead.post(`${base}/${id}/versions`, { changedAt: half.body.changedAt });
  assert.equal(
    early.body.error.code,
    "questionnaires.draft_changed",
    "not what somebody else wrote meanwhile",
  );
  const published = await lead.post(`${base}/${id}/versions`, { changedAt: whole.body.changedAt });
  assert.equal(published.status, 200, published.text);
});

test("a version stays as it was published while the draft goes on, and its fingerprint tells", async () => {
  const { id, changedAt } = await made();
  const saved = await write(id, changedAt, [rating("one", { measures: "satisfaction" })]);
  await lead.post(`${base}/${id}/versions`, { changedAt: saved.body.changedAt });
  const twice = await lead.post(`${base}/${id}/versions`, { changedAt: saved.body.changedAt });
  assert.equal(twice.body.error.code, "questionnaires.nothing_new");
  const later = await write(id, saved.body.changedAt, [rating("one"), rating("two")]);
  assert.equal(later.body.unpublished, true);
  await lead.post(`${base}/${id}/versions`, { changedAt: later.body.changedAt });
  const { body: list } = await lead.get(`${base}/${id}/versions`);
  assert.deepEqual(
    list.versions.map(({ number }: { number: number }) => number),
    [2, 1],
  );
  const { body: first } = await lead.get(`${base}/${id}/versions/1`);
  assert.deepEqual(
    first.items.map(({ name, measures }: Record<string, string>) => [name, measures]),
    [["one", "satisfaction"]],
  );
  assert.equal(list.versions[1].sha256, fingerprint(first.form));
  assert.notEqual(list.versions[0].sha256, list.versions[1].sha256);
  assert.equal(
    (await lead.get(`${base}/${id}/versions/3`)).body.error.code,
    "questionnaires.version_not_found",
  );
});

test("a form from SurveyJS comes in with what was left out said, or not at all", async () => {
  const json = { title: "Old", elements: [{ type: "tagbox", name: "a", title: "A", choices: [1, 2] }] };
  const taken = await lead.post(base, { from: "surveyjs", json });
  assert.equal(taken.status, 200, taken.text);
  assert.deepEqual(taken.body.notices, [{ code: "type_changed", place: "a", detail: "tagbox → checkbox" }]);
  const { body } = await lead.get(`${base}/${taken.body.id}`);
  assert.deepEqual(body.name, { en: "Old", ru: "" });
  const refused = await lead.post(base, {
    from: "surveyjs",
    json: { elements: [{ type: "signaturepad", name: "sign" }] },
  });
  assert.equal(refused.status, 422);
  assert.equal(refused.body.error.code, "questionnaires.type_unsupported");
  assert.equal(refused.body.error.place, "json.sign");
  const file = await lead.get(`${base}/${taken.body.id}/file`);
  const again = await lead.post(base, { from: "surveyjs", json: JSON.parse(file.text) });
  assert.deepEqual(again.body.notices, []);
  assert.deepEqual((await lead.get(`${base}/${again.body.id}`)).body.form, body.form);
});

test("a copy goes its own way; what is put away is not written on, and comes back", async () => {
  const { id } = await made();
  const { body: copy } = await lead.post(`${base}/${id}/copy`, {});
  const { body } = await lead.get(`${base}/${copy.id}`);
  assert.deepEqual(body.name, { en: "Ours (copy)", ru: "Наша (копия)" });
  await write(copy.id, body.changedAt, [rating("only_here")]);
  const { body: before } = await lead.get(`${base}/${id}`);
  assert.deepEqual(before.form.pages[0].elements, []);

  await lead.post(`${base}/${id}/end`, {});
  const refused = await write(id, before.changedAt, [rating("one")]);
  assert.equal(refused.body.error.code, "questionnaires.questionnaire_ended");
  const listed = async (ended: boolean) =>
    (await lead.get(`${base}?ended=${ended}&limit=200`)).body.questionnaires.some(
      (one: { id: string }) => one.id === id,
    );
  assert.deepEqual([await listed(false), await listed(true)], [false, true]);
  await lead.delete(`${base}/${id}/end`);
  assert.equal((await write(id, before.changedAt, [rating("one")])).status, 200);
});

test("the list goes on page by page, the newest first, and pages are cheap", async () => {
  const seen: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const answer = await lead.get(`${base}?limit=3${next && `&after=${next}`}`);
    assert.ok(answer.statements <= 12, String(answer.statements));
    seen.push(...answer.body.questionnaires.map(({ id }: { id: string }) => id));
    next = answer.body.next;
  }
  assert.ok(seen.length > 10);
  assert.equal(new Set(seen).size, seen.length);
  assert.deepEqual(seen, seen.toSorted().toReversed());
  const shown = await lead.get(`${base}/${seen[0]}`);
  assert.ok(shown.statements <= 12, String(shown.statements));
});

test("a trial says what would be counted, and keeps nothing", async () => {
  const { id, changedAt } = await made();
  await write(id, changedAt, [
    rating("one"),
    { type: "comment", name: "say", title: words("Say", "Скажите") },
    rating("two"),
  ]);
  const { body } = await lead.post(`${base}/${id}/trial`, { data: { one: 4, say: "well", stranger: 1 } });
  assert.deepEqual(
    body.counted.map(({ item, places }: { item: { name: string }; places: number[] }) => [item.name, places]),
    [["one", [3]]],
  );
  assert.deepEqual(body.comments[0].words, "well");
  assert.deepEqual(body.problems, [{ item: "stranger", code: "unknown_item" }]);
  assert.equal(body.empty, 1);
});

test("nobody but the programme lead sees questionnaires", async () => {
  const { id } = await made();
  const someone = await world.client();
  assert.equal((await someone.get(`${base}/${id}`)).status, 403);
  assert.equal((await someone.get(base)).status, 403);
  assert.equal((await world.stranger().get(base)).status, 401);
});
