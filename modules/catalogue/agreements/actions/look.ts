import { z } from "zod";
import { isOutsider } from "#modules/organisation";
import { viewOf } from "#modules/relationships";
import type { Context } from "#platform/context";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { dayIn } from "#science/time";
import { dayMinutesOf } from "../../calendars/calendar.ts";
import { historyOf } from "../../calendars/store.ts";
import type {
  AgreementItem,
  AgreementVersion,
  AgreementView,
  Side,
  TargetRow,
  TermChange,
} from "../../schema/agreements.ts";
import { awaited, reviewState, sides, standingOf } from "../agreement.ts";
import { agreementErrors } from "../errors.ts";
import * as policy from "../policy.ts";
import * as store from "../store.ts";
import { compareTerms, escalationRoles, orderedRows, type Terms, type TermValue } from "../terms.ts";

async function outsider(context: Context): Promise<boolean> {
  const { self } = context.actor;
  return self !== undefined && (await isOutsider(context.db, self));
}

async function viewFor(context: Context): Promise<store.View> {
  const { actor, now } = context;
  const speaks = [...(actor.self ? [actor.self] : []), ...actor.leads];
  const standards = actor.self !== undefined && !(await outsider(context));
  return { parties: viewOf(actor), speaks, standards, language: actor.language, now };
}

