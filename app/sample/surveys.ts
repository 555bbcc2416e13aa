// The sample company answers surveys: what it says comes from how good everybody's work really is in it. Everything goes
// the way of any survey: planned, launched, answered, closed, on days that have passed.

import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import {
  drawAnswers,
  drawComments,
  drawPulse,
  levelsFor,
  random,
  type SurveyTruth,
  type Truth,
} from "#db/sample";
import { contactsBetween } from "#modules/relationships";
import { surveys } from "#modules/surveys/module";
import type { Context } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { act } from "./call.ts";
import { day, isoDay, pastRun } from "./past.ts";

type Language = "en" | "ru";

/** Days before the end of the company's files on which waves began, and how long they were open. */
const quality = [
  { before: 173, days: 14 },
  { before: 19, days: 14 },
];
const pulses = [
  { before: 85, days: 7 },
  { before: 54, days: 7 },
  { before: 24, days: 7 },
];
const openDays = 10;
const pulseItems = 4;
/** Asked about is whoever serves many: so everybody rates few, and enough people rate each. */
const asked = { suppliers: 50, each: 5 };
/** Of those asked, so many answer: from unit to unit. */
const answering = { least: 0.6, most: 0.9 };
const answeredByNow = 0.45;

/** Of everything that was asked, who could say something about whom. */
interface Owed {
  readonly person: string;
  /** Id of the files. */
  readonly who: string;
  readonly leads: boolean;
  readonly subject: string;
  /** Ids of the files. */
  readonly supplier: string | null;
  readonly customer: string;
  readonly unit: string;
  readonly cuts: readonly string[];
}

export async function loadSurveys(run: JobRun, folder: string, language: Language): Promise<void> {
  const truth = JSON.parse(fs.readFileSync(path.join(folder, "truth.json"), "utf8")) as Truth;
  const end = Date.parse(`${truth.until}T09:00:00Z`);
  const teller = new Teller(truth.surveys, truth.seed, language);
  const about = await publish(run, "service_quality");
  const subjects = await serveMost(run, new Date(end));
  for (const [wave, { before, days }] of quality.entries()) {
    const from = new Date(end - before * day);
    const then = pastRun(run, from);
    const id = await plan(then, about, { from, days, direction: "suppliers", subjects, cuts: ["category"] });
    await launch(then, id);
    await answer(then, id, (owed) => teller.onQuality(owed, wave), {
      ...answering,
      surely: (owed) => teller.waits(owed),
    });
    await close(pastRun(run, new Date(from.getTime() + days * day)), id);
  }
  await loadPulse(run, end, teller);
  const now = pastRun(run, run.house.clock());
  const open = await plan(now, about, {
    from: run.house.clock(),
    days: openDays,
    direction: "suppliers",
    subjects,
    cuts: [],
  });
  await launch(now, open);
  const say: Say = (owed) => (owed.leads ? null : teller.onQuality(owed, quality.length));
  await answer(now, open, say, { least: answeredByNow, most: answeredByNow });
}

/** The units that serve most others. */
async function serveMost(run: JobRun, now: Date): Promise<string[]> {
  const contacts = await run.transact(({ db }) => contactsBetween(db, { months: 12, atLeast: 3, now }));
  const customers = Map.groupBy(contacts, ({ supplier }) => supplier);
  return [...customers]
    .sort(([a, those], [b, others]) => others.length - those.length || (a < b ? -1 : 1))
    .slice(0, asked.suppliers)
    .map(([supplier]) => supplier);
}

async function loadPulse(run: JobRun, end: number, teller: Teller): Promise<void> {
  const about = await publish(run, "pulse");
  const firstOn = isoDay(new Date(run.house.clock().getTime() + 30 * day));
  let series: string | undefined;
  for (const [wave, { before, days }] of pulses.entries()) {
    const from = new Date(end - before * day);
    const then = pastRun(run, from);
    const id = await plan(then, about, { from, days, direction: "general", subjects: [], cuts: [] });
    const body = { wave: id, every: "month", firstOn, rotate: pulseItems };
    series ??= await then.transact((ctx) => seriesOf(ctx, body));
    const joined = series;
    await then.transact(({ db }) =>
      sql`update surveys.wave set series = ${joined} where id = ${id}`.execute(db),
    );
    await launch(then, id);
    await answer(then, id, (owed) => teller.onPulse(owed, wave), answering);
    await close(pastRun(run, new Date(from.getTime() + days * day)), id);
  }
}

