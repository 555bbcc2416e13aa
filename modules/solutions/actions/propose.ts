import { addWeeks, lastFullWeek, mondayOf } from "#modules/measures";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { formats, say } from "#platform/words";
import { weeksBefore } from "../evaluate/design.ts";
import { baselineOf, detectableOf, waysOf } from "../evaluate/detect.ts";
import { isMeasure, outcomeOf, unitOf } from "../plan/outcome.ts";
import * as policy from "../policy.ts";
import type { RollOutProposal } from "../schema/index.ts";
import * as read from "../store/read.ts";
import { quantity } from "../verdict-words.ts";
import { planWords } from "../words.ts";
import { designOf, weeklyOf } from "./design.ts";
import { load } from "./look.ts";

/** So many of the largest customers are taken where nobody is named. */
const mostProposed = 12;
/** So many of a supplier's customers are shown. */
const mostShown = 200;
const leastUnits = 4;

/** The same for the same solution, so that the lot is drawn once and not until it pleases. */
export const seedOf = (id: string): number => Number.parseInt(id.replaceAll("-", "").slice(-8), 16);

const noWays = (unit: RollOutProposal["unit"]) => ({ customers: [], unit, asPlanned: null, ways: [] });

export async function proposeRollOut(
  context: Context,
  id: string,
  asked: { customers?: string | undefined; from?: string | undefined },
): Promise<RollOutProposal> {
  const { row, concerned, zone, today } = await load(context, id);
  allow(policy.mayEdit(context.actor, concerned));
  const { language } = context.actor;
  const t = say(planWords, language);
  const measure = row.measure ?? "waiting";
  const unit = unitOf(measure);
  if (!isMeasure(measure)) {
    const design = { kind: "waves" as const, period: 1, sentence: t("designWaves"), comparison: [] };
    return { ...noWays(unit), design };
  }
  const from = addWeeks(lastFullWeek(context.now, zone), 1 - weeksBefore);
  const weekly = await weeklyOf(context, { supplier: row.supplier.id, service: row.service, measure, from });
  const rollOut = await read.rollOutOf(context.db, row.id);
  const design = await designOf(context, row, weekly);
  const pasts = weekly.series.map(({ customer, weeks }) => ({ customer: customer as string, weeks }));
  const names = await read.partiesNamed(context.db, [
    ...pasts.map(({ customer }) => customer),
    ...rollOut.map(({ customer }) => customer.id),
  ]);
  const sizes = new Map(
    pasts.map(({ customer, weeks }) => [
      customer,
      weeks.reduce((sum, week) => sum + week.n, 0) / weeks.length,
    ]),
  );
  const wished = asked.customers?.split(",").filter((one) => names.has(one));
  const largest = pasts
    .map(({ customer }) => customer)
    .filter((customer) => (sizes.get(customer) ?? 0) >= 1)
    .sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || (a < b ? -1 : 1));
  const planned = rollOut.map(({ customer }) => customer.id);
  const chosen =
    wished && wished.length > 0 ? wished : planned.length > 0 ? planned : largest.slice(0, mostProposed);
  const { period } = design.kind === "none" ? { period: 1 } : design;
  const span = { from: from > weekly.known ? from : weekly.known, through: weekly.through, period };
  const compared = design.kind === "comparison" ? design.comparison : [];
  const baseline = baselineOf(
    measure,
    pasts.filter(({ customer }) => chosen.includes(customer) || compared.includes(customer)),
    span,
  );
  const level = (customer: string) =>
    outcomeOf(measure, pasts.find((past) => past.customer === customer)?.weeks ?? []);
  const expectation = (await read.expectationsOf(context.db, row.id))[0];
  const told = (found: { smallest: number | null; share: number | null }, count: number, weeks: number) => {
    const { smallest, share } = found;
    const size =
      smallest === null ? "" : quantity(language, unit, smallest, smallest >= 10 ? 0 : smallest >= 1 ? 1 : 2);
    const say = { count, size, weeks };
    return {
      smallest,
      share,
      isEnough: smallest === null || !expectation ? null : smallest <= Math.abs(expectation.effect),
      sentence:
        smallest === null
          ? t("couldNotSee")
          : share === null || unit === "percent"
            ? t("couldSee", say)
            : t("couldSeeShare", { ...say, share: formats(language).percent(share) }),
    };
  };
  const first = [asked.from ?? today, addWeeks(mondayOf(today), 1)].reduce((a, b) => (a > b ? a : b));
  const begins = mondayOf(first) === first ? first : addWeeks(mondayOf(first), 1);
  const able = chosen.flatMap((customer) => {
    const found = level(customer);
    return found === null ? [] : [{ customer, level: found, size: sizes.get(customer) ?? 0 }];
  });
  const units = baseline.panel.length;
  const ways =
    able.length < leastUnits
      ? []
      : waysOf({
          baseline,
          customers: able,
          from: begins,
          seed: seedOf(row.id),
          expected: expectation?.effect ?? null,
        });
  const starts = new Map(rollOut.map(({ customer, startsOn }) => [customer.id, startsOn]));
  const asPlanned =
    rollOut.length === 0 || row.evaluateOn === null
      ? null
      : told(
          detectableOf(baseline, starts, row.evaluateOn),
          units,
          Math.round((Date.parse(row.evaluateOn) - Date.parse(row.firstStart ?? today)) / (7 * 86_400_000)),
        );
  const why = new Map(design.notCompared.map((one) => [one.customer, one.why]));
  const shown = [...new Set([...chosen, ...largest, ...pasts.map(({ customer }) => customer)])].slice(
    0,
    mostShown,
  );
  return {
    unit,
    asPlanned,
    customers: shown.flatMap((customer) => {
      const party = names.get(customer);
      const weeklyCount = Math.round(10 * (sizes.get(customer) ?? 0)) / 10;
      const isIn = chosen.includes(customer);
      const notCompared = isIn ? null : (why.get(customer) ?? null);
      return party
        ? [{ customer: party, weekly: weeklyCount, level: level(customer), isIn, notCompared }]
        : [];
    }),
    ways: ways.slice(0, 4).map(({ smallest, share, ...way }) => ({
      ...way,
      waves: way.waves.map(({ startsOn, customers }) => ({ startsOn, customers: [...customers] })),
      detectable: told({ smallest, share }, units, way.weeks),
    })),
    design: {
      kind: design.kind,
      period,
      sentence: designSentence(t, design.kind, compared.length, period),
      comparison: compared.flatMap((one) => names.get(one) ?? []),
    },
  };
}

type T = ReturnType<typeof say<typeof planWords.en>>;

export function designSentence(t: T, kind: string, count: number, period: number): string {
  if (kind === "comparison") return t("designComparison", { count, period });
  if (kind === "series") return t("designSeries");
  return t(kind === "waves" ? "designWaves" : "designNone");
}
