// A wave of an organisation that never was: its people, whom they rated and how, as rows in COPY's text.

import { canonicalJson } from "#science/disclosure";
import { type Chance, chance } from "#science/numbers";
import type { Direction, Item } from "../schema/shapes.ts";
import { nobody } from "../schema/shapes.ts";
import { type Intake, IntakeBuilder } from "./counting/intake.ts";
import { type Measured, measuredOf } from "./counting/measured.ts";
import type { FrozenParty, WaveFacts } from "./counting/wave-facts.ts";

export interface RandomWave {
  readonly facts: WaveFacts;
  readonly measured: Measured;
  readonly answers: readonly GivenAnswer[];
  readonly invited: readonly Invited[];
}

export interface Invited {
  readonly person: string;
  readonly no: number;
  readonly unit: string;
  readonly cuts: readonly string[];
  readonly subjects: readonly string[];
}

/** One record, with whose it is: nothing that is stored has that. */
export interface GivenAnswer {
  readonly person: number;
  readonly subject: string;
  readonly unit: string;
  readonly cuts: readonly string[];
  readonly given: Readonly<Record<string, unknown>>;
  readonly words: string | null;
}

export interface RandomTerms {
  readonly people: number;
  readonly units: number;
  readonly suppliers: number;
  readonly direction?: Direction;
  readonly k?: number;
  readonly cuts?: number;
  readonly answering?: number;
}

const plain = { title: { en: "?", ru: "?" }, labels: [], required: false, rotates: false, pair: null };
const dimensions = ["reliability", "responsiveness", "assurance", "empathy", "tangibles"];

/** A questionnaire with something of every kind. */
export const itemsForTests = (perDimension = 3): Item[] => [
  ...dimensions.flatMap((dimension) =>
    Array.from(
      { length: perDimension },
      (_, i): Item => ({
        ...plain,
        name: `quality.${dimension}${i}`,
        form: "rating",
        values: [1, 2, 3, 4, 5],
        dimension,
        measures: "perception",
        pair: `${dimension}${i}`,
      }),
    ),
  ),
  ...dimensions.map(
    (dimension): Item => ({
      ...plain,
      name: `expected.${dimension}0`,
      form: "rating",
      values: [1, 2, 3, 4, 5],
      dimension,
      measures: "expectation",
      pair: `${dimension}0`,
    }),
  ),
  rating("whole", [1, 2, 3, 4, 5], "satisfaction"),
  rating("easy", [1, 2, 3, 4, 5, 6, 7], "effort"),
  { ...rating("promoter", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "recommend"), form: "net_promoter" },
  {
    ...plain,
    name: "channel",
    form: "choice",
    values: ["mail", "desk", "phone"],
    dimension: null,
    measures: null,
  },
  {
    ...plain,
    name: "wishes",
    form: "choices",
    values: ["speed", "tone", "place"],
    dimension: null,
    measures: null,
  },
  { ...plain, name: "order", form: "ranking", values: ["a", "b", "c"], dimension: null, measures: null },
  { ...rating("had", [1, 2, 3, 4, 5], "kano_functional"), pair: "feature" },
  { ...rating("lacked", [1, 2, 3, 4, 5], "kano_dysfunctional"), pair: "feature" },
  { ...rating("matters", [1, 2, 3, 4, 5], "need_importance"), pair: "need" },
  { ...rating("served", [1, 2, 3, 4, 5], "need_satisfaction"), pair: "need" },
  { ...plain, name: "why", form: "text", values: [], dimension: null, measures: null },
];

function rating(name: string, values: number[], measures: Item["measures"]): Item {
  return { ...plain, name, form: "rating", values, dimension: null, measures };
}

/** Ids that sort as their numbers do. */
const idsOf =
  (seed: number) =>
  (kind: number, number: number): string =>
    `0000000${kind}-${(seed & 0xffff).toString(16).padStart(4, "0")}-7000-8000-${number.toString(16).padStart(12, "0")}`;

