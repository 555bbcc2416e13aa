// What a report of the company or of a party holds, for one reader. It crosses to the thread that prints.

import { houseZone } from "#modules/catalogue";
import {
  addWeeks,
  type Figure,
  lastFullWeek,
  type MeasureKey,
  measureKeys,
  readFigure,
} from "#modules/measures";
import { type NeedSummary, needsOf } from "#modules/needs";
import { type SolutionSummary, solutionsOf } from "#modules/solutions";
import type { Context } from "#platform/context";
import type { Language } from "#platform/words";
import { partiesSeen } from "../policy.ts";
import { weeksOf } from "./due.ts";
import { lostHours, nameOf } from "./store.ts";

export interface FigureLine {
  readonly measure: MeasureKey;
  readonly now: Figure;
  readonly before: Figure;
}

export interface ReportPicture {
  readonly what: "company" | "party";
  readonly language: Language;
  readonly name: string | null;
  readonly rhythm: "weekly" | "monthly";
  readonly from: string;
  readonly to: string;
  readonly weeks: number;
  readonly printedAt: string;
  readonly sides: readonly {
    readonly side: "whole" | "asSupplier" | "asCustomer";
    readonly lines: readonly FigureLine[];
  }[];
  readonly lost: readonly {
    readonly supplier: string;
    readonly customer: string;
    readonly hours: number;
    readonly requests: number;
  }[];
  readonly needs: readonly Pick<NeedSummary, "number" | "title" | "priority" | "stage">[];
  readonly solutions: readonly Pick<SolutionSummary, "number" | "title" | "state" | "verdict">[];
}

const mostLines = 10;
const alive = ["planned", "running", "introduced", "evaluated"] as const;

/** As whoever acts may see it; undefined where there is nothing to tell. */
export async function drawPicture(
  { actor, db, now }: Context,
  { party, rhythm }: { readonly party: string | null; readonly rhythm: "weekly" | "monthly" },
): Promise<ReportPicture | undefined> {
  const last = lastFullWeek(now, await houseZone(db));
  const weeks = weeksOf[rhythm];
  const from = addWeeks(last, 1 - weeks);
  const spans = {
    now: { from, to: last },
    before: { from: addWeeks(from, -weeks), to: addWeeks(from, -1) },
  };
  const linesOf = async (of: { supplier?: string; customer?: string }): Promise<FigureLine[]> => {
    const lines: FigureLine[] = [];
    for (const measure of measureKeys) {
      const [here, there] = [
        await readFigure(db, { measure, ...of, ...spans.now }),
        await readFigure(db, { measure, ...of, ...spans.before }),
      ];
      if (here.n + here.total + there.n + there.total > 0) lines.push({ measure, now: here, before: there });
    }
    return lines;
  };
  const sides =
    party === null
      ? [{ side: "whole" as const, lines: await linesOf({}) }]
      : [
          { side: "asSupplier" as const, lines: await linesOf({ supplier: party }) },
          { side: "asCustomer" as const, lines: await linesOf({ customer: party }) },
        ];
  const asked = { limit: mostLines, ...(party === null ? {} : { party }) };
  const needs = await needsOf(db, { ...asked, language: actor.language });
  const solutions = await solutionsOf(db, actor, { ...asked, states: alive });
  if (sides.every(({ lines }) => lines.length === 0) && needs.length + solutions.length === 0)
    return undefined;
  return {
    what: party === null ? "company" : "party",
    ...{ language: actor.language, rhythm, from, weeks, sides },
    to: new Date(Date.parse(`${last}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10),
    name: party === null ? null : await nameOf(db, party),
    printedAt: now.toISOString(),
    lost: await lostHours(db, { ...spans.now, party, among: partiesSeen(actor), limit: mostLines }),
    needs: needs.map(({ number, title, priority, stage }) => ({ number, title, priority, stage })),
    solutions: solutions.map(({ number, title, state, verdict }) => ({ number, title, state, verdict })),
  };
}
