// What the sample company has done about its needs: solutions of the past year with their verdicts, needs in several
// stages, outcomes by the month. Everything by the rooms' own verbs, on days that have passed.

import fs from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { random, type TrueEffect, type Truth } from "#db/sample";
import type { Database } from "#platform/database";
import type { JobRun } from "#platform/jobs";
import { act, apply, call } from "./call.ts";
import { solutionWords } from "./improve-words.ts";
import { day, doJob, isoDay, pastRun } from "./past.ts";

type Language = "en" | "ru";

/** Per solution: its kind, what was expected of it in hours, what would not matter, weeks to the day of the verdict. */
const plans = {
  registration_desk: { kind: "changed_service", effect: -10, margin: 5, weeks: 12, hours: 60 },
  dispatchers_course: { kind: "training", effect: -14, margin: 11, weeks: 16, hours: 140 },
  second_approval: { kind: "process_change", effect: -8, margin: 5, weeks: 14, hours: 30 },
  one_address: { kind: "communication", effect: -12, margin: 5, weeks: 16, hours: 24 },
  course_calendar: { kind: "shared_resource", effect: -8, margin: 4, weeks: 10, hours: 40 },
} as const;

/** Days before its first day on which a solution was planned. */
const planned = 14;

interface Known {
  readonly id: string;
  readonly head: string | null;
}

export async function loadImprovements(run: JobRun, folder: string, language: Language): Promise<void> {
  const truth = JSON.parse(fs.readFileSync(path.join(folder, "truth.json"), "utf8")) as Truth;
  await doJob(run, "measures.count");
  const parties = await run.transact(({ db }) => known(db));
  const done = truth.effects.toSorted((a, b) => (a.starts < b.starts ? -1 : 1));
  for (const effect of done) await bring(run, effect, parties, language);
  await follow(run, done);
  await hear(run);
  await work(run, truth, parties);
  await doJob(run, "insight.watch");
}

/** What is said becomes signals, and signals become needs. */
export async function hear(run: JobRun): Promise<void> {
  await doJob(run, "needs.gather");
  await doJob(run, "needs.analyse");
  await doJob(run, "needs.propose");
}

async function known(db: Database): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await sql<Known & { outside: string }>`
    select p.id, p.external_id as outside, u.head from organisation.party p
    join organisation.unit u on u.party = p.id where p.external_id is not null
  `.execute(db);
  return new Map(rows.map((row) => [row.outside, row]));
}

/** A need that was opened, and the solution that was planned for it, some weeks before its first day. */
async function bring(
  run: JobRun,
  { key, supplier, treated, starts }: TrueEffect,
  parties: ReadonlyMap<string, Known>,
  language: Language,
): Promise<void> {
  const { kind, effect, margin, weeks, hours } = plans[key as keyof typeof plans];
  const words = solutionWords[key]![language];
  const first = Date.parse(`${starts}T09:00:00Z`);
  const { id: serving, head } = parties.get(supplier)!;
  const then = pastRun(run, new Date(first - planned * day));
  await then.transact(async (ctx) => {
    const need = await act<{ id: string }>(ctx, "POST", "/api/needs", {
      body: {
        title: words.need,
        supplier: serving,
        customer: treated.length === 1 ? parties.get(treated[0]!)!.id : null,
        topic: "speed",
      },
    });
    const { id } = await act<{ id: string }>(ctx, "POST", "/api/solutions", {
      body: {
        kind,
        supplier: serving,
        title: words.title,
        description: words.description,
        owner: head,
        cost: { hours },
        needs: [need.id],
      },
    });
    const params = { id };
    for (const [i, what] of words.steps.entries())
      await act(ctx, "POST", "/api/solutions/:id/steps", {
        params,
        body: { what, owner: head, dueOn: isoDay(first - (words.steps.length - i) * 3 * day) },
      });
    const expectation = {
      measure: "waiting",
      good: "lower",
      effect,
      margin,
      evaluateOn: isoDay(first + weeks * 7 * day),
    };
    await act(ctx, "PUT", "/api/solutions/:id/expectation", { params, body: expectation });
    const units = treated.map((unit) => ({ customer: parties.get(unit)!.id, startsOn: starts }));
    await act(ctx, "PUT", "/api/solutions/:id/roll-out", { params, body: { units } });
    await act(ctx, "POST", "/api/solutions/:id/plan", { params, body: {} });
  });
  const begun = pastRun(run, new Date(first));
  await begun.transact(async (ctx) => {
    const { rows } = await sql<{ id: string; solution: string }>`
      select t.id, t.solution from solutions.step t join solutions.solution s on s.id = t.solution
      where s.title = ${words.title}
    `.execute(ctx.db);
    for (const { id, solution } of rows)
      await act(ctx, "PUT", "/api/solutions/:id/steps/:step/done", {
        params: { id: solution, step: id },
        body: {},
      });
  });
  await doJob(begun, "solutions.daily");
}

