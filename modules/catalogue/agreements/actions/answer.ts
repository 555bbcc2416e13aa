import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { addDays, dayIn, instantOf } from "#science/time";
import type { AgreementView, Side } from "../../schema/agreements.ts";
import { awaited, sides } from "../agreement.ts";
import { agreementErrors } from "../errors.ts";
import { agreementEvent } from "../events.ts";
import * as policy from "../policy.ts";
import * as store from "../store.ts";
import * as write from "../write.ts";
import { mayContinue, showAgreement } from "./look.ts";

async function lock(context: Context, id: string): Promise<write.LockedAgreement> {
  const agreement = await write.lockAgreement(context.db, id);
  if (!agreement) throw agreementErrors.refuse("agreement_not_found", { id });
  return agreement;
}

/** The open proposal, which must be the one that was read: an answer is to what somebody saw. */
async function openOf(context: Context, id: string, version: number): Promise<write.OpenVersion> {
  const open = await write.openVersion(context.db, id);
  if (open?.number !== version) throw agreementErrors.refuse("not_open", { version }, { place: "version" });
  return open;
}

async function toAnswer(context: Context, id: string, version: number) {
  const agreement = await lock(context, id);
  allow(policy.sidesSpokenFor(context.actor, agreement).length > 0);
  const open = await openOf(context, id, version);
  const side = awaited(agreement.customer, open);
  if (side === undefined) throw agreementErrors.refuse("not_open", { version }, { place: "version" });
  allow(policy.mayAnswer(context.actor, agreement, side));
  return { agreement, side };
}

export async function acceptVersion(
  context: Context,
  id: string,
  { version }: { version: number },
): Promise<AgreementView> {
  const { agreement, side } = await toAnswer(context, id, version);
  const { db, now, actor } = context;
  await write.setAccepted(db, id, version, { side, by: actor.userId, now });
  await write.putInForce(db, id, version, now);
  await context.announce(agreementEvent("agreement_accepted", agreement, version, { side, inForce: true }));
  return showAgreement(context, id);
}

export async function declineVersion(
  context: Context,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<AgreementView> {
  const { agreement, side } = await toAnswer(context, id, version);
  const { db, now, actor } = context;
  await write.closeOpen(db, id, "declined", { by: actor.userId, now, reason });
  await write.touchAgreement(db, id, now);
  await context.announce(agreementEvent("agreement_declined", agreement, version, { side, reason }));
  return showAgreement(context, id);
}

export async function withdrawVersion(
  context: Context,
  id: string,
  { version, reason }: { version: number; reason: string | null },
): Promise<AgreementView> {
  const agreement = await lock(context, id);
  const { db, now, actor } = context;
  allow(sides.some((side) => policy.mayWithdraw(actor, agreement, side)));
  const { proposedSide: side } = await openOf(context, id, version);
  allow(policy.mayWithdraw(actor, agreement, side));
  await write.closeOpen(db, id, "withdrawn", { by: actor.userId, now, reason: reason || null });
  await write.touchAgreement(db, id, now);
  await context.announce(
    agreementEvent("agreement_withdrawn", agreement, version, { side, reason: reason || null }),
  );
  return showAgreement(context, id);
}

/** Ends at once, or at the end of the last day by the clock of its calendar. What is proposed meanwhile falls with it. */
export async function endAgreement(
  context: Context,
  id: string,
  { side: named, lastDay, reason }: { side?: Side | undefined; lastDay?: string | undefined; reason: string },
): Promise<AgreementView> {
  const { db, now, actor } = context;
  const agreement = await lock(context, id);
  const may = sides.filter((side) => policy.mayEnd(actor, agreement, side));
  allow(may.length > 0 && (named === undefined || may.includes(named)));
  const side = named ?? (may.length === 1 ? may[0] : undefined);
  if (side === undefined) throw agreementErrors.refuse("which_side", {}, { place: "side" });
  if (agreement.endedAt !== null) throw agreementErrors.refuse("is_over");
  if (agreement.current === null) throw agreementErrors.refuse("not_in_force");
  const at = await endOf(context, agreement, lastDay);
  await write.closeOpen(db, id, "replaced", { by: actor.userId, now, reason: null });
  await write.setEnd(db, id, { at, side, by: actor.userId, reason, now });
  await context.announce(
    agreementEvent("agreement_ended", agreement, agreement.current, { side, reason, on: at.toISOString() }),
  );
  return showAgreement(context, id);
}

async function endOf(
  context: Context,
  agreement: write.LockedAgreement,
  lastDay: string | undefined,
): Promise<Date> {
  if (lastDay === undefined) return context.now;
  const terms = await write.termsOf(context.db, agreement.id, agreement.current ?? 0);
  const zone = terms?.timeZone ?? (await store.houseZone(context.db));
  if (lastDay < dayIn(zone, context.now))
    throw agreementErrors.refuse("end_in_past", { day: lastDay }, { place: "lastDay" });
  return new Date(instantOf(Date.parse(`${addDays(lastDay, 1)}T00:00:00Z`), zone));
}

/** Takes a notice back while it runs. */
export async function continueAgreement(context: Context, id: string): Promise<AgreementView> {
  const agreement = await lock(context, id);
  allow(policy.sidesSpokenFor(context.actor, agreement).length > 0);
  if (agreement.endedAt === null || agreement.endedAt <= context.now)
    throw agreementErrors.refuse("no_notice");
  allow(mayContinue(context, agreement, agreement.endedSide));
  await write.clearEnd(context.db, id, context.now);
  await context.announce(
    agreementEvent("agreement_continued", agreement, agreement.current, { side: agreement.endedSide }),
  );
  return showAgreement(context, id);
}

export async function nameAgreement(
  context: Context,
  id: string,
  { name }: { name: string | null },
): Promise<AgreementView> {
  const agreement = await lock(context, id);
  allow(policy.mayName(context.actor, agreement));
  await write.setName(context.db, id, name || null, context.now);
  await context.announce(
    agreementEvent("agreement_renamed", agreement, agreement.current, { name: name || null }),
  );
  return showAgreement(context, id);
}
