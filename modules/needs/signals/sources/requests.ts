import { sql } from "kysely";
import { houseZone } from "#modules/catalogue";
import type { Context } from "#platform/context";
import { broughtUp, longestWords, signalColumns } from "../store.ts";
import type { Source } from "./source.ts";

/** A request to a person, or about one, is the unit's. */
const unitOf = (column: string) =>
  sql`coalesce((select e.unit from organisation.person e where e.party = ${sql.ref(column)}), ${sql.ref(column)})`;

/** What nobody else may know of, was taken back, or is a team's own question in a complaint is no signal. */
const isSignal = sql`not r.confidential and r.outcome is distinct from 'withdrawn'
  and not exists (select 1 from requests.explanation x where x.request = r.id)`;

/** Who reads the words is who may open the request: a complaint, and what is for few, never opens wider here. */
const openness = sql`case when r.kind = 'complaint' or r.visibility = 'people' then 'customer' else 'both' end`;

/** Requests, questions, complaints, suggestions and thanks in their own words, however they came: page, mail or desk. */
export const requestSource: Source = {
  name: "requests.request",
  async next({ db }, after, limit) {
    const { rows } = await sql<{ id: string }>`
      select id from requests.request where ${after === null ? sql`true` : sql`id > ${after}::uuid`} order by id limit ${limit}
    `.execute(db);
    return rows.map(({ id }) => id);
  },
  async take(context, keys) {
    await takeRequests(context, keys);
    await takeRatings(context, keys);
    await takeBreaches(context, keys);
  },
};

async function takeRequests({ db }: Context, ids: readonly string[]): Promise<void> {
  const zone = await houseZone(db);
  await sql`
    insert into needs.signal (${signalColumns})
    select 'requests', r.kind, r.id::text, 'request', r.id::text,
      ${sql`case when r.kind in ('complaint', 'thanks') and r.about is not null then ${unitOf("r.about")}
        else ${unitOf("r.supplier")} end`},
      r.customer, r.service, '', r.requester, (r.opened_at at time zone ${zone})::date,
      left(case when m.body is null or m.body = '' then r.subject
        when starts_with(m.body, r.subject) then m.body else r.subject || E'\n' || m.body end, ${longestWords}),
      ${openness}, null, null
    from requests.request r left join lateral (
      select t.body from requests.message t
      where t.request = r.id and t.audience = 'all' and t.side = 'customer' order by t.id limit 1
    ) m on true
    where r.id = any(${[...ids]}::uuid[]) and ${isSignal}
    ${broughtUp}
  `.execute(db);
  await sql`
    delete from needs.signal s where s.module = 'requests' and s.ref_kind = 'request'
      and s.ref_id = any(${[...ids]}::text[]) and not exists (
        select 1 from requests.request r where r.id = s.ref_id::uuid and ${isSignal}
          and (s.kind in ('rating', 'breach') or s.kind = r.kind))
  `.execute(db);
}

/** Marks with a word, and low marks without: what they are about is the request's service. */
async function takeRatings({ db }: Context, ids: readonly string[]): Promise<void> {
  const zone = await houseZone(db);
  await sql`
    insert into needs.signal (${signalColumns})
    select 'requests', 'rating', g.id::text, 'request', r.id::text, ${unitOf("g.supplier")}, g.customer, r.service, '',
      g.rater, (g.answered_at at time zone ${zone})::date, nullif(left(g.comment, ${longestWords}), ''), ${openness}, null,
      g.score
    from requests.rating g join requests.request r on r.id = g.request
    where g.request = any(${[...ids]}::uuid[]) and g.state = 'answered' and g.rated = 'supplier'
      and (coalesce(g.comment, '') <> '' or g.score <= 2) and ${isSignal}
    ${broughtUp}
  `.execute(db);
}

/** Targets missed, of requests that both sides may open: for the few a breach would say that there is something. */
async function takeBreaches({ db }: Context, ids: readonly string[]): Promise<void> {
  const zone = await houseZone(db);
  await sql`
    insert into needs.signal (${signalColumns})
    select distinct on (r.id, k.work, k.target) 'requests', 'breach',
      r.id || '/' || coalesce(k.work::text, '') || '/' || k.target, 'request', r.id::text,
      coalesce(w.unit, ${unitOf("r.supplier")}), coalesce(w.customer, r.customer), r.service, '', null,
      (coalesce(k.due_at, k.settled_at, k.computed_at) at time zone ${zone})::date, null, 'counted',
      greatest(0, k.elapsed_seconds / 3600.0 - k.target_minutes / 60.0), null
    from requests.clock k join requests.request r on r.id = k.request left join requests.work w on w.id = k.work
    where k.request = any(${[...ids]}::uuid[]) and k.state = 'breached' and r.visibility = 'unit'
      and r.kind <> 'complaint' and ${isSignal}
    order by r.id, k.work, k.target, k.id desc
    ${broughtUp}
  `.execute(db);
}
