// A made-up company asked about its suppliers: everybody about one, most have answered, some still hold their link.

import { createHash } from "node:crypto";
import type { House } from "#platform/context";
import { copyRows } from "#platform/database";
import { type Chance, chance } from "#science/numbers";
import { itemsOf } from "../../../modules/surveys/questionnaires/items.ts";
import { hashOf, newToken } from "../../../modules/surveys/waves/tokens.ts";

export interface ListenSize {
  readonly people: number;
  readonly units: number;
  readonly items: number;
  readonly suppliers: number;
  /** People who have not answered yet. */
  readonly waiting: number;
}

/** An answer that is still to be sent. */
export interface Waiting {
  readonly token: string;
  readonly subject: string;
  readonly contract: string;
  readonly data: object;
}

const dimensions = ["reliability", "responsiveness", "assurance", "empathy", "tangibles"];
const idOf = (kind: number, number: number): string =>
  `0190000${kind}-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

function formOf(items: number) {
  const ratings = Array.from({ length: items - 5 }, (_, i) => ({
    type: "rating",
    name: `q${i}`,
    rateMin: 1,
    rateMax: 5,
    dimension: dimensions[i % 5],
    measures: "perception",
  }));
  const last = [
    { type: "rating", name: "whole", rateMin: 1, rateMax: 5, measures: "satisfaction" },
    { type: "rating", name: "easy", rateMin: 1, rateMax: 7, measures: "effort" },
    { type: "rating", name: "promoter", rateMin: 0, rateMax: 10, measures: "recommend" },
    { type: "radiogroup", name: "channel", choices: ["mail", "desk", "phone"] },
    { type: "checkbox", name: "wishes", choices: ["speed", "tone", "place"] },
    { type: "comment", name: "why" },
  ];
  return { elements: [...ratings, ...last] };
}

/** People of a supplier that serves well are in a good mood, whatever they are asked. */
function said(lot: Chance, items: number, supplier: number): Record<string, unknown> {
  const mood = lot.normal() + Math.sin(supplier);
  const step = (low: number, high: number) =>
    Math.min(high, Math.max(low, Math.round((low + high) / 2 + (mood + lot.normal()) * ((high - low) / 6))));
  const data: Record<string, unknown> = {};
  for (let i = 0; i < items - 5; i += 1) data[`q${i}`] = step(1, 5);
  data.whole = step(1, 5);
  data.easy = step(1, 7);
  data.promoter = step(0, 10);
  data.channel = ["mail", "desk", "phone"][lot.below(3)];
  data.wishes = ["speed", "tone", "place"].filter(() => lot.next() < 0.4);
  return data;
}

export async function fillListen(
  house: House,
  { people, units, items, suppliers, waiting }: ListenSize,
): Promise<{ wave: string; suppliers: string[]; customers: string[]; waiting: Waiting[] }> {
  const lot = chance(1);
  const client = await house.vault.connect();
  const wave = idOf(3, 0);
  const unit = (n: number) => idOf(1, n);
  const supplierOf = (person: number) => 1 + ((Math.floor(person / units) * 7 + person * 13) % suppliers);
  const unitOf = (person: number) => person % units;
  const cutsOf = (person: number) => [person % 9 === 0 ? "leader" : "employee"];
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  try {
    await copyRows(
      client,
      "organisation.party (id, kind, external_id, name, category)",
      numbers(units).map((n) => [unit(n), "unit", `u${n}`, `Unit ${n}`, "unit"]),
    );
    await copyRows(
      client,
      "organisation.unit (party, parent, people)",
      numbers(units).map((n) => [
        unit(n),
        n === 0 ? null : unit(Math.floor((n - 1) / 6)),
        Math.ceil(people / units),
      ]),
    );
    await copyRows(
      client,
      "organisation.party (id, kind, external_id, name, category)",
      numbers(people).map((n) => [idOf(2, n), "person", `p${n}`, `Person ${n}`, "employee"]),
    );
    await copyRows(
      client,
      "organisation.person (party, email, unit)",
      numbers(people).map((n) => [idOf(2, n), `p${n}@x.test`, unit(unitOf(n))]),
    );
    const contract = "0".repeat(64);
    await makeWave(client, wave, formOf(items), contract);
    await copyRows(
      client,
      "surveys.invited (wave, no, person, unit, cuts)",
      numbers(people).map((n) => [wave, n + 1, idOf(2, n), unit(unitOf(n)), `{${cutsOf(n).join(",")}}`]),
    );
    const subject = (n: number) => unit(supplierOf(n));
    await copyRows(
      client,
      "surveys.participation (wave, person, subject, done)",
      numbers(people).map((n) => [wave, idOf(2, n), subject(n), n >= waiting]),
    );
    await copyRows(
      client,
      "answers.response (id, wave, subject, unit, cuts, answers)",
      numbers(people - waiting).map((i) => {
        const n = waiting + i;
        const data = JSON.stringify(said(lot, items, supplierOf(n)));
        return [crypto.randomUUID(), wave, subject(n), unit(unitOf(n)), `{${cutsOf(n).join(",")}}`, data];
      }),
    );
    const tokens = numbers(waiting).map(newToken);
    await copyRows(
      client,
      "surveys.token (hash, wave, person)",
      tokens.map((token, n) => [
        `\\x${Buffer.from(hashOf(house.config, token)).toString("hex")}`,
        wave,
        idOf(2, n),
      ]),
    );
    await client.query("analyze");
    return {
      wave,
      suppliers: [unit(1)],
      customers: [unit(7)],
      waiting: tokens.map((token, n) => ({
        token,
        subject: subject(n),
        contract,
        data: said(lot, items, supplierOf(n)),
      })),
    };
  } finally {
    client.release();
  }
}

async function makeWave(
  client: {
    query(sql: string, values: unknown[]): Promise<{ rows: { id: string; questionnaire: string }[] }>;
  },
  wave: string,
  form: object,
  hash: string,
): Promise<void> {
  const text = JSON.stringify(form);
  const { rows } = await client.query(
    `with q as (
       insert into surveys.questionnaire (purpose, about, name, draft)
       values ('service_quality', 'supplier', '{"en": "Service", "ru": "Сервис"}', '{}') returning id
     )
     insert into surveys.version (questionnaire, number, form, items, sha256)
     select id, 1, $1::jsonb, $2::jsonb, $3 from q returning id, questionnaire`,
    [text, JSON.stringify(itemsOf(form as never)), createHash("sha256").update(text).digest("hex")],
  );
  const [{ id, questionnaire }] = rows as [{ id: string; questionnaire: string }];
  const words = { title: "?", said: ["?"], notCovered: ["?"] };
  const audience = { units: [], categories: [], subjects: [], share: 100, restDays: 0 };
  await client.query(
    `insert into surveys.wave (id, name, questionnaire, version, kind, direction, state, k, cuts, audience, contract,
       contract_hash, opens_at, closes_at, launched_at)
     values ($1, '{"en": "Spring", "ru": "Весна"}', $2, $3, 'anonymous', 'suppliers', 'open', 5, '{category}', $4, $5, $6,
       now(), now() + interval '7 days', now())`,
    [
      wave,
      questionnaire,
      id,
      JSON.stringify(audience),
      JSON.stringify({ sha256: hash, canonical: "{}", en: words, ru: words }),
      hash,
    ],
  );
}
