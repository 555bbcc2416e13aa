// Whose words are whose. The table in this room's README says the same for people.

import { type RawBuilder, type SqlBool, sql } from "kysely";
import { requestRefs } from "#modules/requests";
import { quotesReadBy } from "#modules/surveys";
import { type Actor, type Context, isProgrammeLead, ownParties } from "#platform/context";
import { nameRefs } from "#platform/refs";
import type { Openness } from "./store.ts";

/**
 * Which signals `s` may stand before the reader at all. What is for few is sieved once more by its source, in
 * `openedBy`: no list of ours is wider than the place the words come from.
 */
export function withinReach(actor: Actor): RawBuilder<SqlBool> {
  if (actor.userId === null || isProgrammeLead(actor)) return sql<SqlBool>`true`;
  const parties = sql`${[...ownParties(actor)]}::uuid[]`;
  // Words about nobody's service in particular (a comment on the company) are for whoever leads anybody.
  const unnamed =
    actor.leads.length > 0 ? sql<SqlBool>`(s.kind = 'comment' and s.supplier is null)` : sql<SqlBool>`false`;
  return sql<SqlBool>`(s.supplier = any(${parties}) or s.customer = any(${parties})
    or s.person = ${actor.self ?? null}::uuid or ${unnamed}
    -- The feedback team is no side of the relationship, but hears what is complained of.
    or (s.kind = 'complaint' and s.ref_kind = 'request' and exists (
      select 1 from requests.work w where w.request = s.ref_id::uuid and w.unit = any(${parties}))))`;
}

export interface Guarded {
  readonly id: string;
  readonly module: string;
  readonly kind: string;
  readonly source: string;
  readonly openness: Openness;
  readonly ref_kind: string | null;
  readonly ref_id: string | null;
  readonly person: string | null;
}

export interface Opened {
  /** Signals the reader may read with everything that is in them. */
  readonly readable: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, { readonly name: string; readonly href: string }>;
}

/** What is for few is read by those who may open it where it comes from, and by nobody else. */
export async function openedBy(context: Context, signals: readonly Guarded[]): Promise<Opened> {
  const { db, actor } = context;
  const asked = signals.filter((one) => one.ref_kind === "request" && one.ref_id !== null);
  const named = await nameRefs(
    context,
    requestRefs,
    asked.map(({ ref_id }) => ({ module: "requests", kind: "request", id: ref_id! })),
  );
  const byId = new Map(named.map((ref) => [ref.id, ref]));
  const quotes = signals.filter(({ kind }) => kind === "quote").map(({ source }) => source);
  const read = await quotesReadBy(db, actor, quotes);
  const house = actor.userId === null;
  const readable = new Set<string>();
  const links = new Map<string, { name: string; href: string }>();
  for (const one of signals) {
    const ref = one.ref_kind === "request" && one.ref_id !== null ? byId.get(one.ref_id) : undefined;
    const own = actor.self !== undefined && one.person === actor.self;
    const opens = one.kind === "quote" ? read.has(one.source) : ref !== undefined;
    if (one.openness !== "customer" || house || own || opens) readable.add(one.id);
    if (ref) links.set(one.id, { name: ref.name, href: ref.link });
    else if (one.ref_kind === "party" && one.ref_id)
      links.set(one.id, { name: "", href: `/parties/${one.ref_id}` });
    else if (one.ref_kind === "interview" && one.ref_id && read.has(one.source))
      links.set(one.id, { name: "", href: `/surveys/interviews/${one.ref_id}` });
    else if (one.ref_kind === "page" && one.ref_id) links.set(one.id, { name: "", href: one.ref_id });
  }
  return { readable, links };
}
