import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { allDisclosed, type Disclosed, mapDisclosed, participationRate } from "#science/disclosure";
import { mayReadAnswers, mayReadWords, mayRun, maySeeScope } from "../../policy.ts";
import { readModels } from "../../release/index.ts";
import type { Model } from "../../schema/release.ts";
import type { ResultParty, Results } from "../../schema/results.ts";
import { differing } from "../differing.ts";
import { errors } from "../errors.ts";
import { isDrawn } from "../figures.ts";
import { measuresOf } from "../measures.ts";
import { nothing, seenFigures } from "../seen.ts";
import * as store from "../store.ts";
import { changesOf, trendMeasures, trendsOf } from "../trends.ts";
import { closedWave, waveView } from "../wave.ts";

export type Place =
  | { readonly scope: "company"; readonly supplier?: undefined; readonly customer?: undefined }
  | { readonly scope: "supplier"; readonly supplier: string; readonly customer?: undefined }
  | { readonly scope: "customer"; readonly supplier?: undefined; readonly customer: string }
  | { readonly scope: "relationship"; readonly supplier: string; readonly customer: string };

/** Everything that may be known of one scope of a closed wave. */
export async function showResults(context: Context, id: string, place: Place): Promise<Disclosed<Results>> {
  const { db, actor } = context;
  const wave = await closedWave(context, id);
  allow(maySeeScope(actor, place));
  const parties = await namesOf(context, place);
  const measures = measuresOf(wave.items);
  const waves = await store.wavesLike(db, wave);
  const told = await seenFigures(context, { wave: id, ...place });
  const company =
    place.scope === "company"
      ? nothing<never>()
      : await seenFigures(context, { wave: id, scope: "company", told: true });
  const earlier = await seenFigures(context, {
    wave: waves.map((one) => one.id),
    ...place,
    measure: trendMeasures(measures),
    told: true,
  });
  // Models of the whole stand on its page, those of a supplier on its own; other scopes have none.
  const modelled = place.scope === "company" || place.scope === "supplier";
  const models = modelled
    ? await readModels(db, { wave: id, supplier: place.supplier ?? null })
    : nothing<Model>();
  const named = place.scope === "company" ? await differing(context, id) : nothing<never>();
  const groups =
    place.scope === "company"
      ? await seenFigures(context, { wave: id, scope: "cut", measure: "overall", method: "mean" })
      : nothing<never>();
  // Who took part is told of the whole wave only.
  const whole = place.scope === "company" ? await store.participationOf(db, id) : undefined;
  const comments =
    modelled &&
    mayReadWords(actor, place.supplier ?? null) &&
    (await store.hasComments(db, id, place.supplier ?? null));
  const relationship =
    place.scope === "relationship" ? await store.relationshipOf(db, place.supplier, place.customer) : null;

  const parts = allDisclosed({ told, earlier, company, models, named, groups });
  return mapDisclosed(
    parts,
    (all): Results => ({
      wave: waveView(wave),
      scope: place.scope,
      supplier: parties.supplier,
      customer: parties.customer,
      relationship,
      measures,
      figures: all.told.filter((figure) => !isDrawn(figure)),
      company: all.company.filter((figure) => !isDrawn(figure)),
      models: all.models.map(({ result }) => result),
      trends: trendsOf(all.earlier, waves, measures),
      changes: changesOf(all.earlier, waves, measures),
      response: whole ? participationRate(whole.invited, whole.done, { live: false, k: wave.k }) : null,
      differs: [...all.named],
      groups: [...all.groups],
      sees: { ...seesLists(context), comments, answers: mayReadAnswers(actor, wave) },
    }),
  );
}

/** Whether there is anything behind the doors to the lists, for this reader. */
function seesLists({ actor }: Context) {
  const lead = mayRun(actor);
  const serves = lead || actor.memberOf.length + actor.leads.length > 0;
  const leads = lead || actor.leads.length > 0;
  return { suppliers: serves, customers: leads, heat: serves };
}

async function namesOf(
  { db }: Context,
  place: Place,
): Promise<{ supplier: ResultParty | null; customer: ResultParty | null }> {
  const ids = [place.supplier, place.customer].filter((id) => id !== undefined);
  const names = await store.partiesOf(db, ids);
  for (const id of ids) if (!names.has(id)) throw errors.refuse("party_unknown", { id });
  const named = (id: string | undefined) => (id === undefined ? null : (names.get(id) ?? null));
  return { supplier: named(place.supplier), customer: named(place.customer) };
}
