import type { Context } from "#platform/context";
import { mayAskFor, mayShape } from "../policy.ts";
import type * as schema from "../schema/services.ts";
import { realDays, realTime } from "../store/courses.ts";
import { readReader } from "../store/readers.ts";
import { partyNames } from "../store/services.ts";
import { loadService } from "./service-for.ts";

/** Fewer served than this say more about those few than about the service. */
const enough = 10;

/** One service as its page shows it. What only those who keep it need stays with them: synonyms, audience by name. */
export async function showService(context: Context, id: string): Promise<schema.ServiceView> {
  const { db, actor, now } = context;
  const service = await loadService(context, id);
  const reader = await readReader(db, actor);
  const real = await realTime(db, id, now);
  const shape = mayShape(actor, service);
  const named = service.approval.flatMap(({ who }) =>
    who.kind === "people" ? who.people : who.kind === "head" ? [who.unit] : [],
  );
  return {
    id,
    code: service.code,
    state: service.state,
    version: service.version,
    words: service.words,
    form: service.form,
    formVersion: service.formVersion,
    expectedMinutes: service.expectedMinutes,
    real: real.count >= enough ? { ...real, days: realDays } : null,
    approval: service.approval,
    approvers: await partyNames(db, named),
    supplier: service.supplierName,
    owner: service.ownerName,
    forEverybody: service.forEverybody,
    audience: {
      parties: shape ? [...service.partyNames] : [],
      categories: shape ? ([...service.categories] as schema.ServiceView["audience"]["categories"]) : [],
    },
    synonyms: shape ? [...service.synonyms] : [],
    ratingQuestions: service.ratingQuestions,
    updatedAt: service.updatedAt.toISOString(),
    may: { shape, ask: actor.self !== undefined && mayAskFor(actor, reader, service) },
  };
}
