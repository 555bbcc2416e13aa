import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Context } from "#platform/context";

/** What is asked of the timeline: a relationship, or everything of one party that the reader may see. */
export interface TimelineAsk {
  readonly of:
    | { readonly supplier: string; readonly customer: string }
    | {
        readonly party: string /** Only with these on the other side; all when absent. */;
        readonly view: readonly string[] | "all";
      };
  /** Only what comes after this place in the list; moments count in milliseconds. */
  readonly before: { readonly at: Date; readonly key: string } | undefined;
  readonly limit: number;
}

export interface TimelineItem {
  /** Unique over all sources. */
  readonly key: string;
  readonly at: Date;
  /** `request`, `done`, `rating`, `thanks`, `agreement`, or the kind of a note. */
  readonly kind: string;
  /** In the reader's language. */
  readonly title: string;
  readonly text: string | null;
  readonly link: string | null;
  /** Who did it, where that is told. */
  readonly who: string | null;
  /** The one on the other side, on the page of a party. */
  readonly other: string | null;
}

/** A room's interactions. It gives back only what the actor may see, the latest first. */
export interface TimelineSource {
  readonly name: string;
  items(context: Context, ask: TimelineAsk): Promise<TimelineItem[]>;
}

const sources: TimelineSource[] = [];

/** Rooms that have interactions to tell of say so once, in their `module.ts`. */
export function defineTimelineSource(source: TimelineSource): void {
  if (!sources.some(({ name }) => name === source.name)) sources.push(source);
}

/** The latest of all sources together. Each is asked for as many as are wanted: any of them may hold all the latest. */
export async function gather(context: Context, ask: TimelineAsk): Promise<TimelineItem[]> {
  const found: TimelineItem[] = [];
  for (const source of sources) found.push(...(await source.items(context, ask)));
  return found
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.key < b.key ? 1 : -1))
    .slice(0, ask.limit);
}

/**
 * The part of a query that follows a place in the list, and its order. `at` is the column of the moment, `key` what the
 * source calls a row.
 */
export function placeInTimeline(
  before: TimelineAsk["before"],
  at: RawBuilder<unknown>,
  key: RawBuilder<unknown>,
) {
  const moment = sql`date_trunc('milliseconds', ${at})`;
  const name = sql`(${key}) collate "C"`;
  return {
    // The first half is what an index answers, the second decides between equal moments.
    where: before
      ? sql<SqlBool>`(${at} < ${before.at}::timestamptz + interval '1 millisecond' and (${moment}, ${name}) < (${before.at}::timestamptz, ${before.key}::text))`
      : sql<SqlBool>`true`,
    order: sql`${moment} desc, ${name} desc`,
  };
}
