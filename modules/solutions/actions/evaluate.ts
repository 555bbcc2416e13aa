import { createHash } from "node:crypto";
import { houseZone } from "#modules/catalogue";
import { lastFullWeek, readKept } from "#modules/measures";
import { closeNeed, needsOf } from "#modules/needs";
import type { Context, House } from "#platform/context";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { errors } from "../errors.ts";
import { judgeApart } from "../evaluate/in-thread.ts";
import type { JudgeTask } from "../evaluate/judge.ts";
import type { Measured } from "../evaluate/panel.ts";
import type { EvaluationResult } from "../evaluate/result.ts";
import { judgeWaves } from "../evaluate/waves.ts";
import { solutionEvent } from "../events.ts";
import { dueLook, type Look } from "../plan/looks.ts";
import { isMeasure, unitOf } from "../plan/outcome.ts";
import * as policy from "../policy.ts";
import * as read from "../store/read.ts";
import * as waves from "../store/waves.ts";
import * as write from "../store/write.ts";
import { sentenceOf } from "../verdict-words.ts";
import { isWithheld } from "../withheld.ts";
import { metReason } from "../words.ts";
import { weeklyOf } from "./design.ts";
import { load } from "./look.ts";
import { seedOf } from "./propose.ts";
import { looksOfRow, todayOf } from "./views.ts";
import { loadToEdit } from "./write.ts";

export const evaluateJob = "solutions.evaluate";

export async function evaluateNow(context: Context, id: string): Promise<{ task: string }> {
  const { row, concerned } = await load(context, id);
  allow(policy.mayEdit(context.actor, concerned));
  if (row.fixedAt === null) throw errors.refuse("not_begun");
  const task = await context.later(
    evaluateJob,
    { solution: id },
    { task: { kind: evaluateJob, subject: { module: "solutions", kind: "solution", id } } },
  );
  return { task: task as string };
}

/** All that an evaluation is reckoned from, read at once. */
interface Material {
  readonly row: read.ItemRow;
  readonly look: Look | undefined;
  /** What would be judged next: an interim figure is reckoned at its level. */
  readonly level: number;
  readonly through: string;
  readonly task: JudgeTask | EvaluationResult;
}

const usualLevel = 0.95;

async function gather(context: Context, id: string): Promise<Material | undefined> {
  const { db } = context;
  const today = await todayOf(context);
  const row = await read.findItem(db, id, today);
  if (!row || row.fixedAt === null || row.state === "dropped" || !row.firstStart || !row.design)
    return undefined;
  const [expectation] = await read.expectationsOf(db, id);
  if (!expectation) return undefined;
  const looks = looksOfRow(row);
  // A verdict that was told stands: nothing after it is judged again.
  const isTold = row.verdict !== null && row.verdict !== "cannotTellYet";
  const look = isTold ? undefined : dueLook(looks, row.looked, today);
  const next = looks.find(({ number }) => number > row.looked);
  const level = look?.level ?? next?.level ?? row.level ?? usualLevel;
  const { measure, good, margin } = expectation;
  const terms = { measure, good, margin, level };
  const kept = await readKept(db);
  const through = lastFullWeek(context.now, kept.zone ?? "UTC");
  if (!isMeasure(measure)) {
    const around = await waves.wavesAround(db, {
      questionnaire: expectation.questionnaire as string,
      supplier: row.supplier.id,
      measure: measure.slice("survey:".length),
      day: row.firstStart,
      zone: await houseZone(db),
    });
    return { row, look, level, through, task: judgeWaves(around, terms) };
  }
  const { design } = row;
  const weekly = await weeklyOf(context, {
    supplier: row.supplier.id,
    service: row.service,
    measure,
    from: design.from,
  });
  const starts = new Map(
    (await read.rollOutOf(db, id)).map(({ customer, startsOn }) => [customer.id, startsOn]),
  );
  const compared = new Set(design.comparison);
  const units: Measured[] = weekly.series
    .filter(({ customer }) => starts.has(customer as string) || compared.has(customer as string))
    .map(({ customer, weeks }) => ({
      customer: customer as string,
      startsOn: starts.get(customer as string) ?? null,
      weeks,
    }));
  const task: JudgeTask = { ...terms, measure, design, units, through: weekly.through, seed: seedOf(row.id) };
  return { row, look, level, through: weekly.through, task };
}

