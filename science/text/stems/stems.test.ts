// The stemmers against pairs worked by hand, and against PostgreSQL's Snowball dictionaries on tens of thousands of forms.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import pg from "pg";
import { testDatabase } from "#test/world/postgres";
import { stemEnglish, stemRussian } from "./index.ts";

const russian =
  "ожидание:ожидан согласования:согласован быстрее:быстр вежливость:вежлив ответили:ответ ждать:ждат " +
  "прочитавши:прочита оформленный:оформлен важнейший:важн пишущая:пишущ она:он мы:мы всн:всн длинна:длин " +
  "надеявшись:надея в:в красивейше:красив";
const english =
  "waiting:wait approvals:approv relational:relat hopping:hop hoping:hope generously:generous communities:communiti " +
  "dying:die skies:sky succeeding:succeed exceed:exceed herrings:herring happy:happi say:say by:by rate:rate " +
  "archaeology:archaeolog cried:cri ties:tie gas:gas this:this cat's:cat yes:yes youth:youth knightly:knight";

test("pairs of form and stem, worked by hand", () => {
  for (const [pairs, stem] of [
    [russian, stemRussian],
    [english, stemEnglish],
  ] as const)
    for (const pair of pairs.split(" ")) {
      const [form, expected] = pair.split(":") as [string, string];
      assert.equal(stem(form), expected, form);
    }
});

test("a stem never grows, and stays the same in letters of no vowel", () => {
  for (const word of ["", "в", "ттт", "ь", "ннн", "'", "''", "y", "yyy", "sss", "ied"]) {
    assert.ok(stemRussian(word).length <= word.length, word);
    assert.ok(stemEnglish(word).length <= word.length, word);
  }
  assert.equal(stemRussian("кгб"), "кгб");
});

/** All word forms of the shared texts where they are, else those of this folder's own lists. */
function forms(): { readonly ru: string[]; readonly en: string[] } {
  const shared = new URL("../../../../shared/data/texts/", import.meta.url);
  const files = ["rusentne-ru/train_data.csv", "banking77-en/train.csv", "endava-tickets-en/all_tickets.csv"];
  const own = ["../taxonomy/topics.ts", "../sentiment/lexicon/russian.ts", "../sentiment/lexicon/english.ts"];
  const texts = [
    ...files.map((file) => new URL(file, shared)),
    ...own.map((file) => new URL(file, import.meta.url)),
  ]
    .filter((url) => existsSync(url))
    .map((url) => readFileSync(url, "utf8").toLowerCase().replaceAll("ё", "е"))
    .join("\n");
  const distinct = (pattern: RegExp) => [...new Set(texts.match(pattern))].filter((form) => form.length < 40);
  return { ru: distinct(/[а-я]+/g), en: distinct(/[a-z]+(?:'[a-z]+)?/g) };
}

test("every form gets the stem that PostgreSQL's Snowball dictionaries give it", async () => {
  const client = new pg.Client(await testDatabase());
  await client.connect();
  try {
    await client.query("BEGIN");
    const { ru, en } = forms();
    assert.ok(ru.length > 500 && en.length > 500);
    for (const [language, words, stem] of [
      ["russian", ru, stemRussian],
      ["english", en, stemEnglish],
    ] as const) {
      await client.query(
        `CREATE TEXT SEARCH DICTIONARY plain_${language} (TEMPLATE = snowball, Language = ${language})`,
      );
      const { rows } = await client.query<{ form: string; stems: string[] }>(
        `SELECT form, ts_lexize('plain_${language}', form) AS stems FROM unnest($1::text[]) form`,
        [words],
      );
      const different = rows.filter(({ form, stems }) => stems[0] !== stem(form));
      assert.deepEqual(
        different.map(({ form, stems }) => [form, stems[0], stem(form)]),
        [],
      );
    }
  } finally {
    await client.query("ROLLBACK");
    await client.end();
  }
});
