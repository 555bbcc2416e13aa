import { addWeeks, type MeasureKey, readAll, type Series } from "#modules/measures";
import { needsOf } from "#modules/needs";
import { solutionsOf } from "#modules/solutions";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { listAlerts } from "../alerts/store/read.ts";
import { concernsNeed, concernsSolution, needLine, solutionLine } from "../company/lines.ts";
import { lostHours } from "../company/lost-hours.ts";
import { clockHoursOf, readCompany, type Span, spanOf, sumOf, usualHours } from "../company/span.ts";
import { maySeeWhole, partiesSeen } from "../policy.ts";
import { scorecardErrors } from "./errors.ts";
import { type Scorecard, type ScoreFigure, scoreMeasures } from "./schema.ts";
import { standingOf } from "./standing.ts";
import { partyOf } from "./store.ts";

const shown = 8;
type All = ReadonlyMap<MeasureKey, Series>;

/** Whoever belongs to it sees all of it; those it serves and is served by what is between them; others nothing. */
export async function showScorecard(ctx: Context, id: string): Promise<Scorecard> {
  const { db, actor } = ctx;
  const seen = partiesSeen(actor);
  const party = await partyOf(db, id, seen);
  if (!party || party.kind === "person") throw scorecardErrors.refuse("party_not_found", { id });
  const isWhole = maySeeWhole(actor, id);
  allow(isWhole || party.others.length > 0);
  const span = await spanOf(ctx);
  const company = await readCompany(ctx, span);
  const ask = { party: id, from: span.year, to: span.to, ...(isWhole ? {} : { others: party.others }) };
  const serves = await readAll(db, { side: "supplier", ...ask });
  const asks = await readAll(db, { side: "customer", ...ask });
  const lost = await lostHours(db, {
    ...{ from: span.year, to: span.to, party: id, seen: isWhole ? null : party.others, limit: shown },
    usual: {
      waiting: usualHours(company, "waiting"),
      hand_over_waiting: usualHours(company, "hand_over_waiting"),
    },
    clockHours: await clockHoursOf(ctx),
  });
  const needs = await needsOf(db, { party: id, states: ["open"], language: actor.language, limit: 50 });
  const solutions = await solutionsOf(db, ctx.actor, { party: id, limit: 50 });
  const alerts = await listAlerts(db, isWhole ? null : seen, { show: "waiting", party: id, limit: 100 });
  return {
    party: { id: party.id, name: party.name, kind: party.kind },
    reach: isWhole ? "whole" : "between",
    ...{ from: span.from, to: span.to, alerts: alerts.length, agreements: party.agreements },
    supplier: figuresOf(serves, company, span),
    customer: figuresOf(asks, company, span),
    // What is lost in all is known to those who see all.
    lost: {
      hoursMonthly: isWhole
        ? lost.hoursMonthly
        : lost.pairs.reduce((sum, pair) => sum + pair.hoursMonthly, 0),
      pairs: [...lost.pairs],
    },
    needs: needs
      .map(needLine)
      .filter((need) => isWhole || concernsNeed(seen, need))
      .slice(0, shown),
    solutions: solutions
      .filter((one) => one.state !== "dropped" && (isWhole || concernsSolution(seen, one)))
      .slice(0, shown)
      .map(solutionLine),
  };
}

function figuresOf(own: All, company: All, span: Span): ScoreFigure[] {
  return scoreMeasures.flatMap((measure): ScoreFigure[] => {
    const series = own.get(measure);
    if (!series) return [];
    const isCount = measure === "demand" || measure === "complaints" || measure === "thanks";
    const now = sumOf(series, span.from, span.to);
    const before = sumOf(series, span.earlier, addWeeks(span.from, -1));
    const all = sumOf(company.get(measure), span.from, span.to);
    return [
      {
        measure,
        n: measure === "breaches" ? Math.round(now.total) : now.n,
        value: isCount ? now.n : now.mean,
        before: isCount ? before.n : before.mean,
        company: isCount ? null : all.mean,
        standing: isCount ? null : standingOf(measure, now, all),
        trend: series.weeks.map((week) => (isCount ? week.n : week.mean)),
      },
    ];
  });
}
