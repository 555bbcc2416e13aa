import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { allow } from "#platform/permissions";
import { loadSeen } from "../actions/facts.ts";
import { openRequest } from "../actions/open.ts";
import { mayReadRatings } from "../rating/policy.ts";
import type { PartyName } from "../schema/shapes.ts";
import { conductErrors } from "./errors.ts";
import { thanksSubject } from "./words.ts";

/** Thanks somebody; what for may be a request one may see. */
export async function sendThanks(
  context: Context,
  {
    to,
    text,
    for: request,
  }: { readonly to: string; readonly text: string; readonly for?: string | undefined },
) {
  if (request) await loadSeen(context, request);
  const opened = await openRequest(context, {
    kind: "thanks",
    subject: firstLine(text) || thanksSubject(context.actor.language),
    text,
    about: to,
    visibility: "unit",
  });
  if (request)
    await sql`
      insert into requests.link (one, other, kind, made_by) values (${opened.id}, ${request}, 'related', ${context.actor.userId})
      on conflict do nothing
    `.execute(context.db);
  return { id: opened.id, number: opened.number };
}

function firstLine(text: string): string {
  const [line = ""] = text.split("\n");
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}

/** Whoever was thanked may let it be said in public: the person, or the unit's head. */
export async function publishThanks(context: Context, id: string, isPublic: boolean) {
  const facts = await loadSeen(context, id);
  const { actor, db, now } = context;
  if (facts.kind !== "thanks" || facts.about === null) throw conductErrors.refuse("not_thanked");
  allow(mayPublish(context, facts.about));
  if (isPublic)
    await sql`
      insert into requests.public_thanks (request, allowed_by, allowed_at) values (${id}, ${actor.self}, ${now})
      on conflict do nothing
    `.execute(db);
  else await sql`delete from requests.public_thanks where request = ${id}`.execute(db);
  return { id };
}

/** Only the thanked themselves, never their manager for them. */
const mayPublish = ({ actor }: Context, about: string) =>
  actor.self !== undefined && (about === actor.self || actor.leads.includes(about));

/** How often, in the last year, people of a customer thanked a supplier or somebody in it: for their relationship. */
export async function thanksOf(db: Database, supplier: string, customer: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests.request r
    where r.kind = 'thanks' and r.opened_at > now() - interval '1 year'
      and ${aboutWithin(supplier)} and ${customerWithin(customer)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

const aboutWithin = (party: string) => sql<boolean>`(r.about = ${party}::uuid
  or r.about in (select unit from organisation.unit_above where above = ${party})
  or r.about in (select e.party from organisation.person e join organisation.unit_above a on a.unit = e.unit
                 where a.above = ${party}))`;
const customerWithin = (party: string) => sql<boolean>`(r.customer = ${party}::uuid
  or r.customer in (select unit from organisation.unit_above where above = ${party}))`;

interface Row {
  readonly id: string;
  readonly number: number;
  readonly from: PartyName | null;
  readonly to: PartyName | null;
  readonly about: string;
  readonly text: string;
  readonly at: Date;
  readonly public: boolean;
}

export interface ThanksAsked {
  readonly box: "mine" | "between" | "public";
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  readonly before?: number | undefined;
  readonly limit: number;
}

export async function listThanks(context: Context, asked: ThanksAsked) {
  const { db, actor } = context;
  const { box, supplier, customer, limit } = asked;
  if (box === "between") allow(mayReadRatings(actor, { supplier, customer }));
  const mine = [...new Set([...(actor.self ? [actor.self] : []), ...actor.leads])];
  const where =
    box === "public"
      ? sql<boolean>`t.request is not null`
      : box === "mine"
        ? sql<boolean>`(r.about = any(${mine}::uuid[]) or r.requester = ${actor.self ?? null}::uuid
            or exists (select 1 from organisation.person e where e.party = r.about
              and (e.manager = ${actor.self ?? null}::uuid or e.unit = any(${[...actor.leads]}::uuid[]))))`
        : sql<boolean>`${supplier ? aboutWithin(supplier) : sql`true`} and ${customer ? customerWithin(customer) : sql`true`}`;
  const party = (
    column: string,
  ) => sql<PartyName>`(select jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name)
    from organisation.party p where p.id = ${sql.ref(column)})`;
  const { rows } = await sql<Row>`
    select r.id, r.number, r.about, r.opened_at as at, t.request is not null as public,
      ${party("r.requester")} as "from", ${party("r.about")} as "to",
      coalesce((select m.body from requests.message m where m.request = r.id and m.audience = 'all' order by m.id limit 1),
        r.subject) as text
    from requests.request r left join requests.public_thanks t on t.request = r.id
    where r.kind = 'thanks' and r.about is not null and ${where}
      and (${asked.before ?? null}::bigint is null or r.number < ${asked.before ?? null})
    order by r.number desc limit ${limit}
  `.execute(db);
  return {
    thanks: rows.map(({ at, about, ...row }) => ({
      ...row,
      at: at.toISOString(),
      mayPublish: mayPublish(context, about),
    })),
    count: box === "between" && supplier && customer ? await thanksOf(db, supplier, customer) : null,
    next: rows.length === limit ? rows.at(-1)!.number : null,
  };
}
