import type { Context } from "#platform/context";
import { allDisclosed, type Disclosed, mapDisclosed } from "#science/disclosure";
import { maySeeScope } from "../../policy.ts";
import type { LatestResult } from "../../schema/results.ts";
import { errors } from "../errors.ts";
import { usualFigure } from "../figures.ts";
import { measuresOf } from "../measures.ts";
import { nothing, seenFigures } from "../seen.ts";
import * as store from "../store.ts";
import { changeOf, trendOf } from "../trends.ts";
import { closedWave, waveView } from "../wave.ts";

interface Asked {
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
}

/** The last score of a party or of a relationship, for its page. */
export async function showLatest(
  context: Context,
  { supplier, customer }: Asked,
): Promise<Disclosed<LatestResult>> {
  const { db, actor } = context;
  if (!supplier && !customer) throw errors.refuse("side_missing");
  const scope = supplier && customer ? "relationship" : supplier ? "supplier" : "customer";
  const none = mapDisclosed(nothing(), (): LatestResult => ({ latest: null }));
  // It stands on pages that others may open: to them there is nothing, rather than a refusal.
  if (!maySeeScope(actor, { scope, supplier: supplier ?? null, customer: customer ?? null })) return none;
  const id = await store.lastWave(db, scope, { supplier, customer });
  if (!id) return none;
  const wave = await closedWave(context, id);
  const waves = await store.wavesLike(db, wave);
  const ask = { measure: "overall", method: "mean" } as const;
  const all = waves.map((one) => one.id);
  const own = await seenFigures(context, { ...ask, wave: all, scope, ...sides(supplier, customer) });
  const company = await seenFigures(context, { ...ask, wave: id, scope: "company" });
  return mapDisclosed(allDisclosed({ own, company }), (all): LatestResult => {
    const figure = all.own.find((one) => one.wave === id);
    if (!figure) return { latest: null };
    const [measure] = measuresOf(wave.items);
    return {
      latest: {
        wave: waveView(wave),
        scope,
        figure,
        from: measure?.from ?? 1,
        to: measure?.to ?? 5,
        company: usualFigure(all.company, "overall")?.value ?? null,
        trend: trendOf(all.own, waves, "overall"),
        change: changeOf(all.own, waves, "overall"),
      },
    };
  });
}

const sides = (supplier: string | undefined, customer: string | undefined) => ({
  ...(supplier ? { supplier } : {}),
  ...(customer ? { customer } : {}),
});
