import { z } from "zod";
import type { Context } from "#platform/context";
import { readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { explain } from "../explain.ts";
import { maySee, maySeePeople, maySpeak, viewOf } from "../policy.ts";
import type { HistoryItem, RelationshipItem, RelationshipView } from "../schema/index.ts";
import { discoveryState } from "../store/discovery.ts";
import { evidenceRows, type RowSource } from "../store/evidence-rows.ts";
import {
  type Filter,
  find,
  findPair,
  historyOf,
  type Loaded,
  listed,
  monthsOf,
  processesOf,
  type RelationshipRow,
  type View,
} from "../store/relationships.ts";
import { readSettings } from "../store/settings.ts";

export async function viewFor(context: Context): Promise<View> {
  const { threshold } = await readSettings(context.db);
  return { parties: viewOf(context.actor), threshold };
}

export function itemOf(context: Context, { word: _, ...row }: RelationshipRow): RelationshipItem {
  const speak = maySpeak(context.actor, { supplier: row.supplier.id, customer: row.customer.id });
  return { ...row, maySpeak: speak };
}

export async function listRelationships(
  context: Context,
  { after, limit, ...filter }: Filter & { after?: string | undefined; limit: number },
): Promise<{ relationships: RelationshipItem[]; next: string | null }> {
  const view = await viewFor(context);
  const { rows, next } = await listed(context.db, view, filter, { after: readCursor(after, place), limit });
  return { relationships: rows.map((row) => itemOf(context, row)), next: next && writeCursor(next) };
}

const place = z.tuple([z.union([z.string().max(300), z.number()]), z.uuid()]);

/** Loads a relationship that the actor may see; anybody else's is not there. */
export async function loadSeen(context: Context, id: string): Promise<Loaded & { threshold: number }> {
  const { threshold } = await readSettings(context.db);
  const row = await find(context.db, id, threshold);
  if (!row) throw errors.refuse("relationship_not_found", { id });
  allow(maySee(context.actor, { supplier: row.supplier.id, customer: row.customer.id }));
  return { ...row, threshold };
}

export async function showRelationship(context: Context, id: string): Promise<RelationshipView> {
  const { parts, threshold, wordAt, wordBy, reason, ...row } = await loadSeen(context, id);
  const { db } = context;
  const [supplier, customer] = [row.supplier.id, row.customer.id];
  const months = await monthsOf(db, supplier, customer);
  const processes = await processesOf(db, supplier, customer);
  const opposite = await findPair(db, customer, supplier);
  const history = await historyOf(db, id);
  const { asOf, prior } = await discoveryState(db);
  const why = explain(parts, row.declared, context.actor.language);
  const textOf = (source: string) => why.reasons.find((reason) => reason.source === source)?.text ?? "";
  return {
    ...itemOf(context, row),
    reason,
    wordBy,
    wordAt: wordAt?.toISOString() ?? null,
    why: why.sentence,
    parts: parts.map((part) => ({ ...part, services: [...part.services], text: textOf(part.source) })),
    prior,
    threshold,
    asOf: asOf?.toISOString() ?? null,
    months,
    processes,
    opposite: opposite ?? null,
    history: history.map((event): HistoryItem => ({ ...event, at: event.at.toISOString() })),
  };
}

export async function listEvidenceRows(
  context: Context,
  id: string,
  source: RowSource,
  page: { month?: number | undefined; after?: string | undefined; limit: number },
) {
  const { supplier, customer } = await loadSeen(context, id);
  const people = maySeePeople(context.actor);
  const after = page.after === undefined ? undefined : Number(page.after);
  const rows = await evidenceRows(context.db, source, {
    supplier: supplier.id,
    customer: customer.id,
    month: page.month,
    after: after !== undefined && Number.isSafeInteger(after) ? after : undefined,
    limit: page.limit,
    people,
    leads: people || context.actor.leads.length > 0,
  });
  return {
    rows: rows.map((row) => ({
      ...row,
      at: row.at?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
    })),
    next: rows.length === page.limit ? String(rows.at(-1)!.id) : null,
    people: people || source === "requests",
  };
}
