// A company small enough to count by hand: who works where, who had to do with whom, and a questionnaire to ask.

import { createHash } from "node:crypto";
import { sql } from "kysely";
import { addPerson, createUnit } from "#modules/organisation";
import { houseActor } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import type { Client, World } from "#test/world";
import { itemsOf } from "../questionnaires/items.ts";

export const form = {
  elements: [
    {
      type: "rating",
      name: "satisfied",
      title: { default: "How satisfied are you?", ru: "Довольны ли вы?" },
      rateMin: 1,
      rateMax: 5,
      measures: "satisfaction",
    },
    {
      type: "rating",
      name: "quick",
      title: { default: "Is it quick?", ru: "Быстро ли?" },
      rateMin: 1,
      rateMax: 5,
      rotates: true,
    },
    {
      type: "rating",
      name: "polite",
      title: { default: "Is it polite?", ru: "Вежливо ли?" },
      rateMin: 1,
      rateMax: 5,
      rotates: true,
    },
    { type: "comment", name: "wish", title: { default: "What do you wish?", ru: "Чего бы вы хотели?" } },
  ],
};

export interface SurveyCompany {
  readonly lead: Client;
  readonly units: Readonly<Record<"top" | "sales" | "plant" | "it" | "legal" | "office", string>>;
  /** People by unit. */
  readonly people: Readonly<Record<string, readonly string[]>>;
  readonly questionnaires: Readonly<Record<"supplier" | "customer" | "general", string>>;
  /** A person's own client. */
  signedIn(unit: string, place: number): Promise<Client>;
}

const staff = { sales: 12, plant: 10, it: 6, legal: 2, office: 3 } as const;

/** Who had how many contacts with whom: supplier, customer, contacts. */
const contacts = [
  ["it", "sales", 9],
  ["it", "plant", 4],
  ["it", "legal", 3],
  ["legal", "sales", 5],
  ["office", "sales", 7],
  ["office", "plant", 2],
  ["sales", "sales", 50],
  ["top", "plant", 6],
] as const;

export async function makeSurveyCompany(world: World): Promise<SurveyCompany> {
  const lead = await world.client({ roles: ["programme_lead"] });
  const units: Record<string, string> = {};
  const people: Record<string, string[]> = {};
  const on = "2020-02-01";
  await world.asHouse(async (ctx) => {
    const unit = async (name: string, parent?: string) => {
      const made = await createUnit(ctx, {
        kind: "unit",
        name,
        on,
        serves: [],
        ...(parent ? { parent } : {}),
      } as never);
      units[name] = made.id;
    };
    await unit("top");
    for (const name of Object.keys(staff)) await unit(name, units.top);
    for (const [name, count] of Object.entries(staff)) {
      people[name] = [];
      for (let i = 0; i < count; i += 1) {
        const body = { name: `${name} ${i}`, email: `${name}-${i}@x.ru`, unit: units[name], on };
        people[name].push((await addPerson(ctx, body as never)).id);
      }
    }
    const month = (ctx.now.getUTCFullYear() - 1970) * 12 + ctx.now.getUTCMonth();
    for (const [supplier, customer, count] of contacts)
      await sql`
        insert into relationships.evidence (source, supplier, customer, service, month, count, first_at, last_at)
        values ('requests', ${units[supplier]}, ${units[customer]}, '', ${month}, ${count}, ${ctx.now}, ${ctx.now})
      `.execute(ctx.db);
    // A human says that the office does not serve the sales people.
    await sql`
      insert into relationships.relationship (supplier, customer, word)
      values (${units.office}, ${units.sales}, 'rejected')
    `.execute(ctx.db);
  });
  const questionnaires: Record<string, string> = {};
  for (const about of ["supplier", "customer", "general"])
    questionnaires[about] = await publishForm(world, about, form);
  return {
    lead,
    units: units as SurveyCompany["units"],
    people,
    questionnaires: questionnaires as SurveyCompany["questionnaires"],
    async signedIn(unit, place) {
      const email = `${unit}-${place}@x.ru`;
      return world.client({ email });
    },
  };
}

export async function publishForm(world: World, about: string, json: object): Promise<string> {
  const name = JSON.stringify({ en: `About ${about}`, ru: `Про ${about}` });
  const text = JSON.stringify(json);
  const sha256 = createHash("sha256").update(text).digest("hex");
  return world.asHouse(async ({ db }) => {
    const { rows } = await sql<{ id: string }>`
      insert into surveys.questionnaire (purpose, about, name, draft)
      values ('own', ${about}, ${name}::jsonb, ${text}::jsonb) returning id
    `.execute(db);
    const [{ id }] = rows as [{ id: string }];
    await sql`
      insert into surveys.version (questionnaire, number, form, items, sha256)
      values (${id}, 1, ${text}::jsonb, ${JSON.stringify(itemsOf(json as never))}::jsonb, ${sha256})
    `.execute(db);
    return id;
  });
}

/** A job of the room as the worker would run it. */
export const runOf = (world: World): JobRun => ({
  house: world.house,
  actor: houseActor(),
  taskId: undefined,
  signal: new AbortController().signal,
  transact: (work) => world.asHouse(work),
  progress: () => {},
});

/** The links that letters would lead by, by person; the newest of each. */
export async function linksOf(world: World, wave: string): Promise<Map<string, string>> {
  const { rows } = await world.house.pool.query<{ recipient: string; link: string }>(
    `select recipient, letter->>'secretLink' as link from platform.notice
     where about = $1 and letter ? 'secretLink' order by id`,
    [`/surveys/${wave}`],
  );
  return new Map(rows.map(({ recipient, link }) => [recipient, link.replace("/answer/", "")]));
}
