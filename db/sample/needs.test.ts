import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultTopics, makeReader, makeTaxonomy } from "#science/text";
import { plannedNeeds } from "./blueprint/needs.ts";
import { foundCompany } from "./company.ts";
import { settingsOf } from "./files.ts";
import { phraseOf, sayNeed } from "./needs.ts";
import { tally } from "./noise.ts";
import { random } from "./random.ts";
import { requestRows } from "./requests.ts";
import { truth } from "./truth.ts";

const languages = ["en", "ru"] as const;

test("what is said of a need is about its topic, and of no other as often", () => {
  const reader = makeReader();
  const taxonomy = makeTaxonomy(defaultTopics);
  for (const language of languages)
    for (const { key, topic } of plannedNeeds) {
      const chance = random(3, key);
      const counts = new Map<string, number>();
      const missed = new Set<string>();
      for (let i = 0; i < 300; i += 1) {
        const { words } = sayNeed(key, language, chance);
        const topics = taxonomy.assign(reader(words)).map((one) => one.topic);
        for (const one of topics) counts.set(one, (counts.get(one) ?? 0) + 1);
        if (!topics.includes(topic)) missed.add(words);
      }
      const own = counts.get(topic) ?? 0;
      assert.ok(own >= 270, `${language} ${key}: ${own} of 300; not ${[...missed].slice(0, 8).join(" | ")}`);
      for (const [other, n] of counts)
        if (other !== topic) assert.ok(n < 0.7 * own, `${language} ${key}: ${other} ${n} of ${own}`);
    }
});

test("a phrase is hardly ever said twice in the same words", () => {
  for (const language of languages)
    for (const { key, phrases } of plannedNeeds) {
      const chance = random(1, key);
      const said = Array.from({ length: 40 }, () => sayNeed(key, language, chance).words);
      assert.ok(new Set(said).size > 24, `${language} ${key}: ${new Set(said).size}`);
      assert.doesNotMatch(said.join(), /[{}]/);
      assert.match(phraseOf(key, "comment", language, chance), /^\p{Lu}/u);
      assert.ok(phrases[language].complaint.length >= 5);
    }
});

test("a company of some size has ten needs at least, of different suppliers, voiced by many", () => {
  for (const language of languages)
    for (const seed of [3, 4, 5]) {
      const world = foundCompany(settingsOf({ people: 400, months: 12, seed, language }));
      const { needs } = truth(world);
      assert.ok(needs.length >= 9, `seed ${seed}: ${needs.map(({ key }) => key)}`);
      assert.equal(new Set(needs.map(({ supplier }) => supplier)).size, needs.length);
      const last = world.calendar.days.length - 1;
      const since = world.calendar.day(last - 120).iso;
      const persons = new Map<string, Set<string>>();
      const iso = (text: string) =>
        language === "ru"
          ? `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}`
          : text.slice(0, 10);
      const phrases = new Map(world.needs.map((need) => [need.key, need]));
      for (const rows of requestRows(world, tally()))
        for (const row of rows) {
          if (iso(row[1]!) < since) continue;
          for (const need of phrases.values())
            if (
              row[3] === world.units[need.supplier]!.id &&
              /\S/.test(row[7]!) &&
              isSaid(need.key, row[7]!, language)
            )
              persons.set(need.key, (persons.get(need.key) ?? new Set()).add(row[2]!));
        }
      for (const { key } of needs)
        assert.ok(
          (persons.get(key)?.size ?? 0) >= 5,
          `${language} ${seed} ${key}: ${persons.get(key)?.size}`,
        );
    }
});

/** Whether the words fit one of the need's phrases, slots open. */
function isSaid(key: string, words: string, language: "en" | "ru"): boolean {
  const { complaint, suggestion, question } = plannedNeeds.find((one) => one.key === key)!.phrases[language];
  return [...complaint, ...suggestion, ...question].some((phrase) =>
    new RegExp(`^${phrase.replace(/[.?+()]/g, "\\$&").replace(/\{\w+\}/g, ".+")}$`, "i").test(words),
  );
}