/** Reads, reckons apart from everybody, and writes: three pieces, so that no transaction waits for relabelling. */
export async function evaluate(
  house: Pick<House, "log">,
  id: string,
  run: {
    readonly transact: <T>(work: (context: Context) => Promise<T>) => Promise<T>;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<{ evaluation: string | null }> {
  const material = await run.transact((context) => gather(context, id));
  if (!material) return { evaluation: null };
  const { task } = material;
  const began = performance.now();
  const result =
    "units" in task && "seed" in task ? await judgeApart(task, run.signal) : (task as EvaluationResult);
  house.log.debug({ solution: id, ms: Math.round(performance.now() - began) }, "solution evaluated");
  return run.transact((context) => keep(context, id, material, result));
}

async function keep(
  context: Context,
  id: string,
  { row, look, through, task }: Material,
  result: EvaluationResult,
): Promise<{ evaluation: string | null }> {
  const { db, now } = context;
  await write.lock(db, id);
  const kind = look === undefined ? "interim" : look.isFurther ? "further" : "look";
  const digest = createHash("sha256").update(JSON.stringify(task)).digest("hex");
  // Of several planned days only the last makes "cannot tell" a verdict; before it, one simply goes on.
  const evaluation = await write.insertEvaluation(db, id, {
    kind,
    look: look?.number ?? null,
    through,
    unit: unitOf(result.measure),
    verdict: look === undefined ? null : result.verdict,
    result,
    digest,
    now,
  });
  if (evaluation === undefined) return { evaluation: null };
  context.touch("solutions", `solutions/${id}`);
  if (look === undefined) return { evaluation };
  const isTold = result.verdict !== "cannotTellYet";
  if (!isTold && !look.isLast) return { evaluation };
  await write.setState(db, id, "evaluated", now);
  await context.announce(
    solutionEvent("solution_evaluated", id, { evaluation, verdict: result.verdict, look: look.number }),
  );
  if (result.verdict === "better") await closeNeeds(context, row, result);
  return { evaluation };
}

/** A need is met once something helped it, unless more is still under way for it. A person may open it again. */
async function closeNeeds(context: Context, row: read.ItemRow, result: EvaluationResult): Promise<void> {
  const needs = await read.needsOfSolution(context.db, row.id);
  const open = await needsOf(context.db, { ids: needs.map(({ id }) => id) });
  const busy = await read.needsUnderWay(context.db, row.id);
  const { effect, withIt, withoutIt, verdict, because, measure, margin, level, moreWeeks } = result;
  const found = {
    ...{ measure, verdict, because, withIt, withoutIt, margin, level, moreWeeks, unit: unitOf(measure) },
    ...{ effect: effect?.value ?? null, low: effect?.low ?? null, high: effect?.high ?? null },
  };
  const { language } = context.actor;
  // A need is read by more people than the survey's results are.
  const withheld = isWithheld(null, { measure, supplier: row.supplier.id });
  const reason = say(metReason, language)("met", {
    number: String(row.number),
    sentence: sentenceOf({ ...found, withheld }, language),
  });
  for (const need of open)
    if (need.state === "open" && !busy.has(need.id)) await closeNeed(context, need.id, "met", reason);
}

/** Those that run, or that could not be told and are looked at again. */
export async function evaluateAll(
  house: Pick<House, "log">,
  run: Parameters<typeof evaluate>[2],
): Promise<{ evaluated: number }> {
  const due = await run.transact((context) => read.toEvaluate(context.db));
  let evaluated = 0;
  for (const id of due) {
    if (run.signal?.aborted) break;
    if ((await evaluate(house, id, run)).evaluation !== null) evaluated += 1;
  }
  return { evaluated };
}

export async function lookAgain(
  context: Context,
  id: string,
  { on }: { on: string },
): Promise<{ on: string }> {
  const { row, today } = await loadToEdit(context, id);
  const looks = looksOfRow(row);
  if (row.state === "dropped" || row.verdict !== "cannotTellYet") throw errors.refuse("not_undecided");
  const last = looks.at(-1);
  const isWaiting = last !== undefined && last.number > row.looked;
  const after = last?.on ?? today;
  if (isWaiting && !last.isFurther) throw errors.refuse("not_undecided");
  if (on <= today || (!isWaiting && on <= after))
    throw errors.refuse("evaluate_too_soon", { day: on, weeks: 1 }, { place: "on" });
  const { self = null } = context.actor;
  const look = isWaiting ? last.number : (last?.number ?? 0) + 1;
  await write.insertFurther(context.db, id, { look, on, self, now: context.now });
  await write.setState(context.db, id, "introduced", context.now);
  await context.announce(solutionEvent("solution_further_look", id, { on }));
  return { on };
}
