import { type Context, ownParties } from "#platform/context";
import { say } from "#platform/words";
import { errors } from "../errors.ts";
import * as policy from "../policy.ts";
import type { EvaluationView } from "../schema/index.ts";
import * as read from "../store/read.ts";
import { planWords } from "../words.ts";
import { load } from "./look.ts";
import { briefOf } from "./views.ts";

/** A first warning of its kind says it; how many cells lacked is said of all together. */
const isKnown = (code: string): code is keyof typeof planWords.en => code in planWords.en;

export async function showEvaluation(context: Context, id: string, which: string): Promise<EvaluationView> {
  const { concerned, row: solution } = await load(context, id);
  const row = await read.findEvaluation(context.db, id, which);
  if (!row) throw errors.refuse("solution_not_found", { id: which });
  const { result, ...brief } = row;
  const { actor } = context;
  const t = say(planWords, actor.language) as (
    key: string,
    params: Record<string, string | number>,
  ) => string;
  const names = await read.partiesNamed(
    context.db,
    result.units.map(({ customer }) => customer),
  );
  const seesAll = policy.maySeeComparison(actor, concerned);
  const mine = new Set(ownParties(actor));
  const shown = briefOf(brief, solution.supplier.id, actor);
  return {
    ...shown,
    measure: result.measure,
    period: result.period,
    weeks: [...result.weeks],
    starts: [...result.starts],
    lines: result.lines,
    series: result.series && {
      outcomes: [...result.series.outcomes],
      fitted: [...result.series.fitted],
      without: [...result.series.without],
    },
    eventStudy: result.eventStudy && [...result.eventStudy],
    preTrend: result.preTrend,
    permutation: result.permutation,
    waves: shown.withheld ? null : result.waves,
    units: result.units.map(({ customer, startsOn, before, after }) => {
      // Everybody concerned knows whom it is brought to; how each of them fares is for that side and the supplier's.
      const sees = seesAll || mine.has(customer);
      return {
        customer: sees || startsOn !== null ? (names.get(customer) ?? null) : null,
        isTreated: startsOn !== null,
        startsOn,
        before: sees ? before : null,
        after: sees ? after : null,
      };
    }),
    warnings: result.warnings
      .filter(({ code }) => isKnown(code))
      .map(({ code, ...particulars }) => ({ code, sentence: t(code, particulars) })),
  };
}