export function itemOf(context: Context, row: store.ItemRow): AgreementItem {
  const { actor, now } = context;
  const parties = { supplier: row.supplier.id, customer: row.customer?.id ?? null };
  const accepted = { supplier: row.openSupplier, customer: row.openCustomer };
  const waiting = row.open === null ? undefined : awaited(parties.customer, accepted);
  return {
    id: row.id,
    name: row.name,
    supplier: row.supplier,
    customer: row.customer,
    service: row.service,
    category: row.category,
    standing: standingOf(row, now),
    current: row.current,
    open: row.open,
    openSide: row.openSide,
    waitsForMe: waiting !== undefined && policy.mayAnswer(actor, parties, waiting),
    targets: orderedRows(row.targets) as TargetRow[],
    dayMinutes: dayMinutesOf(row.week),
    inForceAt: row.inForceAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    reviewOn: row.reviewOn,
    review:
      row.current === null || row.endedAt !== null ? "none" : reviewState(row.reviewOn, dayIn("UTC", now)),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export async function listAgreements(
  context: Context,
  { after, limit, ...filter }: store.Filter & { after?: string | undefined; limit: number },
): Promise<{ agreements: AgreementItem[]; next: string | null }> {
  const view = await viewFor(context);
  const rows = await store.listAgreements(context.db, view, filter, { after: readPlace(after), limit });
  const last = rows.at(-1);
  return {
    agreements: rows.map((row) => itemOf(context, row)),
    next: last && rows.length === limit ? writeCursor([last.key, last.id]) : null,
  };
}

const place = z.tuple([exactMoment, z.uuid()]);

function readPlace(text: string | undefined): { at: string; id: string } | undefined {
  const found = readCursor(text, place);
  return found && { at: found[0], id: found[1] };
}

export async function listBetween(context: Context, pair: { supplier: string; customer: string }) {
  const rows = await store.listBetween(context.db, await viewFor(context), pair);
  return {
    agreements: rows.map((row) => ({ ...itemOf(context, row), reach: row.reach })),
    mayPropose: sides.filter((side) => policy.mayPropose(context.actor, pair, side)),
  };
}

/** Loads an agreement that the actor may see; anybody else's is not there. */
export async function loadSeen(context: Context, id: string): Promise<store.ItemRow> {
  const row = await store.findAgreement(context.db, id, context.actor.language);
  if (!row) throw agreementErrors.refuse("agreement_not_found", { id });
  const parties = { supplier: row.supplier.id, customer: row.customer?.id ?? null };
  const foreign = parties.customer === null && (await outsider(context));
  allow(policy.maySee(context.actor, parties, foreign));
  return row;
}

export async function showAgreement(context: Context, id: string): Promise<AgreementView> {
  const { actor, db, now } = context;
  const row = await loadSeen(context, id);
  const versions = await store.versionsOf(db, id);
  const people = await store.partyNames(
    db,
    versions.flatMap(({ escalateTo }) => escalateTo.filter(isPerson)),
  );
  const history = await historyOf(db, "agreement", id);
  const parties = { supplier: row.supplier.id, customer: row.customer?.id ?? null };
  const item = itemOf(context, row);
  const over = row.endedAt !== null;
  const open = row.open !== null;
  return {
    ...item,
    endedBy: row.endedBy,
    endedSide: row.endedSide,
    endReason: row.endReason,
    versions: versions.map((version) => versionOf(version, people)),
    may: {
      propose: over ? [] : sides.filter((side) => policy.mayPropose(actor, parties, side)),
      answer: item.waitsForMe,
      withdraw: open && row.openSide !== null && policy.mayWithdraw(actor, parties, row.openSide),
      end: row.current === null || over ? [] : sides.filter((side) => policy.mayEnd(actor, parties, side)),
      continue: row.endedAt !== null && row.endedAt > now && mayContinue(context, parties, row.endedSide),
      rename: policy.mayName(actor, parties),
    },
    history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
  };
}

/** A notice is taken back by the side that gave it. */
export const mayContinue = (context: Context, parties: policy.Parties, endedSide: Side | null): boolean =>
  endedSide !== null && policy.mayEnd(context.actor, parties, endedSide);

export const isPerson = (who: string): boolean => !(escalationRoles as readonly string[]).includes(who);

function versionOf(
  row: store.VersionRow,
  people: Awaited<ReturnType<typeof store.partyNames>>,
): AgreementVersion {
  const word = (by: string | null, at: Date | null) => at && { by, at: at.toISOString() };
  const { calendar, pauses, warnAt, escalateTo, quality, reviewOn } = row;
  return {
    number: row.number,
    state: row.state,
    proposedBy: row.proposedBy,
    proposedSide: row.proposedSide,
    proposedAt: row.proposedAt.toISOString(),
    note: row.note,
    supplierAccepted: word(row.supplierBy, row.supplierAt),
    customerAccepted: word(row.customerBy, row.customerAt),
    inForceAt: row.inForceAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    reason: row.reason,
    terms: {
      calendar,
      targets: orderedRows(row.targets) as TargetRow[],
      pauses,
      warnAt,
      escalateTo: escalateTo as AgreementVersion["terms"]["escalateTo"],
      quality,
      reviewOn,
    },
    calendar:
      calendar === null
        ? null
        : {
            id: calendar,
            name: row.calendarName ?? "",
            timeZone: row.timeZone ?? "UTC",
            dayMinutes: dayMinutesOf(row.week) ?? 0,
          },
    escalatePeople: people.filter(({ id }) => escalateTo.includes(id)),
  };
}

/** What one version has otherwise than another, with calendars and people by name. */
export async function compareVersions(
  context: Context,
  id: string,
  { from, to }: { from: number; to: number },
): Promise<{ from: number; to: number; changes: TermChange[] }> {
  await loadSeen(context, id);
  const versions = await store.versionsOf(context.db, id);
  const version = (number: number) => {
    const found = versions.find((one) => one.number === number);
    if (!found) throw agreementErrors.refuse("version_not_found", { version: number });
    return found;
  };
  const [one, other] = [version(from), version(to)];
  const told = [...one.escalateTo, ...other.escalateTo].filter(isPerson);
  const names = new Map((await store.partyNames(context.db, told)).map((party) => [party.id, party.name]));
  const calendars = new Map([one, other].map(({ calendar, calendarName }) => [calendar, calendarName]));
  const named = (field: TermChange["field"], value: TermValue): TermChange["before"] => {
    if (field === "calendar" && typeof value === "string") return calendars.get(value) ?? value;
    if (typeof value === "object" && value !== null) return value.map((entry) => names.get(entry) ?? entry);
    return value;
  };
  const changes = compareTerms(one as Terms, other as Terms).map((change) => ({
    ...change,
    before: named(change.field, change.before),
    after: named(change.field, change.after),
  }));
  return { from, to, changes };
}