const seriesOf = async (ctx: Context, body: object): Promise<string> =>
  (await act<{ id: string }>(ctx, "POST", "/api/surveys/series", { body })).id;

function job(name: string) {
  const found = surveys.jobs?.find((one) => one.name === name);
  if (!found) throw new Error(`the surveys have no job ${name}`);
  return found;
}

interface About {
  readonly questionnaire: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** A questionnaire of the library, published as it is. */
async function publish(run: JobRun, key: string): Promise<About> {
  return run.transact(async (ctx) => {
    const base = "/api/surveys/questionnaires";
    const { id } = await act<{ id: string }>(ctx, "POST", base, { body: { from: "library", key } });
    const params = { id };
    const { name, changedAt } = await act<{ name: About["name"]; changedAt: string }>(
      ctx,
      "GET",
      `${base}/:id`,
      {
        params,
      },
    );
    await act(ctx, "POST", `${base}/:id/versions`, { params, body: { changedAt } });
    return { questionnaire: id, name };
  });
}

async function plan(
  run: JobRun,
  { questionnaire, name }: About,
  how: {
    readonly from: Date;
    readonly days: number;
    readonly direction: "suppliers" | "general";
    readonly subjects: readonly string[];
    readonly cuts: readonly string[];
  },
): Promise<string> {
  const { from, days, direction, subjects, cuts } = how;
  const body = {
    name: { en: `${name.en}, ${month(from, "en")}`, ru: `${name.ru}, ${month(from, "ru")}` },
    questionnaire,
    direction,
    cuts,
    audience: { subjects },
    subjectsEach: asked.each,
    contactMonths: 6,
    closesAt: new Date(from.getTime() + days * day).toISOString(),
    reminders: [],
  };
  const { id } = await run.transact((ctx) =>
    act<{ id: string }>(ctx, "POST", "/api/surveys/waves", { body }),
  );
  return id;
}

const month = (at: Date, language: Language): string =>
  new Intl.DateTimeFormat(language, { month: "long", year: "numeric", timeZone: "UTC" })
    .format(at)
    .replace(/\sг\.$/, "");

async function launch(run: JobRun, wave: string): Promise<void> {
  await run.transact(async (ctx) => {
    await act(ctx, "POST", "/api/surveys/waves/:wave/launch", { params: { wave } });
    // Nobody is written to later either, and the schedule of today ends nothing that is still being answered.
    await sql`
      update surveys.wave set told = coalesce((select max(no) from surveys.invited where wave = ${wave}), 0),
        closes_at = case when closes_at > now() then closes_at end
      where id = ${wave}
    `.execute(ctx.db);
  });
}

interface Said {
  /** By item. */
  readonly answers: Readonly<Record<string, number>>;
  readonly comments: Readonly<Record<string, string>>;
}

type Say = (owed: Owed & { readonly asked: ReadonlySet<string> | null }) => Said | null;

/** Who answers: a share that differs from unit to unit, and whoever has something on their mind. */
interface Answering {
  readonly least: number;
  readonly most: number;
  readonly surely?: (owed: Owed) => boolean;
}

/** Those who answer hand in what they say: all at once, by the only way in that there is. */
async function answer(
  run: JobRun,
  wave: string,
  say: Say,
  { least, most, surely }: Answering,
): Promise<void> {
  await run.transact(async ({ db }) => {
    const { rows: waves } = await sql<{ asked: string[] | null; day: string }>`
      select asked, opens_at::date::text as day from surveys.wave where id = ${wave}
    `.execute(db);
    const { asked: items, day: on } = waves[0]!;
    const { rows } = await sql<Owed>`
      select i.person, who.external_id as who, who.category = 'leader' as leads, p.subject,
        whom.external_id as supplier, i.unit, home.external_id as customer, i.cuts
      from surveys.invited i
      join surveys.participation p on p.wave = i.wave and p.person = i.person
      join organisation.party who on who.id = i.person
      join organisation.party home on home.id = i.unit
      left join organisation.party whom on whom.id = p.subject
      where i.wave = ${wave} order by who.external_id, whom.external_id
    `.execute(db);
    const willing = new Map<string, boolean>();
    const chance = random(rows.length, `who answers on ${on}`);
    const rates = new Map<string, number>();
    if (surely) for (const owed of rows) if (surely(owed)) willing.set(owed.person, true);
    const given = rows.flatMap((owed) => {
      const rate = rates.get(owed.customer) ?? least + (most - least) * chance.next();
      rates.set(owed.customer, rate);
      if (!willing.has(owed.person)) willing.set(owed.person, chance.chance(rate));
      const said = willing.get(owed.person) ? say({ ...owed, asked: items && new Set(items) }) : null;
      return said ? [{ ...owed, ...said }] : [];
    });
    chance.shuffle(given);
    await sql`
      with given as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
          as g (person uuid, subject uuid, unit uuid, cuts jsonb, answers jsonb, comments jsonb)
      ), done as (
        update surveys.participation p set done = true from given g
        where p.wave = ${wave} and p.person = g.person and p.subject = g.subject
      )
      select
        (select count(surveys.put_response(gen_random_uuid(), ${wave}, g.subject, g.unit,
          array(select jsonb_array_elements_text(g.cuts)), g.answers)) from given g),
        (select count(surveys.put_comment(gen_random_uuid(), ${wave}, g.subject, g.unit,
          array(select jsonb_array_elements_text(g.cuts)), c.key, c.value, null)::text)
         from given g, jsonb_each_text(g.comments) c)
    `.execute(db);
  });
}

async function close(run: JobRun, wave: string): Promise<void> {
  const at = run.house.clock();
  await run.transact(async (ctx) => {
    await act(ctx, "POST", "/api/surveys/waves/:wave/closing", { params: { wave } });
    await sql`update surveys.wave set closes_at = ${at}::timestamptz where id = ${wave}`.execute(ctx.db);
  });
  await job("surveys.close").work(run, { wave });
  // Today's schedule may have closed it before.
  await run.transact(({ db }) =>
    sql`update surveys.wave set closed_at = ${at}::timestamptz where id = ${wave}`.execute(db),
  );
}

/** What people say, drawn from the truth: the same people of the same company say the same. */
class Teller {
  readonly #truth: SurveyTruth;
  readonly #seed: number;
  readonly #language: Language;
  readonly #levels: ReturnType<typeof levelsFor>;

