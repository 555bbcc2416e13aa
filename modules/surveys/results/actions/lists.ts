import type { Context } from "#platform/context";
import { allDisclosed, type Disclosed, mapDisclosed } from "#science/disclosure";
import { heatMost, type ResultHeat, type ResultList, type ResultMeasure } from "../../schema/results.ts";
import { intervalOf, isDrawn, standingOf, usualFigure } from "../figures.ts";
import { heatOf, untoldOf } from "../heat.ts";
import { measuresOf } from "../measures.ts";
import { seenFigures } from "../seen.ts";
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
  const { supplier, customer } = asked;
  const cells = await seenFigures(context, {
    ...{ wave: id, scope: "relationship", measure: withUntold(measure.name) },
    ...(supplier ? { supplier } : {}),
    ...(customer ? { customer } : {}),
  });
  const company = await seenFigures(context, { wave: id, scope: "company", measure: measure.name });
  let ids: string[] = [];
  const placed = mapDisclosed(allDisclosed({ cells, company }), (all) => {
    const shown = heatOf(all.cells, measure.name, heatMost);
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
      more: shown.more,
    };
  });
}

/** A measure that the questionnaire does not have is answered as the whole: an old link still opens. */
const measureNamed = (measures: readonly ResultMeasure[], name: string): ResultMeasure =>
  measures.find((measure) => measure.name === name) ?? (measures[0] as ResultMeasure);

/** What cannot be told of somebody stands under the whole. */
const withUntold = (measure: string): string[] => [...new Set([measure, "overall"])];
