import { sql } from "kysely";
import { quotesForSignals } from "#modules/surveys";
import { dropSignals, putSignals } from "../store.ts";
import type { Source } from "./source.ts";

/** What was marked in interviews, for those who were named as its readers; the name only where that was agreed. */
export const quoteSource: Source = {
  name: "surveys.quote",
  async next({ db }, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select q.id from surveys.quote q where ${after === null ? sql`true` : sql`q.id > ${after}::uuid`}
      order by q.id limit ${limit}
    `.execute(db);
    return rows.map(({ id }) => id);
  },
  async take({ db }, ids) {
    const quotes = await quotesForSignals(db, ids);
    const { rows } = await sql<{ id: string; day: string; interview: string; person: string | null }>`
      select q.id, i.starts_at::date::text as day, i.id as interview,
        case when i.named then i.interviewed end as person
      from surveys.quote q join surveys.interview i on i.id = q.interview where q.id = any(${[...ids]}::uuid[])
    `.execute(db);
    const of = new Map(rows.map((row) => [row.id, row]));
    await putSignals(
      db,
      quotes.flatMap((quote) => {
        const row = of.get(quote.id);
        if (!row) return [];
        return {
          module: "surveys",
          kind: "quote" as const,
          source: quote.id,
          ref: { kind: "interview", id: row.interview },
          supplier: quote.supplier?.id ?? null,
          customer: quote.customer?.id ?? null,
          person: row.person,
          saidOn: row.day,
          words: quote.words,
          openness: "customer" as const,
        };
      }),
    );
    const there = new Set(quotes.map(({ id }) => id));
    await dropSignals(
      db,
      "surveys",
      ids.filter((id) => !there.has(id)),
    );
  },
};
