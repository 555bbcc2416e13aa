import { sql } from "kysely";
import type { Relations } from "#platform/context";
import type { Database } from "#platform/database";

/** How somebody is reached, and how they wish to be. */
export interface PartyContact {
  readonly id: string;
  readonly name: string;
  /** Where letters go: the person's address, else that of the account. Null: none is known, or the person has left. */
  readonly address: string | null;
  readonly account: string | null;
  /** The profile's, else the account's. */
  readonly language: "en" | "ru" | null;
  readonly channel: "web" | "email" | "chat" | "phone" | "meeting" | null;
  /** `HH:MM`, both or none. */
  readonly hoursFrom: string | null;
  readonly hoursTo: string | null;
}

/** Whose account a person's is: the one tied to it, else the one with its confirmed address; as `readRelations` has it. */
const accountOf = sql`
  left join lateral (
    select u.id, u.email, u.language from auth."user" u
    where (u.id = e.account or (e.account is null and lower(u.email) = e.email and u."emailVerified"))
      and not coalesce(u.banned, false)
    limit 1
  ) a on true
`;

export async function contactsOf(
  db: Database,
  parties: readonly string[],
): Promise<ReadonlyMap<string, PartyContact>> {
  if (parties.length === 0) return new Map();
  const { rows } = await sql<PartyContact>`
    select p.id, p.name, case when p.ended_on is null then coalesce(e.email, a.email) end as address, a.id as account,
      coalesce(f.language, case when a.language in ('en', 'ru') then a.language end) as language, f.channel,
      case when f.hours_to is not null then to_char(f.hours_from, 'HH24:MI') end as "hoursFrom",
      case when f.hours_from is not null then to_char(f.hours_to, 'HH24:MI') end as "hoursTo"
    from organisation.party p
    left join organisation.person e on e.party = p.id
    left join organisation.profile f on f.party = p.id
    ${accountOf}
    where p.id = any(${[...new Set(parties)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What each of these persons is, belongs to and leads: to ask policies about them before they are told something. */
export async function relationsOf(
  db: Database,
  people: readonly string[],
): Promise<ReadonlyMap<string, Relations>> {
  if (people.length === 0) return new Map();
  const { rows } = await sql<{ self: string; memberOf: string[]; leads: string[] }>`
    select e.party as self,
      coalesce((select array_agg(a.above order by a.distance)
                from organisation.unit_above a where a.unit = e.unit), '{}') as "memberOf",
      coalesce((select array_agg(distinct a.unit) from organisation.unit l
                join organisation.party lp on lp.id = l.party and lp.ended_on is null
                join organisation.unit_above a on a.above = l.party
                where l.head = e.party), '{}') as leads
    from organisation.person e join organisation.party p on p.id = e.party and p.ended_on is null
    where e.party = any(${[...new Set(people)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.self, row]));
}

export interface UnitPeople {
  readonly unit: string;
  /** Whoever leads it: its own head, else the nearest above. */
  readonly head: string | null;
  /** The head above that one. */
  readonly headAbove: string | null;
  readonly members: readonly string[];
}

/** Who leads some units and who belongs to them. A person serves alone: their own head and only member. */
export async function peopleOfUnits(
  db: Database,
  units: readonly string[],
): Promise<ReadonlyMap<string, UnitPeople>> {
  if (units.length === 0) return new Map();
  const { rows } = await sql<UnitPeople>`
    with asked as (select distinct unnest(${[...units]}::uuid[]) as unit),
    line as (
      select asked.unit, u.head, row_number() over (partition by asked.unit order by a.distance) as place
      from asked
      join organisation.unit_above a on a.unit = asked.unit
      join organisation.unit u on u.party = a.above
      join organisation.party h on h.id = u.head and h.ended_on is null
    )
    select asked.unit, coalesce(first.head, person.party) as head,
      (select l.head from line l where l.unit = asked.unit and l.head <> first.head order by l.place limit 1)
        as "headAbove",
      case when person.party is not null then array[person.party]
        else coalesce((select array_agg(e.party) from organisation.person e
                       join organisation.party p on p.id = e.party and p.ended_on is null
                       where e.unit = asked.unit), '{}') end as members
    from asked
    left join line first on first.unit = asked.unit and first.place = 1
    left join organisation.person person on person.party = asked.unit
  `.execute(db);
  return new Map(rows.map((row) => [row.unit, row]));
}

/** The persons behind accounts, by the account's id; accounts of nobody are left out. */
export async function personsOfAccounts(
  db: Database,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const { rows } = await sql<{ account: string; person: string }>`
    select distinct on (u.id) u.id as account, e.party as person
    from auth."user" u
    join organisation.person e
      on e.account = u.id or (e.account is null and e.email = lower(u.email) and u."emailVerified")
    where u.id = any(${[...new Set(accounts)]}::uuid[])
    order by u.id, e.account nulls last
  `.execute(db);
  return new Map(rows.map(({ account, person }) => [account, person]));
}

/** A person by an address, as a letter's sender is recognised. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly unit: string | null;
  /** Whether they have left. */
  readonly ended: boolean;
}

export async function peopleByEmail(db: Database, addresses: readonly string[]): Promise<KnownPerson[]> {
  if (addresses.length === 0) return [];
  const { rows } = await sql<KnownPerson>`
    select e.party as id, p.name, e.email, e.unit, p.ended_on is not null as ended
    from organisation.person e join organisation.party p on p.id = e.party
    where e.email = any(${[...new Set(addresses)]}::text[])
  `.execute(db);
  return rows;
}

/** Whose people write from a domain: a partner's, or the house's own. Undefined when nobody does. */
export async function homeOfDomain(
  db: Database,
  domain: string,
): Promise<{ readonly partner: string | null } | undefined> {
  const { rows } = await sql<{ partner: string | null }>`
    select case when u.kind = 'partner' then u.id end as partner
    from organisation.person e
    join organisation.party p on p.id = e.party and p.ended_on is null
    join organisation.party u on u.id = e.unit and u.ended_on is null
    where e.email like ${`%@${domain.replace(/[\\%_]/g, "\\$&")}`}
    group by 1 order by count(*) desc limit 1
  `.execute(db);
  return rows[0];
}