  constructor(truth: SurveyTruth, seed: number, language: Language) {
    this.#truth = truth;
    this.#seed = seed;
    this.#language = language;
    this.#levels = levelsFor(truth);
  }

  /** Somebody whom a planted lack concerns. */
  waits({ supplier, customer }: Owed): boolean {
    const { slow_confirmation: slow } = this.#truth.planted;
    return supplier === slow.supplier && customer === slow.customer;
  }

  onQuality({ who, supplier, customer }: Owed, wave: number): Said | null {
    if (supplier === null) return null;
    const chance = random(this.#seed, `says/${wave}/${who}/${supplier}`);
    const { found, best, worst, ...whole } = drawAnswers(this.#levels(supplier, customer, wave), chance);
    const about = { supplier, customer, best, worst, wave };
    const comments = drawComments(about, this.#truth.planted, this.#language, chance);
    return { answers: { ...rowsOf("found", found), ...whole }, comments: { ...comments } };
  }

  onPulse({ who, asked }: Parameters<Say>[0], wave: number): Said {
    const { mood, lately } = drawPulse(wave, asked, random(this.#seed, `pulse/${wave}/${who}`));
    return {
      answers: { ...(asked && !asked.has("mood") ? {} : { mood }), ...rowsOf("lately", lately) },
      comments: {},
    };
  }
}

/** Rows of a matrix are items of their own. */
const rowsOf = (matrix: string, rows: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(rows).map(([row, answer]) => [`${matrix}.${row}`, answer]));
