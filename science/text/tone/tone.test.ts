import assert from "node:assert/strict";
import { test } from "node:test";
import { examples } from "./examples/index.ts";
import { checkTone, remarkKinds } from "./index.ts";
import { measure } from "./measure.ts";

const kindsOf = (text: string, first = false) => checkTone(text, { first }).map(({ kind }) => kind);

// Floors below the figures of docs/methods/tone.md: a change of the lists that loses more than a little fails here.
const floors = {
  seen: { precision: 0.98, recall: 0.98 },
  once: { precision: 0.95, recall: 0.95 },
  aside: { precision: 0.95, recall: 0.5 },
} as const;

for (const language of ["ru", "en"] as const) {
  for (const part of ["seen", "once", "aside"] as const) {
    test(`the remarks on the ${part} examples (${language}) hold their floors`, (t) => {
      const chosen = examples[language].filter(([one]) => one === part);
      const all = measure(chosen);
      t.diagnostic(
        `${language} ${part}: ${all.texts} texts, precision ${all.precision.toFixed(3)}, recall ${all.recall.toFixed(3)}, false alarms ${all.falseAlarms} of ${all.good} good`,
      );
      for (const kind of remarkKinds) {
        const one = measure(chosen, kind);
        t.diagnostic(`  ${kind}: right ${one.right}, wrong ${one.wrong}, missed ${one.missed}`);
      }
      for (const fault of all.faults) t.diagnostic(`  ${fault}`);
      assert.ok(all.precision >= floors[part].precision, all.faults.join("\n"));
      assert.ok(all.recall >= floors[part].recall, all.faults.join("\n"));
    });
  }
}

test("a remark says which words, and where they stand", () => {
  const text = "Добрый день.\nЭто не наша проблема.";
  const [remark] = checkTone(text);
  assert.equal(remark?.kind, "cold");
  assert.equal(text.slice(remark?.start, remark?.end), remark?.words);
  assert.match(remark?.words ?? "", /не наша проблема/);
  assert.equal(remark?.language, "ru");
  assert.ok(remark?.instead);
});

test("what others said is not remarked on: quoted lines, quotations, addresses, code", () => {
  assert.deepEqual(kindsOf("> Вы что, инструкцию не читали?\nОтвечаю по порядку."), []);
  assert.deepEqual(kindsOf("На экране написано «В доступе отказано»."), []);
  assert.deepEqual(kindsOf("See https://x.example/STOP/NOW!!! for more."), []);
  assert.deepEqual(kindsOf("The log says `ACCESS DENIED!!!` at 10:00."), []);
});

test("each sentence is judged in its own language", () => {
  const remarks = checkTone("Это не наша проблема. That is not our problem.");
  assert.deepEqual(
    remarks.map(({ kind, language }) => [kind, language]),
    [
      ["cold", "ru"],
      ["cold", "en"],
    ],
  );
});

test("ё and е, the case and both apostrophes are the same", () => {
  assert.deepEqual(kindsOf("Разберёмся в ближайшее время."), ["promise"]);
  assert.deepEqual(kindsOf("разберемся в ближайшее время."), ["promise"]);
  assert.deepEqual(kindsOf("We’ll get back to you."), ["promise"]);
});

test("a promise tied to a day or an event is none without a date", () => {
  assert.deepEqual(kindsOf("Ответим. До пятницы, 15:00."), []);
  assert.deepEqual(kindsOf("Как только подпишут акт, пришлю скан."), []);
  assert.deepEqual(kindsOf("Сделаем, номер кабинета 214."), ["promise"]);
});

test("a greeting is missed in a first answer only", () => {
  assert.deepEqual(kindsOf("Готово.", true), ["greeting"]);
  assert.deepEqual(kindsOf("Готово."), []);
  assert.deepEqual(kindsOf("Спасибо, готово.", true), []);
});

test("an empty text, marks alone and a very long text are no trouble", () => {
  assert.deepEqual(kindsOf("", true), []);
  assert.deepEqual(kindsOf("…"), []);
  const long = "Не можем выдать второй монитор. ".repeat(20_000);
  const begun = performance.now();
  checkTone(long, { first: true });
  assert.ok(performance.now() - begun < 5_000, "a long text must not hold the server");
  checkTone("не ".repeat(6_000));
});
