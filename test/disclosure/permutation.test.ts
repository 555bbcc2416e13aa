// The promise itself, on random organisations: whoever of an atom gave which of its answers, everything that is ever
// told stays the same to the last byte. And everything released, added and subtracted in any way, singles out nobody.

import assert from "node:assert/strict";
import { test } from "node:test";
import { auditLinear, open } from "#science/disclosure";
import { chance } from "#science/numbers";
import { divideWave } from "../../modules/surveys/release/counting/atoms-of-wave.ts";
import { type CountedWave, countWave } from "../../modules/surveys/release/counting/count-wave.ts";
import {
  intakeOf,
  itemsForTests,
  type RandomTerms,
  type RandomWave,
  randomWave,
} from "../../modules/surveys/release/random-wave-for-tests.ts";
import { permuted } from "./permuted.ts";

const organisations = 200;

/** Small and large, flat and deep, with and without cuts, about somebody and about nobody. */
function termsOf(seed: number): RandomTerms {
  const lot = chance(seed * 31 + 1);
  const direction = (["suppliers", "general", "customers", "suppliers"] as const)[seed % 4]!;
  return {
    people: 20 + lot.below(140),
    units: 3 + lot.below(20),
    suppliers: direction === "general" ? 0 : 1 + lot.below(7),
    direction,
    k: 4 + lot.below(4),
    cuts: lot.below(3),
    answering: 0.3 + 0.7 * lot.next(),
  };
}

/** What is told, with comments in an order of their own: theirs is drawn by lot anew at each closing. */
function told(wave: RandomWave): CountedWave {
  const counted = open(countWave(wave.facts, wave.measured, intakeOf(wave), () => "id"));
  return { ...counted, comments: counted.comments.split("\n").sort().join("\n") };
}

const waves = Array.from({ length: organisations }, (_, seed) =>
  randomWave(seed + 1, termsOf(seed), itemsForTests(1)),
);
const released = waves.map(told);

test("answers exchanged within atoms change nothing that is told", () => {
  let moved = 0;
  for (const [i, wave] of waves.entries()) {
    const other = permuted(wave, i + 1_000);
    moved += other.answers.filter(({ given }, at) => given !== wave.answers[at]!.given).length;
    assert.deepEqual(told(other), released[i], `organisation ${i}`);
  }
  assert.ok(moved > 5_000, `${moved} answers changed hands`);
});

test("the order in which answers came changes nothing that is told", () => {
  for (const [i, wave] of waves.entries()) {
    if (i % 8 !== 0) continue;
    const backwards = [...wave.answers.keys()].reverse();
    const counted = open(countWave(wave.facts, wave.measured, intakeOf(wave, backwards), () => "id"));
    const { comments, cells, ...rest } = released[i]!;
    const sorted = (text: string) => text.split("\n").sort().join("\n");
    assert.deepEqual(
      { ...counted, comments: sorted(counted.comments), cells: sorted(counted.cells) },
      { ...rest, comments, cells: sorted(cells) },
    );
  }
});

test("an answer that moves to another atom does change what is told: the tests above can fail", () => {
  let changed = 0;
  for (const [i, wave] of waves.entries()) {
    if (i % 8 !== 0) continue;
    const { general, pairs } = divideWave(wave.facts, intakeOf(wave));
    const atomOf = (general ?? pairs)!.atomOf;
    const first = atomOf.findIndex((atom) => atom !== -1);
    const second = atomOf.findIndex((atom) => atom !== -1 && atom !== atomOf[first]);
    if (second === -1) continue;
    const answers = wave.answers.map((answer, at) => {
      const other = at === first ? second : at === second ? first : at;
      return { ...answer, given: wave.answers[other]!.given };
    });
    if (told({ ...wave, answers }).figures !== released[i]!.figures) changed += 1;
  }
  assert.ok(changed > organisations / 16, `${changed} organisations`);
});

test("sums over groups, in any combination, are about at least k people", () => {
  let told = 0;
  for (const [i, { facts }] of waves.entries()) {
    const atoms = rows(released[i]!.atoms).map((fields) => ({
      no: Number(fields[2]),
      people: Number(fields[3]),
    }));
    const place = new Map(atoms.map(({ no }, at) => [no, at]));
    const unions = new Map(
      rows(released[i]!.unions).map(([, no, numbers]) => [
        no,
        numbers!
          .slice(1, -1)
          .split(",")
          .map((atom) => place.get(Number(atom))!),
      ]),
    );
    const figures = rows(released[i]!.figures);
    const sizes = atoms.map(({ people }) => people);
    for (const [column, needed] of [
      [18, facts.k],
      [19, Math.max(10, facts.k)],
    ] as const) {
      const used = new Set(figures.map((fields) => fields[column]!).filter((no) => no !== "\\N"));
      const audit = auditLinear({ sizes, figures: [...used].map((no) => unions.get(no)!) }, { k: needed });
      assert.deepEqual(audit.derivable, [], `organisation ${i}`);
      told += used.size;
    }
    for (const fields of figures) {
      const [n, covered] = [fields[12]!, fields[13]!];
      if (n !== "\\N") assert.ok(Number(n) >= facts.k, `organisation ${i}: ${n} answers`);
      if (covered !== "\\N") assert.ok(Number(covered) >= facts.k);
    }
  }
  assert.ok(told > 1_000, `${told} groups`);
});

const rows = (text: string): string[][] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((row) => row.split("\t"));
