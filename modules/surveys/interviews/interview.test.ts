import assert from "node:assert/strict";
import { test } from "node:test";
import { abilities, clockAt, codeKey, momentOf, standsAt } from "./interview.ts";
import { standOf } from "./policy.ts";

const nobody = { userId: "u", name: "", roles: [], language: "ru", memberOf: [], leads: [] } as const;
const between = { interviewer: "anna", interviewed: "boris", readers: ["vera"] };

test("who stands how to an interview, and who not at all", () => {
  const stand = (self: string | undefined, roles: readonly ("programme_lead" | "administrator")[] = []) =>
    standOf({ ...nobody, self, roles }, between);
  assert.equal(stand("anna"), "interviewer");
  assert.equal(stand("boris"), "interviewed");
  assert.equal(stand("vera"), "reader");
  assert.equal(stand(undefined, ["programme_lead"]), "lead");
  assert.equal(stand("boris", ["programme_lead"]), "interviewed", "who is asked is no lead here");
  assert.equal(stand("gleb"), undefined);
  assert.equal(stand(undefined, ["administrator"]), undefined);
  assert.equal(standOf({ ...nobody, userId: null, self: "anna" }, between), undefined);
  assert.equal(
    standOf({ ...nobody, self: "head", leads: ["anna", "boris", "unit"] }, between),
    undefined,
    "whoever leads either of them has no part in it",
  );
});

test("without consent nothing is written; with it only the interviewer writes", () => {
  for (const consent of [null, "declined"] as const)
    assert.equal(abilities({ state: "planned", consent }, "interviewer").write, false);
  const given = { state: "held", consent: "given" } as const;
  assert.equal(abilities(given, "interviewer").write, true);
  for (const me of ["interviewed", "reader", "lead"] as const)
    assert.equal(abilities(given, me).write, false, me);
  assert.equal(abilities({ state: "concluded", consent: "given" }, "interviewer").write, false);
});

test("once consent is given only the interviewed person adds readers", () => {
  assert.equal(abilities({ state: "planned", consent: null }, "interviewer").addReaders, true);
  assert.equal(abilities({ state: "planned", consent: "given" }, "interviewer").addReaders, false);
  assert.equal(abilities({ state: "planned", consent: "given" }, "lead").addReaders, false);
  assert.equal(abilities({ state: "concluded", consent: "given" }, "interviewed").addReaders, true);
});

test("what is withdrawn or called off allows nothing", () => {
  for (const state of ["withdrawn", "cancelled"] as const)
    for (const me of ["interviewer", "interviewed", "reader", "lead"] as const)
      assert.deepEqual(
        Object.values(abilities({ state, consent: state === "withdrawn" ? "withdrawn" : "given" }, me)),
        Array(7).fill(false),
        `${state} ${me}`,
      );
});

test("a time means what the clock of its zone shows; what it skips is no time", () => {
  assert.equal(momentOf("2026-07-01T10:00", "Europe/Moscow")?.toISOString(), "2026-07-01T07:00:00.000Z");
  assert.equal(momentOf("2026-07-01T10:00", "Europe/Berlin")?.toISOString(), "2026-07-01T08:00:00.000Z");
  assert.equal(momentOf("2026-12-01T10:00", "Europe/Berlin")?.toISOString(), "2026-12-01T09:00:00.000Z");
  assert.equal(momentOf("2026-03-29T02:30", "Europe/Berlin"), undefined, "the clocks go forward");
  assert.equal(momentOf("2026-02-31T10:00", "Europe/Berlin"), undefined);
  assert.equal(momentOf("2026-07-01T10:00", "Mars/Base"), undefined);
  const at = momentOf("2026-10-25T02:30", "Europe/Berlin") as Date;
  assert.equal(clockAt(at, "Europe/Berlin"), "2026-10-25T02:30");
});

test("a quote stands in the note word for word", () => {
  assert.ok(standsAt("Ждём неделю, потом две.", "неделю", 5));
  assert.ok(!standsAt("Ждём неделю, потом две.", "неделю", 4));
  assert.ok(!standsAt("Ждём неделю", "Неделю", 5));
});

test("spellings of one code are one code", () => {
  assert.equal(codeKey("  Долгий  ОТВЁТ "), codeKey("долгий ответ"));
  assert.notEqual(codeKey("ответ"), codeKey("ответы"));
});
