// Made-up waves as a closing leaves them: three of one questionnaire, about the given suppliers and customers.

import { randomUUID } from "node:crypto";
import type pg from "pg";
import { chance } from "#science/numbers";
import type { Figure, FigureMore, ModelResult } from "../schema/release.ts";

export interface ReleasedFor {
  readonly suppliers: readonly string[];
  readonly customers: readonly string[];
  readonly kind?: "anonymous" | "identified";
  /** Who reads the answers of an identified wave. */
  readonly readers?: readonly string[];
  /** How many waves, the last closed today. */
  readonly waves?: number;
  /** Leaves the last wave open instead. */
  readonly open?: boolean;
}

const five = [1, 2, 3, 4, 5];
const dimensions = ["reliability", "responsiveness", "assurance", "empathy"] as const;
const asked: Record<string, { en: string; ru: string }> = {
  reliability_1: {
    en: "Does what was promised, when it was promised",
    ru: "Делает обещанное в обещанный срок",
  },
  reliability_2: { en: "Gets it right the first time", ru: "Делает верно с первого раза" },
  responsiveness_1: { en: "Answers quickly", ru: "Отвечает быстро" },
  responsiveness_2: { en: "Says when it will be done", ru: "Говорит, когда будет готово" },
  assurance_1: { en: "Knows its work", ru: "Знает своё дело" },
  assurance_2: { en: "Explains decisions clearly", ru: "Понятно объясняет решения" },
  empathy_1: { en: "Understands what we need it for", ru: "Понимает, зачем нам это нужно" },
  empathy_2: { en: "Takes our deadlines into account", ru: "Учитывает наши сроки" },
};

const rating = { form: "rating", values: five, labels: [], pair: null, required: true, rotates: false };
const items = [
  ...Object.entries(asked).map(([name, title]) => ({
    ...{ ...rating, name, title, dimension: name.split("_")[0], measures: "perception" },
  })),
  {
    ...{ ...rating, name: "advise", form: "net_promoter", dimension: null, measures: "recommend" },
    ...{
      values: Array.from({ length: 11 }, (_, i) => i),
      title: { en: "Would you recommend it?", ru: "Порекомендуете?" },
    },
  },
  {
    ...{ ...rating, name: "easy", dimension: null, measures: "effort", values: [1, 2, 3, 4, 5, 6, 7] },
    title: { en: "How much effort did it take?", ru: "Сколько усилий это потребовало?" },
  },
  {
    ...{ ...rating, name: "more", form: "text", dimension: null, measures: null, values: [] },
    title: { en: "What should be different?", ru: "Что должно быть иначе?" },
  },
];

type Plain = Pick<
  Figure,
  "scope" | "supplier" | "customer" | "measure" | "method" | "value" | "low" | "high" | "n"
> &
  Partial<Figure>;

/** Returns the waves, the oldest first. */
export async function insertReleased(
  client: Pick<pg.ClientBase | pg.Pool, "query">,
  { suppliers, customers, kind = "anonymous", readers = [], waves = 3, open = false }: ReleasedFor,
): Promise<string[]> {
  const questionnaire = randomUUID();
  const version = randomUUID();
  await client.query(
    `insert into surveys.questionnaire (id, purpose, about, name, draft)
     values ($1, 'service_quality', 'supplier', '{"en": "Service quality", "ru": "Качество услуг"}', '{}')`,
    [questionnaire],
  );
  await client.query(
    "insert into surveys.version (id, questionnaire, number, form, items, sha256) values ($1, $2, 1, '{}', $3, 'x')",
    [version, questionnaire, JSON.stringify(items)],
  );
  const ids: string[] = [];
  for (let i = 0; i < waves; i += 1) {
    const id = randomUUID();
    const ago = `${(waves - 1 - i) * 90} days`;
    const last = i === waves - 1;
    await client.query(
      `insert into surveys.wave (id, name, questionnaire, version, kind, direction, state, contract, contract_hash,
         launched_at, closed_at, readers)
       values ($1, $2, $3, $4, $5, 'suppliers', $6, '{}', 'x', now() - $7::interval, now() - $7::interval, $8)`,
      [
        ...[id, JSON.stringify({ en: `Wave ${i + 1}`, ru: `Волна ${i + 1}` }), questionnaire, version, kind],
        ...[open && last ? "open" : "closed", ago, readers],
      ],
    );
    if (!(open && last)) await release(client, id, { suppliers, customers }, i);
    ids.push(id);
  }
  return ids;
}