/** Drawn by a seed: the same seed is the same wave. */
export function randomWave(seed: number, terms: RandomTerms, items: Item[] = itemsForTests()): RandomWave {
  const lot = chance(seed);
  const idOf = idsOf(seed);
  const { people, units, suppliers, direction = "suppliers", k = 5, cuts = 2, answering = 0.8 } = terms;
  const parents = Array.from({ length: units }, (_, unit) =>
    unit === 0 ? -1 : lot.below(Math.min(unit, 12)),
  );
  const parties: FrozenParty[] = [
    ...parents.map((parent, unit) => ({ id: idOf(1, unit), parent, people: 10 })),
    // Suppliers that stand beside the tree, some of them of one person.
    { id: idOf(2, 0), parent: 0, people: 1 },
    { id: idOf(2, 1), parent: 0, people: 2 },
    { id: idOf(2, 2), parent: -1, people: 6 },
  ];
  const subjects = [
    ...Array.from({ length: suppliers }, (_, i) => idOf(1, (i * 7 + 1) % units)),
    ...(suppliers > 3 ? [idOf(2, 0), idOf(2, 1), idOf(2, 2)] : []),
  ];
  const facts: WaveFacts = {
    wave: idOf(3, 0),
    direction,
    k,
    cuts: [
      { name: "category", values: ["leader", "employee"] },
      { name: "tenure", values: ["under_1", "1_to_3", "3_to_10"] },
    ].slice(0, cuts),
    items,
    parties,
    service: false,
    otherSide: null,
    seed,
    draws: { bands: 100, standing: 500 },
  };
  const invited: Invited[] = [];
  const answers: GivenAnswer[] = [];
  for (let person = 0; person < people; person += 1) {
    const unit = idOf(1, Math.floor(units * lot.next() ** 2));
    const own = facts.cuts.map(({ values }) => values[lot.below(values.length)]!);
    const asked =
      direction === "general"
        ? [nobody]
        : distinct(Array.from({ length: 1 + lot.below(3) }, () => drawn(lot, subjects)));
    invited.push({ person: idOf(4, person), no: person, unit, cuts: own, subjects: asked });
    for (const subject of asked)
      if (lot.next() < answering)
        answers.push({ person, subject, unit, cuts: own, ...said(lot, items, subject) });
  }
  return { facts, measured: measuredOf(items), answers, invited };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** Few are asked about most, many about few. */
const drawn = (lot: Chance, subjects: readonly string[]): string =>
  subjects[Math.floor(subjects.length * lot.next() ** 1.5)]!;

function said(lot: Chance, items: readonly Item[], subject: string): Pick<GivenAnswer, "given" | "words"> {
  const mood = lot.normal() + (subject.charCodeAt(35) % 3) - 1;
  const given: Record<string, unknown> = {};
  for (const { name, form, values } of items) {
    if (form === "text" || lot.next() < 0.05) continue;
    const place = Math.round((values.length - 1) / 2 + (mood + lot.normal()) * (values.length / 6));
    const value = values[Math.min(values.length - 1, Math.max(0, place))]!;
    if (form === "choices") given[name] = values.filter(() => lot.next() < 0.4);
    else if (form === "ranking") given[name] = lot.next() < 0.5 ? [...values] : [...values].reverse();
    else given[name] = value;
  }
  return { given, words: lot.next() < 0.3 ? `said ${lot.below(1_000_000)}\tand\\more\nof it` : null };
}

const escaped = (text: string): string =>
  text.replace(/[\\\t\n]/g, (mark) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n" })[mark]!);

/** Reads a wave in, its records in any order. */
export function intakeOf(wave: RandomWave, order: readonly number[] = [...wave.answers.keys()]): Intake {
  const builder = new IntakeBuilder(wave.facts, wave.measured);
  const encoder = new TextEncoder();
  const feed = (table: "invited" | "done" | "responses" | "comments", rows: readonly string[]) => {
    builder.feed(table, encoder.encode(rows.map((row) => `${row}\n`).join("")));
    builder.feed(table, null);
  };
  const answers = order.map((at) => wave.answers[at]!);
  feed(
    "invited",
    wave.invited.map(({ no, unit, cuts }) => `${no}\t${unit}\t${JSON.stringify(cuts)}`),
  );
  feed(
    "done",
    wave.answers.map(({ person, subject }) => `${person}\t${subject}\tt`),
  );
  feed(
    "responses",
    answers.map(
      ({ subject, unit, cuts, given }) =>
        `${subject}\t${unit}\t${JSON.stringify(cuts)}\t${escaped(canonicalJson(given as never))}`,
    ),
  );
  feed(
    "comments",
    answers.flatMap(({ subject, unit, cuts, words }) =>
      words === null ? [] : [`${subject}\t${unit}\t${JSON.stringify(cuts)}\twhy\t${escaped(words)}\t\\N`],
    ),
  );
  return builder.finish();
}
