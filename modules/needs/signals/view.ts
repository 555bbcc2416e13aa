import type { Actor } from "#platform/context";
import { mayCorrect } from "../policy.ts";
import type { SignalView } from "../schema/shapes.ts";
import type { SignalRow } from "./list-store.ts";
import type { Opened } from "./readable.ts";

/** A signal before somebody who may read it. */
export function viewOf(actor: Actor, row: SignalRow, { links }: Opened): SignalView {
  const sides = { supplier: row.supplier?.id ?? null, customer: row.customer?.id ?? null };
  return {
    id: row.id,
    kind: row.kind,
    supplier: row.supplier,
    customer: row.customer,
    service: row.service || row.service_name ? { id: row.service, name: row.service_name } : null,
    person: row.said,
    saidOn: row.said_on,
    words: row.words,
    hours: row.hours,
    score: row.score,
    topics: row.topics ?? [],
    reasons: row.reasons ?? [],
    sentiment: row.sentiment,
    sentimentScore: row.sentiment_score,
    sameAs: row.same_as,
    need: row.need,
    link: links.get(row.id) ?? null,
    corrected: row.corrected,
    mayCorrect: row.words !== null && mayCorrect(actor, sides),
  };
}