async function release(
  client: Pick<pg.ClientBase | pg.Pool, "query">,
  wave: string,
  { suppliers, customers }: Pick<ReleasedFor, "suppliers" | "customers">,
  turn: number,
): Promise<void> {
  const figures = [
    ...group({ scope: "company", supplier: null, customer: null }, 3.7 + turn * 0.08, 412, turn),
    ...suppliers.flatMap((supplier, s) => [
      ...group({ scope: "supplier", supplier, customer: null }, levelOf(s), 60 - 4 * s, turn + s),
      drawn(supplier, s, suppliers.length),
    ]),
    ...customers.flatMap((customer, c) =>
      group({ scope: "customer", supplier: null, customer }, 3.6 + 0.1 * (c % 3), 40, turn + c),
    ),
    ...suppliers.flatMap((supplier, s) =>
      customers.flatMap((customer, c) => pair(supplier, customer, s, c, turn)),
    ),
  ];
  await client.query(
    `insert into surveys.figure (wave, id, scope, supplier, customer, measure, method, value, low, high, n, covered,
       of_answers, withheld, counts, more)
     select $1, o - 1, f->>'scope', (f->>'supplier')::uuid, (f->>'customer')::uuid, f->>'measure', f->>'method',
       (f->>'value')::float8, (f->>'low')::float8, (f->>'high')::float8, (f->>'n')::int, (f->>'covered')::int,
       (f->>'ofAnswers')::int, f->>'withheld',
       case when f->'counts' <> 'null' then array(select jsonb_array_elements_text(f->'counts')::int) end,
       nullif(f->'more', 'null')
     from jsonb_array_elements($2::jsonb) with ordinality t (f, o)`,
    [wave, JSON.stringify(figures.map((figure) => ({ ...rest, ...figure })))],
  );
  for (const [name, n, result] of models)
    await client.query("insert into surveys.model (wave, name, n, result) values ($1, $2, $3, $4)", [
      ...[wave, name, n, JSON.stringify(result)],
    ]);
  const said = ["Долго ждём согласования.", "Всё понятно объясняют.", "Please answer the phone.", "Спасибо!"];
  for (const supplier of [null, suppliers[0] ?? null])
    for (const words of said)
      await client.query(
        "insert into surveys.comment (id, wave, supplier, item, words, key_hash) values ($1, $2, $3, 'more', $4, $5)",
        [randomUUID(), wave, supplier, words, words.length > 20 ? Buffer.from(randomUUID()) : null],
      );
}

const rest = {
  ...{
    supplier: null,
    customer: null,
    covered: null,
    ofAnswers: null,
    withheld: null,
    counts: null,
    more: null,
  },
};

const levelOf = (s: number) => [4.4, 4.1, 3.9, 3.7, 3.6, 3.4, 3.1, 2.9][s % 8] as number;

type Who = Pick<Figure, "scope" | "supplier" | "customer">;

/** All figures of one group around a level, as the closing would tell them. */
function group(who: Who, level: number, n: number, seed: number): Plain[] {
  const dice = chance(seed * 97 + n);
  const half = 1.9 / Math.sqrt(n);
  const around = (value: number, reach: number, from: number, to: number) => ({
    ...{ value, low: Math.max(from, value - reach), high: Math.min(to, value + reach), n },
  });
  const cover = { covered: n - 2, ofAnswers: n };
  const mean = (measure: string, value: number, more: FigureMore | null = null): Plain => ({
    ...{ ...who, ...cover, measure, method: "mean", more },
    ...around(Math.min(4.9, Math.max(1.2, value)), half, 1, 5),
  });
  const differs = Math.abs(level - 3.75) > half ? (level > 3.75 ? "higher" : "lower") : undefined;
  const shake = () => (dice.next() - 0.5) * 0.5;
  return [
    mean("overall", level, who.scope === "company" || !differs ? null : { differs, p: 0.01 }),
    {
      ...who,
      ...cover,
      measure: "satisfied",
      method: "satisfied_share",
      ...around(level / 5 - 0.12, half / 4, 0, 1),
    },
    {
      ...{ ...who, ...cover, measure: "recommend", method: "net_promoter" },
      ...around((level - 3.4) * 50, half * 40, -100, 100),
      more: {
        promoters: Math.round(n * 0.4),
        passives: Math.round(n * 0.35),
        detractors: Math.round(n * 0.25),
      },
    },
    { ...who, ...cover, measure: "effort", method: "effort", ...around(7 - level, half * 1.4, 1, 7) },
    ...dimensions.map((name) => mean(`dimension:${name}`, level + shake())),
    ...Object.keys(asked).map(
      (name): Plain => ({ ...mean(name, level + shake()), counts: n < 10 ? null : spread(n, level) }),
    ),
    ...(who.scope === "relationship" || who.scope === "supplier"
      ? [
          {
            ...{ ...who, measure: "overall", method: "blind_spot" as const },
            ...around(4.2 - level, half, -4, 4),
            more: { predicted: 4.2, actual: level, warnings: [{ code: "onePrediction" }] },
          },
        ]
      : []),
    ...dimensions.map(
      (name): Plain => ({
        ...{ ...who, measure: `dimension:${name}`, method: "gap" },
        ...around(level - 4.5 + shake(), half, -4, 4),
      }),
    ),
  ];
}

