import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, isProgrammeLead } from "#platform/context";

/** Parties through whom somebody sees requests: self, the units they belong to with those above, the units they lead. */
export function partiesOfReader({ self, memberOf, leads }: Actor): string[] {
  return [...new Set([...(self ? [self] : []), ...memberOf, ...leads])];
}

/** The same for what is for few: only one's own unit and those one leads. */
export function closePartiesOf({ self, memberOf, leads }: Actor): string[] {
  return [...new Set([...(self ? [self] : []), ...memberOf.slice(0, 1), ...leads])];
}

export const ids = (list: readonly string[]): RawBuilder<unknown> => sql`${[...list]}::uuid[]`;

/** Above this many units led it costs less to ask the tree who heads what is above one unit. */
const fewLed = 40;

/** Whether the party in a column is the reader, one of the units given, or a unit that the reader leads. */
function among(column: string, { self, leads }: Actor, units: readonly string[]): RawBuilder<SqlBool> {
  const at = sql.ref(column);
  if (leads.length <= fewLed)
    return sql<SqlBool>`${at} = any(${ids([...new Set([...(self ? [self] : []), ...units, ...leads])])})`;
  return sql<SqlBool>`(${at} = any(${ids([...(self ? [self] : []), ...units])}) or exists (
    select 1 from organisation.unit_above up join organisation.unit led on led.party = up.above
    where up.unit = ${at} and led.head = ${self ?? null}::uuid))`;
}

/** As `isAccused` of the policy says it: whether the complaint `r` is about the reader or a unit of theirs. */
function isAccused({ self, memberOf }: Actor): RawBuilder<SqlBool> {
  const accused = [...(self ? [self] : []), ...memberOf];
  return sql<SqlBool>`(r.kind = 'complaint' and r.about is not null and (r.about = any(${ids(accused)})
    or exists (select 1 from organisation.unit h where h.party = r.about and h.head = ${self ?? null}::uuid)))`;
}

/** As `standingOf` says it: whether the work `w` of the request `r` is the reader's to do. */
export function servedBy(actor: Actor): RawBuilder<SqlBool> {
  const { self, memberOf } = actor;
  return sql<SqlBool>`((w.assignee = ${self ?? null}::uuid
      or ${among("w.unit", actor, memberOf.slice(0, 1))}
      or (r.visibility = 'unit' and w.unit = any(${ids(memberOf)})))
    and not ${isAccused(actor)})`;
}

/** As `maySee` of the policy says it, of the request `r`. */
export function seenBy(actor: Actor): RawBuilder<SqlBool> {
  if (actor.userId === null) return sql<SqlBool>`true`;
  const self = actor.self ?? null;
  const through = isProgrammeLead(actor) ? sql`true` : among("r.customer", actor, actor.memberOf);
  return sql<SqlBool>`((r.visibility = 'unit' and not r.confidential and ${through})
    or exists (select 1 from requests.member m where m.request = r.id and m.person = ${self}::uuid
      and (m.role = 'requester' or not ${isAccused(actor)}))
    or exists (select 1 from requests.work w where w.request = r.id and ${servedBy(actor)})
    or exists (select 1 from requests.approval a where a.request = r.id and a.approver = ${self}::uuid
      and a.state <> 'planned' and not ${isAccused(actor)}))`;
}

/** As `maySeeInside` says it, of the request `r`. */
export function insideSeenBy(actor: Actor): RawBuilder<SqlBool> {
  if (actor.userId === null) return sql<SqlBool>`true`;
  const self = actor.self ?? null;
  return sql<SqlBool>`(not exists (select 1 from requests.member m
      where m.request = r.id and m.person = ${self}::uuid and m.role = 'requester')
    and (exists (select 1 from requests.member m
        where m.request = r.id and m.person = ${self}::uuid and m.role = 'helper' and not ${isAccused(actor)})
      or exists (select 1 from requests.work w where w.request = r.id and ${servedBy(actor)})))`;
}
