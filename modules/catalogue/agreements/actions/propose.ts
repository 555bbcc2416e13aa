import type { z } from "zod";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { dayIn } from "#science/time";
import type * as schema from "../../schema/agreements.ts";
import { countsAsYes, type Side, sides } from "../agreement.ts";
import { agreementErrors } from "../errors.ts";
import { agreementEvent } from "../events.ts";
import * as policy from "../policy.ts";
import * as store from "../store.ts";
import { compareTerms, orderedRows, problemOf, type Terms } from "../terms.ts";
import * as write from "../write.ts";
import { isPerson, showAgreement } from "./look.ts";

type Body<E extends { body?: z.ZodType | undefined }> = z.output<NonNullable<E["body"]>>;
type View = schema.AgreementView;

/** The side one proposes for: the one that was named, else the only one there is to speak for. */
function sideOf(context: Context, parties: policy.Parties, named: Side | undefined): Side {
  const may = sides.filter((side) => policy.mayPropose(context.actor, parties, side));
  allow(may.length > 0);
  if (named !== undefined) {
    if (parties[named] === null) throw agreementErrors.refuse("standard_of_supplier", {}, { place: "side" });
    allow(may.includes(named));
    return named;
  }
  const own = policy.sidesSpokenFor(context.actor, parties);
  const only = own.length === 1 ? own[0] : may.length === 1 ? may[0] : undefined;
  if (only === undefined) throw agreementErrors.refuse("which_side", {}, { place: "side" });
  return only;
}

async function checkTerms(context: Context, terms: Terms): Promise<Terms> {
  const problem = problemOf(terms.targets);
  if (problem) {
    const { code, place, ...particulars } = problem;
    throw agreementErrors.refuse(code, particulars, { place });
  }
  const today = dayIn("UTC", context.now);
  if (terms.reviewOn !== null && terms.reviewOn <= today)
    throw agreementErrors.refuse("review_in_past", { day: terms.reviewOn }, { place: "terms.reviewOn" });
  if (terms.calendar !== null && (await store.calendarZone(context.db, terms.calendar)) === undefined)
    throw agreementErrors.refuse("calendar_not_found", { id: terms.calendar }, { place: "terms.calendar" });
  const people = terms.escalateTo.filter(isPerson);
  const living = await store.livingParties(context.db, people);
  const missing = people.find((id) => !living.some((party) => party.id === id && party.kind === "person"));
  if (missing)
    throw agreementErrors.refuse("person_not_found", { id: missing }, { place: "terms.escalateTo" });
  return {
    ...terms,
    targets: orderedRows(terms.targets),
    pauses: [...new Set(terms.pauses)],
    escalateTo: [...new Set(terms.escalateTo)],
    quality: terms.quality || null,
  };
}

async function checkParties(
  context: Context,
  { supplier, customer, service }: Body<typeof schema.proposeAgreement>,
): Promise<void> {
  if (supplier === customer) throw agreementErrors.refuse("with_itself", {}, { place: "customer" });
  const living = await store.livingParties(context.db, customer === null ? [supplier] : [supplier, customer]);
  for (const [place, id] of [
    ["supplier", supplier],
    ["customer", customer],
  ] as const) {
    if (id !== null && !living.some((party) => party.id === id))
      throw agreementErrors.refuse("party_not_found", { id }, { place });
  }
  if (service === null) return;
  const found = await store.serviceOf(context.db, service, supplier);
  if (found === "missing")
    throw agreementErrors.refuse("service_not_found", { id: service }, { place: "service" });
  if (found === "another") throw agreementErrors.refuse("service_of_another", {}, { place: "service" });
}

/** Proposes a new agreement; a standard set by its supplier's head is in force at once. */
export async function proposeAgreement(
  context: Context,
  body: Body<typeof schema.proposeAgreement>,
): Promise<View> {
  const { supplier, customer, service, category } = body;
  const side = sideOf(context, { supplier, customer }, body.side);
  await checkParties(context, body);
  const terms = await checkTerms(context, body.terms);
  const { db, now } = context;
  const name = body.name || null;
  const id = await write.insertAgreement(db, { supplier, customer, service, category, name, now });
  await propose(context, { id, supplier, customer }, { side, terms, note: body.note || null });
  return showAgreement(context, id);
}

/** Proposes a change. An earlier proposal that is still open gives way to it, whichever side it came from. */
export async function proposeVersion(
  context: Context,
  id: string,
  body: Body<typeof schema.proposeVersion>,
): Promise<View> {
  const { db, now, actor } = context;
  const agreement = await write.lockAgreement(db, id);
  if (!agreement) throw agreementErrors.refuse("agreement_not_found", { id });
  const side = sideOf(context, agreement, body.side);
  if (agreement.endedAt !== null) throw agreementErrors.refuse("is_over");
  const terms = await checkTerms(context, body.terms);
  const { current } = agreement;
  const before = current === null ? undefined : await write.termsOf(db, id, current);
  if (before && current !== null && compareTerms(before, terms).length === 0)
    throw agreementErrors.refuse("nothing_changes", { version: current });
  await write.closeOpen(db, id, "replaced", { by: actor.userId, now, reason: null });
  await propose(context, agreement, { side, terms, note: body.note || null });
  return showAgreement(context, id);
}

async function propose(
  context: Context,
  { id, supplier, customer }: { id: string } & policy.Parties,
  { side, terms, note }: { side: Side; terms: Terms; note: string | null },
): Promise<void> {
  const { db, now, actor } = context;
  const by = actor.userId;
  const version = await write.insertVersion(db, id, { terms, side, by, note, now });
  await write.touchAgreement(db, id, now);
  const party = side === "supplier" ? supplier : (customer as string);
  const bySpeaker = policy.speaksFor(actor, party);
  const subject = { id, supplier, customer };
  const yes = countsAsYes(customer, bySpeaker);
  if (yes) await write.setAccepted(db, id, version, { side, by, now });
  await context.announce(
    agreementEvent("agreement_proposed", subject, version, { side, onBehalf: !bySpeaker, note }),
  );
  if (!yes || customer !== null) return;
  await write.putInForce(db, id, version, now);
  await context.announce(agreementEvent("agreement_accepted", subject, version, { side, inForce: true }));
}
