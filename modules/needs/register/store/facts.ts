import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { SignalFact } from "../proposal/index.ts";
import { observedKinds } from "./counting.ts";

/** What a process shows is about one topic of the taxonomy, as the science ships it. */
const topicOfObserved = sql`case s.kind when 'waiting' then 'speed' when 'breach' then 'speed' when 'return' then 'handovers' end`;

export interface ReadFact extends SignalFact {
  readonly need: string | null;
  readonly placed: boolean;
  readonly serviceId: string | null;
  readonly words: string | null;
}

/**
 * All signals of the last `weeks` weeks as facts for proposing. Who is content is no proof of a need, but who suggests
 * something kindly lacks it all the same; who asks for
 * something is a measure of what a supplier's work is about, unless it is said unhappily.
 */
export async function readFacts(
  db: Database,
  {
    today,
    weeks,
    ids,
  }: { readonly today: Date; readonly weeks: number; readonly ids?: readonly string[] | undefined },
): Promise<ReadFact[]> {
  const { rows } = await sql<ReadFact>`
    select s.id, s.supplier, s.customer, coalesce(s.service::text, nullif(s.service_name, '')) as service,
      s.service as "serviceId",
      coalesce(s.topics, case when ${topicOfObserved} is not null then array[${topicOfObserved}] end, '{}') as topics,
      coalesce(s.person, s.id) as voice, to_char(s.said_on, 'YYYY-MM') as month, coalesce(s.same_as, s.id) as root, case when s.kind = 'return' then 0 else coalesce(s.hours, 0) end as hours, s.need,
      s.placed_by is not null as placed,
      case when s.kind = 'search' then s.words end as words,
      case
        when s.kind = 'search' then 'search'
        when s.kind = any(${[...observedKinds]}::text[]) then 'observed'
        when s.sentiment = 'negative' or s.score <= 2 then 'voiced'
        when s.kind in ('request', 'question') then 'demand'
        when s.kind not in ('complaint', 'suggestion') and (s.sentiment = 'positive' or s.score >= 4) then 'content'
        else 'voiced' end as role
    from needs.signal s
    where s.kind <> 'thanks' and s.said_on > ${today}::timestamptz::date - ${weeks * 7}::int
      and ${ids ? sql`s.id = any(${[...ids]}::uuid[])` : sql`true`}
    order by s.id
  `.execute(db);
  return rows.filter(({ role }) => (role as string) !== "content");
}

export interface Standing {
  readonly id: string;
  readonly state: string;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service: string | null;
  readonly topic: string | null;
}

/** All clusters that there is a need of already, whatever has become of it; those over for half a year are history. */
export async function readStanding(db: Database, today: Date): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select id, state, supplier, customer, coalesce(service::text, nullif(service_name, '')) as service, topic
    from needs.need where state in ('proposed', 'open', 'rejected')
      or (state in ('met', 'given_up', 'merged') and updated_at > ${today}::timestamptz - interval '26 weeks')
  `.execute(db);
  return rows;
}
