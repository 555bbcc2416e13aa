import { z } from "zod";
import { type Context, isProgrammeLead } from "#platform/context";
import { readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { errors } from "../errors.ts";
import { checkForm } from "../form.ts";
import { mayBringIn, mayOffer, mayOfferFor, maySeeMissed, mayShape } from "../policy.ts";
import type * as schema from "../schema/services.ts";
import { changedParts, mayBecome, tidyDraft } from "../service.ts";
import { type ServiceEvent, serviceEvent } from "../service-events.ts";
import * as lists from "../store/lists.ts";
import { readReader } from "../store/readers.ts";
import type { ServiceRow } from "../store/services.ts";
import { indexServices } from "../store/words.ts";
import * as store from "../store/write.ts";
import { words } from "../words.ts";
import { loadService } from "./service-for.ts";

export async function createService(context: Context, body: schema.ServiceDraft): Promise<{ id: string }> {
  const { db, actor, now } = context;
  const draft = tidyDraft(body);
  await checkDraft(context, draft, null);
  const id = await store.insertService(db, draft, actor.userId, now);
  await context.announce(serviceEvent("service_created", id, { version: 1, supplier: draft.supplier }));
  return { id };
}

export async function changeService(
  context: Context,
  id: string,
  { version, ...body }: schema.ServiceDraft & { version: number },
): Promise<{ id: string; version: number }> {
  const { db, actor, now } = context;
  const service = await loadShapeable(context, id);
  if (service.version !== version) throw errors.refuse("service_changed", { version: service.version });
  const draft = tidyDraft(body);
  const changed = changedParts(draftOf(service), draft);
  if (changed.length === 0) return { id, version };
  await checkDraft(context, draft, service);
  const change = { version, form: changed.includes("form"), by: actor.userId, now };
  if (!(await store.updateService(db, id, draft, change))) {
    throw errors.refuse("service_changed", { version: version + 1 });
  }
  await indexServices(db, [id]);
  await context.announce(serviceEvent("service_changed", id, { version: version + 1, parts: changed }));
  return { id, version: version + 1 };
}

/** What a service says, as one writes it. */
export function draftOf(service: ServiceRow): schema.ServiceDraft {
  return tidyDraft({
    code: service.code,
    supplier: service.supplier,
    owner: service.owner,
    words: service.words,
    form: service.form,
    expectedMinutes: service.expectedMinutes,
    approval: service.approval,
    forEverybody: service.forEverybody,
    audience: {
      parties: [...service.parties],
      categories: [...service.categories] as schema.ServiceDraft["audience"]["categories"],
    },
    synonyms: [...service.synonyms],
    ratingQuestions: service.ratingQuestions,
  });
}

async function loadShapeable(context: Context, id: string): Promise<ServiceRow> {
  const service = await loadService(context, id);
  allow(mayShape(context.actor, service));
  return service;
}

/** Whether a draft may stand as it is: who it names lives, whoever writes it may offer for its supplier, its form can be asked. */
export async function checkDraft(
  context: Context,
  draft: schema.ServiceDraft,
  before: ServiceRow | null,
): Promise<void> {
  const { db, actor } = context;
  const approvers = draft.approval.flatMap(({ who }) =>
    who.kind === "people" ? who.people : who.kind === "head" ? [who.unit] : [],
  );
  const named = [
    draft.supplier,
    ...(draft.owner ? [draft.owner] : []),
    ...draft.audience.parties,
    ...approvers,
  ];
  const standings = await store.standingsOf(db, named);
  const supplier = standings.get(draft.supplier);
  if (!supplier || (supplier.ended && before?.supplier !== draft.supplier)) {
    throw errors.refuse("supplier_unfit", {}, { place: "supplier" });
  }
  // An owner may change the words of a service, not whom it is offered by.
  if (before?.supplier !== draft.supplier) {
    allow(mayOfferFor(actor, { supplier: supplier.id, supplierUnit: supplier.unit }));
  }
  if (draft.owner && draft.owner !== before?.owner) {
    const owner = standings.get(draft.owner);
    if (!owner || owner.ended || owner.kind !== "person") {
      throw errors.refuse("owner_unfit", {}, { place: "owner" });
    }
  }
  const unknown = named.find((party) => !standings.has(party));
  if (unknown) throw errors.refuse("party_unknown", { id: unknown }, { place: "audience" });
  if (!draft.forEverybody && draft.audience.parties.length + draft.audience.categories.length === 0) {
    throw errors.refuse("audience_missing", {}, { place: "audience" });
  }
  if (draft.code && (await store.codeTaken(db, draft.code, before?.id ?? null))) {
    throw errors.refuse("code_taken", { code: draft.code }, { place: "code" });
  }
  const [faulty] = checkForm(draft.form);
  if (faulty) {
    const problem = say(words, actor.language)(faulty.code);
    throw errors.refuse("form_faulty", { field: faulty.field, problem }, { place: `form.${faulty.field}` });
  }
}

export const publishService = (context: Context, id: string) =>
  turn(context, id, "published", "service_published");
export const retireService = (context: Context, id: string) =>
  turn(context, id, "retired", "service_retired");
export const reopenService = (context: Context, id: string) => turn(context, id, "draft", "service_reopened");

async function turn(
  context: Context,
  id: string,
  state: schema.ServiceState,
  event: ServiceEvent,
): Promise<{ id: string }> {
  const { db, actor, now } = context;
  const service = await loadShapeable(context, id);
  if (service.state === state) return { id };
  if (!mayBecome(service.state, state)) {
    throw errors.refuse("state_unfit", { state: say(words, actor.language)(service.state) });
  }
  if (state === "published") {
    const supplier = (await store.standingsOf(db, [service.supplier])).get(service.supplier);
    if (!supplier || supplier.ended) throw errors.refuse("supplier_unfit", {}, { place: "supplier" });
  }
  await store.setState(db, id, state, actor.userId, now);
  await indexServices(db, [id]);
  await context.announce(
    serviceEvent(event, id, { version: service.version + 1, supplier: service.supplier }),
  );
  return { id };
}

export async function listServices(
  { db, actor }: Context,
  { after, limit, ...filter }: z.output<typeof schema.listServices.query & object>,
) {
  const reader = await readReader(db, actor);
  const services = await lists.servicesByName(db, actor, reader, filter, readPlace(after), limit);
  const last = services.at(-1);
  return { services, next: last && services.length === limit ? writeCursor([last.name, last.id]) : null };
}

const place = z.tuple([z.string().max(1_000), z.uuid()]);

function readPlace(after: string | undefined): { name: string; id: string } | undefined {
  const found = readCursor(after, place);
  return found && { name: found[0], id: found[1] };
}

const oftenShown = 6;

export async function showCatalogue({ db, actor, now }: Context) {
  const reader = await readReader(db, actor);
  const suppliers = await lists.suppliersOffering(db, actor, reader);
  // The unit one belongs to, and those one leads; the whole company above says nothing about one's own work.
  const units = [...actor.memberOf.slice(0, 1), ...actor.leads, ...(actor.self ? [actor.self] : [])];
  const often = await lists.askedMost(db, actor, reader, units, now, oftenShown);
  return {
    suppliers,
    often,
    any: suppliers.length > 0,
    may: { offer: mayOffer(actor), missed: maySeeMissed(actor), bringIn: mayBringIn(actor) },
  };
}

const historyAtATime = 50;

export async function showHistory(context: Context, id: string, before: number | undefined) {
  const service = await loadService(context, id);
  allow(mayShape(context.actor, service) || isProgrammeLead(context.actor));
  const events = await lists.eventsOf(context.db, id, before, historyAtATime);
  return {
    events: events.map(({ id: number, at, kind, actor, particulars }) => ({
      id: number,
      at: at.toISOString(),
      kind,
      actor,
      parts: Array.isArray(particulars.parts) ? particulars.parts.map(String) : [],
      version: typeof particulars.version === "number" ? particulars.version : null,
    })),
    next: events.length === historyAtATime ? (events.at(-1)?.id ?? null) : null,
  };
}
