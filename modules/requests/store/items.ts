import { type RawBuilder, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Kind, Priority, State, WaitingFor } from "../schema/shapes.ts";

/** What a list shows of a request, with parties and services as ids yet. */
export interface ItemRow {
  readonly id: string;
  readonly number: number;
  readonly kind: Kind;
  readonly state: State;
  readonly outcome: "served" | "declined" | "withdrawn" | "merged" | null;
  readonly subject: string;
  readonly priority: Priority;
  readonly service: string | null;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly requester: string | null;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly doneAt: Date | null;
  readonly lastSide: "customer" | "supplier" | "house" | null;
  readonly waitingFor: WaitingFor | null;
  readonly messages: number;
  readonly openWorks: number;
  readonly works: number;
  readonly confidential: boolean;
  readonly unread: boolean;
}

/** Of the request `r`, as the reader `self` sees it. */
export const itemColumns = (self: string | undefined): RawBuilder<unknown> => sql`
  r.id, r.number, r.kind, r.state, r.outcome, r.subject, r.priority, r.service, r.supplier, r.customer, r.requester,
  r.opened_at as "openedAt", r.updated_at as "updatedAt", r.done_at as "doneAt", r.last_side as "lastSide",
  case when r.state = 'waiting' then (select f.waiting_for from requests.work f
    where f.request = r.id and f.role = 'face' and f.state in ('open', 'waiting')) end as "waitingFor",
  r.messages, r.open_works as "openWorks", r.works, r.confidential,
  coalesce((select me.read_at is null or me.read_at < r.updated_at from requests.member me
    where me.request = r.id and me.person = ${self ?? null}::uuid), false) as unread`;

/** Names of services in the reader's language, one statement for a page. */
export async function serviceNames(
  db: Database,
  wanted: readonly (string | null)[],
  language: "ru" | "en",
): Promise<Map<string, string>> {
  const services = [...new Set(wanted.filter((id) => id !== null))];
  if (services.length === 0) return new Map();
  const other = language === "ru" ? "en" : "ru";
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(words -> ${language} ->> 'name', words -> ${other} ->> 'name', '') as name
    from catalogue.service where id = any(${services}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Some requests as lists show them. */
export async function itemsByIds(
  db: Database,
  ids: readonly string[],
  self: string | undefined,
): Promise<ItemRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ItemRow>`
    select ${itemColumns(self)} from requests.request r where r.id = any(${[...ids]}::uuid[])
  `.execute(db);
  return rows;
}
