import { type RawBuilder, type SqlBool, sql } from "kysely";
import { placeInTimeline, type TimelineAsk } from "#modules/relationships";
import type { Database } from "#platform/database";

export interface WorkRow {
  readonly key: string;
  readonly at: Date;
  readonly request: string;
  readonly number: number;
  readonly kind: "request" | "question" | "complaint" | "suggestion" | "thanks";
  readonly subject: string;
  readonly role: "face" | "part";
  readonly task: string | null;
  readonly state: "open" | "waiting" | "done" | "handed_over" | "cancelled";
  readonly seconds: number | null;
  readonly requester: string | null;
  readonly other: string | null;
}

/** What colleagues may read, and whatever the reader has a part in. */
const readable = (self: string | undefined): RawBuilder<SqlBool> => sql<SqlBool>`(
  (r.visibility = 'unit' and not r.confidential)
  ${self ? sql`or exists (select 1 from requests.member m where m.request = r.id and m.person = ${self})` : sql``})`;

const any = (view: readonly string[]) => sql`any(${[...view]}::uuid[])`;

/** Works between two parties, or of one party with the reader's own. */
export async function worksOnTimeline(
  db: Database,
  ask: TimelineAsk,
  self: string | undefined,
): Promise<WorkRow[]> {
  const place = placeInTimeline(ask.before, sql`w.opened_at`, sql`'work ' || w.id`);
  const part = (where: RawBuilder<SqlBool>, other: RawBuilder<unknown>) => sql`
    (select 'work ' || w.id as key, w.opened_at as at, r.id as request, r.number, r.kind, r.subject, w.role, w.task, w.state,
      extract(epoch from w.done_at - w.opened_at)::float8 as seconds, ${other} as other,
      case when w.role = 'face' then (select p.name from organisation.party p where p.id = r.requester) end as requester
    from requests.work w join requests.request r on r.id = w.request
    where ${where} and ${readable(self)} and ${place.where}
    order by ${place.order} limit ${ask.limit})`;
  const name = (column: string) =>
    sql`(select p.name from organisation.party p where p.id = ${sql.ref(column)})`;
  const { of } = ask;
  const parts =
    "party" in of
      ? [
          part(sql<SqlBool>`w.unit = ${of.party} and ${within(of, "w.customer")}`, name("w.customer")),
          part(
            sql<SqlBool>`w.customer = ${of.party} and w.unit <> ${of.party} and ${within(of, "w.unit")}`,
            name("w.unit"),
          ),
          part(
            sql<SqlBool>`w.role = 'face' and w.request in (
              select m.request from requests.member m where m.person = ${of.party} and m.role = 'requester')
              and w.unit <> ${of.party} and w.customer is distinct from ${of.party}
              and (${within(of, "w.unit")} or ${within(of, "w.customer")})`,
            name("w.unit"),
          ),
        ]
      : [part(sql<SqlBool>`w.unit = ${of.supplier} and w.customer = ${of.customer}`, sql`null`)];
  const { rows } = await sql<WorkRow>`
    select * from (${sql.join(parts, sql` union all `)}) w
    order by date_trunc('milliseconds', at) desc, key collate "C" desc limit ${ask.limit}
  `.execute(db);
  return rows;
}

/** Without a view of one's own side only what it has to do with. */
function within(of: { party: string; view: readonly string[] | "all" }, column: string): RawBuilder<SqlBool> {
  return of.view === "all" || of.view.includes(of.party)
    ? sql<SqlBool>`true`
    : sql<SqlBool>`${sql.ref(column)} = ${any(of.view)}`;
}

export interface RatingRow {
  readonly key: string;
  readonly at: Date;
  readonly request: string;
  readonly rated: "supplier" | "customer";
  readonly score: number;
  readonly comment: string | null;
  readonly rater: string | null;
  readonly other: string | null;
}

/** Answered ratings: both sides see them, with the name, as whoever answered was told. */
export async function ratingsOnTimeline(
  db: Database,
  ask: TimelineAsk,
  self: string | undefined,
): Promise<RatingRow[]> {
  const place = placeInTimeline(ask.before, sql`t.answered_at`, sql`'rating ' || t.id`);
  const { of } = ask;
  const where =
    "party" in of
      ? sql<SqlBool>`((t.supplier = ${of.party} and ${within(of, "t.customer")})
          or (t.customer = ${of.party} and ${within(of, "t.supplier")}))`
      : sql<SqlBool>`t.supplier = ${of.supplier} and t.customer = ${of.customer}`;
  const { rows } = await sql<RatingRow>`
    select 'rating ' || t.id as key, t.answered_at as at, t.request, t.rated, t.score, t.comment,
      (select p.name from organisation.party p where p.id = t.rater) as rater,
      ${
        "party" in of
          ? sql`(select p.name from organisation.party p
              where p.id = case when t.supplier = ${of.party} then t.customer else t.supplier end)`
          : sql`null`
      } as other
    from requests.rating t join requests.request r on r.id = t.request
    where t.state = 'answered' and t.score is not null and ${where} and ${readable(self)} and ${place.where}
    order by ${place.order} limit ${ask.limit}
  `.execute(db);
  return rows;
}
