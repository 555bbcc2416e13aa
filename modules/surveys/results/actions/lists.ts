import type { Context } from "#platform/context";
import { allDisclosed, type Disclosed, mapDisclosed } from "#science/disclosure";
import { heatMost, type ResultHeat, type ResultList, type ResultMeasure } from "../../schema/results.ts";
import { intervalOf, isDrawn, standingOf, usualFigure } from "../figures.ts";
import { heatOf, untoldOf } from "../heat.ts";
import { measuresOf } from "../measures.ts";
import { nothing, seenFigures, sidesSeen } from "../seen.ts";
import * as store from "../store.ts";
import { closedWave, waveView } from "../wave.ts";

/** One side by one measure: those whom the reader may see, each with its interval and what it covers. */
export async function listResults(
  context: Context,
  id: string,
  side: "suppliers" | "customers",
  asked: string,
): Promise<Disclosed<ResultList>> {
  const { db } = context;
  const wave = await closedWave(context, id);
  const measure = measureNamed(measuresOf(wave.items), asked);
  const scope = side === "suppliers" ? "supplier" : "customer";
  const own = await seenFigures(context, { wave: id, scope, measure: withUntold(measure.name) });
  const company = await seenFigures(context, { wave: id, scope: "company", measure: measure.name });
  let ids: string[] = [];
  const grouped = mapDisclosed(allDisclosed({ own, company }), (all) => {
    const groups = [...Map.groupBy(all.own, (figure) => figure[scope] ?? "").entries()];
    ids = groups.map(([party]) => party);
    return { groups, company: usualFigure(all.company, measure.name) ?? null };
  });
  const parties = await store.partiesOf(db, ids);
  return mapDisclosed(
    grouped,
    ({ groups, company: whole }): ResultList => ({
      wave: waveView(wave),
      side,
      measure,
      company: whole,
      rows: groups.flatMap(([key, figures]) => {
        const party = parties.get(key);
        const figure = usualFigure(figures, measure.name) ?? untoldOf(figures);
        if (!party || !figure) return [];
        const drawn = figures.find((one) => isDrawn(one) && one.measure === measure.name);
        return [{ party, figure, drawn: drawn ? intervalOf(drawn) : null, standing: standingOf(figure) }];
      }),
    }),
  );
}

/** Suppliers by customers. */
export async function showHeat(
  context: Context,
  id: string,
  asked: {
    readonly measure: string;
    readonly supplier?: string | undefined;
    readonly customer?: string | undefined;
  },
): Promise<Disclosed<ResultHeat>> {
  const { db } = context;
  const wave = await closedWave(context, id);
  const measure = measureNamed(measuresOf(wave.items), asked.measure);
  const sides = await sidesOf(context, id, asked);
  const cells = sides
    ? await seenFigures(context, {
        ...{ wave: id, scope: "relationship", measure: withUntold(measure.name) },
        ...{ supplier: sides.suppliers.slice(0, heatMost), customer: sides.customers.slice(0, heatMost) },
      })
    : nothing<never>();
  const more = sides !== null && Math.max(sides.suppliers.length, sides.customers.length) > heatMost;
  const company = await seenFigures(context, { wave: id, scope: "company", measure: measure.name });
  let ids: string[] = [];
  const placed = mapDisclosed(allDisclosed({ cells, company }), (all) => {
    const shown = heatOf(all.cells, measure.name);
    ids = [...shown.suppliers, ...shown.customers];
    return { shown, company: usualFigure(all.company, measure.name) ?? null };
  });
  const parties = await store.partiesOf(db, ids);
  const named = (all: readonly string[]) =>
    all.map((party) => parties.get(party) ?? { id: party, name: "–", kind: "unit" as const });
  return mapDisclosed(placed, ({ shown, company: whole }): ResultHeat => {
    return {
      wave: waveView(wave),
      measure,
      company: whole,
      suppliers: named(shown.suppliers),
      customers: named(shown.customers),
      cells: [...shown.cells],
      more,
    };
  });
}

/** A measure that the questionnaire does not have is answered as the whole: an old link still opens. */
const measureNamed = (measures: readonly ResultMeasure[], name: string): ResultMeasure =>
  measures.find((measure) => measure.name === name) ?? (measures[0] as ResultMeasure);

/** What cannot be told of somebody stands under the whole. */
const withUntold = (measure: string): string[] => [...new Set([measure, "overall"])];

/** Whom the picture is of: whoever was asked for, and otherwise those with the most answers that the reader may see. */
async function sidesOf(
  context: Context,
  wave: string,
  { supplier, customer }: { readonly supplier?: string | undefined; readonly customer?: string | undefined },
): Promise<{ suppliers: readonly string[]; customers: readonly string[] } | null> {
  const seen = sidesSeen(context);
  const asked = { suppliers: supplier ? [supplier] : null, customers: customer ? [customer] : null };
  const of = supplier || customer ? asked : seen;
  const [suppliers, customers] = [
    supplier ? [supplier] : await store.busiest(context.db, wave, "supplier", of, heatMost + 1),
    customer ? [customer] : await store.busiest(context.db, wave, "customer", of, heatMost + 1),
  ];
  return suppliers.length === 0 || customers.length === 0 ? null : { suppliers, customers };
}
