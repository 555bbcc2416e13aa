import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "#platform/database";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import type { AskedRating, RatingView } from "../schema/rating.ts";
import type { PartyName } from "../schema/shapes.ts";
import { openDays, type Question } from "./ask.ts";

type Language = "en" | "ru";

const party = (column: string) => sql<PartyName>`
  (select jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name) from organisation.party p
   where p.id = ${sql.ref(column)})`;
const request = sql`jsonb_build_object('id', q.id, 'number', q.number, 'subject', q.subject)`;

const labelOf = ({ label, key }: Question, language: Language) =>
  label[language] ?? label.en ?? label.ru ?? key;

interface AskedRow extends Omit<AskedRating, "questions" | "until"> {
  readonly questions: readonly Question[];
  readonly due: Date;
}

/** What somebody is asked now, the latest first. */
export async function readAsked(
  db: Database,
  asked: { rater: string; request?: string; now: Date; language: Language },
): Promise<AskedRating[]> {
  const { rows } = await sql<AskedRow>`
    select r.id, ${request} as request, r.rated, r.questions, r.due_at as due,
      case r.rated when 'supplier' then ${party("r.supplier")} else ${party("r.customer")} end as readers
    from requests.rating r join requests.request q on q.id = r.request
    where r.rater = ${asked.rater} and r.state = 'asked' and r.due_at <= ${asked.now}
      and r.due_at > ${asked.now}::timestamptz - make_interval(days => ${openDays})
      and (${asked.request ?? null}::uuid is null or r.request = ${asked.request ?? null}::uuid)
    order by r.id desc limit 20
  `.execute(db);
  return rows.map(({ questions, due, ...row }) => ({
    ...row,
    questions: questions.map((question) => ({
      key: question.key,
      kind: question.kind,
      label: labelOf(question, asked.language),
    })),
    until: new Date(due.getTime() + openDays * 86_400_000).toISOString(),
  }));
}

interface GivenRow extends Omit<RatingView, "answers" | "at"> {
  readonly questions: readonly Question[];
  readonly answers: Readonly<Record<string, number | string>>;
  readonly at: Date;
  /** To the microsecond, which a Date does not hold. */
  readonly exactly: string;
}

const place = z.tuple([exactMoment, z.uuid()]);

export interface Between {
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
}

/** A unit's ratings are those of the units under it as well. */
const within = (column: string, above: string | undefined) =>
  above === undefined
    ? sql`true`
    : sql`(${sql.ref(column)} = ${above}::uuid
        or ${sql.ref(column)} in (select unit from organisation.unit_above where above = ${above}))`;

export async function readGiven(
  db: Database,
  asked: Between & {
    request?: string;
    rated?: "supplier" | "customer" | undefined;
    after?: string | undefined;
    limit: number;
    language: Language;
  },
): Promise<{ ratings: RatingView[]; next: string | null }> {
  const [at = null, id = null] = readCursor(asked.after, place) ?? [];
  const { rows } = await sql<GivenRow>`
    select r.id, ${request} as request, r.rated, r.score, r.questions, r.answers, r.comment, r.answered_at as at, r.answered_at::text as exactly,
      ${party("r.supplier")} as supplier, ${party("r.customer")} as customer, ${party("r.rater")} as rater
    from requests.rating r join requests.request q on q.id = r.request
    where r.state = 'answered' and ${within("r.supplier", asked.supplier)} and ${within("r.customer", asked.customer)}
      and (${asked.request ?? null}::uuid is null or r.request = ${asked.request ?? null}::uuid)
      and (${asked.rated ?? null}::text is null or r.rated = ${asked.rated ?? null})
      and (${at}::timestamptz is null or (r.answered_at, r.id) < (${at}::timestamptz, ${id}::uuid))
    order by r.answered_at desc, r.id desc limit ${asked.limit}
  `.execute(db);
  const ratings = rows.map(({ questions, answers, at: given, exactly: _, ...row }) => ({
    ...row,
    answers: questions.flatMap((question) => {
      const answer = answers[question.key];
      return answer === undefined || answer === ""
        ? []
        : [{ label: labelOf(question, asked.language), answer }];
    }),
    at: given.toISOString(),
  }));
  const last = rows.at(-1);
  return { ratings, next: last && rows.length === asked.limit ? writeCursor([last.exactly, last.id]) : null };
}

/** How many answers there are to each side, and their sum. */
export async function sumsOf(
  db: Database,
  between: Between,
): Promise<Record<"supplier" | "customer", { count: number; sum: number }>> {
  const { rows } = await sql<{ rated: "supplier" | "customer"; count: number; sum: number }>`
    select r.rated, count(*)::int as count, sum(r.score)::int as sum from requests.rating r
    where r.state = 'answered' and ${within("r.supplier", between.supplier)}
      and ${within("r.customer", between.customer)}
    group by r.rated
  `.execute(db);
  const none = { count: 0, sum: 0 };
  const of = (rated: string) => rows.find((row) => row.rated === rated) ?? none;
  return { supplier: of("supplier"), customer: of("customer") };
}