/** The days of their verdicts, as they came. */
async function follow(run: JobRun, done: readonly TrueEffect[]): Promise<void> {
  const now = run.house.clock().getTime();
  const days = done
    .map(
      ({ key, starts }) =>
        Date.parse(`${starts}T06:00:00Z`) + plans[key as keyof typeof plans].weeks * 7 * day,
    )
    .filter((at) => at <= now)
    .sort((a, b) => a - b);
  for (const at of new Set(days)) await doJob(pastRun(run, new Date(at)), "solutions.daily");
  await doJob(pastRun(run, run.house.clock()), "solutions.daily");
}

/** Of what was proposed some is accepted and worked on; the rest waits for whoever looks around. */
async function work(
  run: JobRun,
  { needs, planted }: Truth,
  parties: ReadonlyMap<string, Known>,
): Promise<void> {
  const stages = ["design", "analyse", "analyse", "collect"] as const;
  const first = needs.toSorted(
    (a, b) => Number(b.key === "slow_confirmation") - Number(a.key === "slow_confirmation"),
  );
  await pastRun(run, run.house.clock()).transact(async (ctx) => {
    let taken = 0;
    for (const { supplier, topic } of first) {
      if (taken === stages.length) break;
      const unit = parties.get(supplier)!;
      const { rows } = await sql<{ id: string }>`
        select id from needs.need where state = 'proposed' and supplier = ${unit.id} and topic = ${topic}
        order by priority desc, id limit 1
      `.execute(ctx.db);
      if (!rows[0]) continue;
      const params = { need: rows[0].id };
      const stage = stages[taken]!;
      taken += 1;
      await act(ctx, "POST", "/api/needs/:need/acceptance", { params });
      if (unit.head && stage !== "collect")
        await act(ctx, "PATCH", "/api/needs/:need", { params, body: { owner: unit.head } });
      if (stage !== "collect") await act(ctx, "PUT", "/api/needs/:need/stage", { params, body: { stage } });
      if (supplier !== planted.slow_confirmation.supplier || topic !== "speed") continue;
      const by = isoDay(ctx.now.getTime() + 90 * day);
      const body = { measure: "waiting", value: 20, unit: "hours", by, side: "customer" };
      await act(ctx, "PUT", "/api/needs/:need/target", { params, body });
    }
  });
}

/** Twelve months of what is measured outside of service: customers, products, people. */
export function outcomeRows(truth: Truth): string {
  const chance = random(truth.seed, "outcomes");
  const usual = {
    external_satisfaction: { level: 78, spread: 1.6, slope: -0.25 },
    product_quality: { level: 97.4, spread: 0.4, slope: 0 },
    efficiency: { level: 91, spread: 1.2, slope: 0.1 },
    climate: { level: 71, spread: 1.4, slope: -0.1 },
    turnover: { level: 1.1, spread: 0.2, slope: 0.02 },
  };
  const end = new Date(`${truth.until.slice(0, 7)}-01T00:00:00Z`);
  const rows = ["month,outcome,value,unit"];
  for (let back = 12; back >= 1; back -= 1) {
    const month = isoDay(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() - back, 1)).slice(0, 7);
    for (const [key, { level, spread, slope }] of Object.entries(usual))
      rows.push(`${month},${key},${(level + slope * (12 - back) + spread * chance.normal()).toFixed(2)},`);
  }
  return `${rows.join("\n")}\n`;
}

export async function loadOutcomes(run: JobRun, file: string): Promise<void> {
  const { id } = await call<{ id: string }>(run, "POST", "/api/insight/outcomes/imports", { body: { file } });
  await apply(run, "/api/insight/outcomes/imports/:id/application", id);
}