function spread(n: number, level: number): number[] {
  const weights = five.map((v) => Math.exp(-((v - level) ** 2) / 1.6));
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => Math.round((n * w) / sum));
}

function drawn(supplier: string, s: number, all: number): Plain {
  const more = {
    ...{ raw: levelOf(s), ownWeight: 0.8 },
    ...{ probabilityHighest: s === 0 ? 0.97 : 0.01, probabilityLowest: s === all - 1 ? 0.93 : 0.01 },
    probabilityAboveMean: s < all / 2 ? 0.9 : 0.1,
  };
  const value = 3.7 + (levelOf(s) - 3.7) * 0.8;
  return {
    ...{ scope: "supplier", supplier, customer: null, measure: "overall", method: "shrunk_mean" },
    ...{ value, low: value - 0.2, high: value + 0.2, n: 60 - 4 * s, more },
  };
}

/** Some relationships cannot be told: too few raters, or a supplier of two people. */
function pair(supplier: string, customer: string, s: number, c: number, turn: number): Plain[] {
  const who = { scope: "relationship" as const, supplier, customer };
  if ((s + c) % 4 === 3 || supplier === customer) {
    const withheld = s === 3 ? ("supplier_too_small" as const) : ("too_few" as const);
    const none = { value: null, low: null, high: null, n: null };
    return supplier === customer ? [] : [{ ...who, ...none, measure: "overall", method: "mean", withheld }];
  }
  return group(who, levelOf(s) + 0.15 * ((c % 3) - 1), 14, turn + s * 7 + c);
}

const interval = (value: number, reach: number) => ({ value, low: value - reach, high: value + reach });

const models: readonly (readonly [ModelResult["name"], number, ModelResult])[] = [
  [
    "drivers",
    390,
    {
      ...{
        name: "drivers",
        outcome: "satisfied",
        method: "lmg",
        explained: interval(0.54, 0.06),
        adjusted: 0.53,
      },
      drivers: dimensions.map((name, i) => ({
        ...{ measure: `dimension:${name}`, importance: interval(0.22 - i * 0.05, 0.04) },
        ...{
          share: interval(0.4 - i * 0.09, 0.07),
          place: { value: i + 1, low: Math.max(1, i), high: i + 2 },
        },
        ...{ correlation: 0.6 - i * 0.08, coefficient: 0.35 - i * 0.06 },
      })),
      warnings: [{ code: "normalTheoryBands" }],
    },
  ],
  [
    "reliability",
    401,
    {
      name: "reliability",
      scales: [...dimensions.map((name) => `dimension:${name}`), "overall"].map((measure, i) => ({
        ...{
          measure,
          items: Object.keys(asked).filter((name) => measure.endsWith(name.split("_")[0] as string)),
        },
        alpha: { ...interval(0.86 - i * 0.07, 0.03), n: 401, warnings: [] },
        omega: { ...interval(0.87 - i * 0.07, 0.03), n: 401, warnings: [] },
      })),
    },
  ],
  [
    "importance",
    398,
    {
      ...{
        name: "importance",
        source: "stated",
        crosshair: { performance: 3.75, importance: 4 },
        warnings: [],
      },
      points: Object.keys(asked).map((measure, i) => {
        const performance = interval(3.2 + ((i * 37) % 11) / 8, 0.12);
        const importance = interval(3.5 + ((i * 53) % 13) / 12, 0.1);
        const side = (reach: { low: number; high: number }, cross: number) =>
          reach.low > cross ? 1 : reach.high < cross ? -1 : 0;
        const [up, across] = [side(performance, 3.75), side(importance, 4)];
        const sure = across > 0 ? (up > 0 ? "keep" : "concentrate") : up > 0 ? "overkill" : "low_priority";
        const quadrant = up === 0 || across === 0 ? null : (sure as "keep");
        return { measure, performance, importance, derived: null, quadrant };
      }),
    },
  ],
  [
    "kano",
    180,
    {
      name: "kano",
      features: ["Статус заявки", "Личный куратор", "Чат"].map((pair, i) => ({
        ...{ pair, n: 180, category: ["must_be", "one_dimensional", null][i] as string | null },
        counts: { must_be: 80 - i * 30, one_dimensional: 40 + i * 25, attractive: 30, indifferent: 30 },
        ...{ better: interval(0.3 + i * 0.15, 0.07), worse: interval(-0.7 + i * 0.2, 0.07), warnings: [] },
      })),
    },
  ],
  [
    "opportunity",
    210,
    {
      name: "opportunity",
      needs: ["Быстрый ответ", "Понятные сроки", "Один вход"].map((pair, i) => ({
        ...{ pair, n: 210, importance: 8.4 - i, satisfaction: 4.1 + i * 0.8, tier: i === 2 ? 2 : 1 },
        opportunity: interval(12.7 - i * 1.2, 0.9),
      })),
      warnings: [],
    },
  ],
];
