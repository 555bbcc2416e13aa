import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { WorkView } from "../schema/shapes.ts";
import type { ItemRow } from "./items.ts";
import { itemColumns } from "./items.ts";

type Written<T> = { [K in keyof T]: T[K] };

export interface WorkRow extends Omit<Written<WorkView>, "unit" | "customer" | "assignee" | "mine"> {
  readonly unit: string;
  readonly customer: string | null;
  readonly assignee: string | null;
}

export interface LinkRow {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
  readonly state: "open" | "waiting" | "done";
  readonly kind: "related" | "duplicate" | "split" | "caused_by" | "merged";
}

export interface PageRow extends ItemRow {
  readonly about: string | null;
  readonly visibility: "unit" | "people";
  readonly channel: "web" | "mail" | "api" | "chat" | "import";
  readonly answers: Record<string, unknown>;
  readonly formVersion: number | null;
  readonly firstAnsweredAt: Date | null;
  readonly attachmentCount: number;
  readonly mergedInto: { id: string; number: number } | null;
  /** The relationship it hangs on, with its two sides. */
  readonly relationship: { id: string; supplier: string; customer: string } | null;
  readonly workList: WorkRow[];
  readonly links: LinkRow[];
}

/** All of a request's page but its thread, in one statement. */
export async function pageOf(db: Database, self: string | undefined, id: string): Promise<PageRow> {
  const at = (column: string) =>
    sql`to_char(${sql.ref(`w.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const { rows } = await sql<PageRow>`
    select ${itemColumns(self)}, r.about, r.visibility, r.channel, r.answers, r.form_version as "formVersion",
      r.first_answered_at as "firstAnsweredAt", r.attachments as "attachmentCount",
      (select jsonb_build_object('id', i.id, 'number', i.number) from requests.request i
        where i.id = r.merged_into) as "mergedInto",
      (select jsonb_build_object('id', x.id, 'supplier', x.supplier, 'customer', x.customer)
        from requests.work f join relationships.relationship x on x.supplier = f.unit and x.customer = r.customer
        where f.request = r.id and f.role = 'face' order by f.opened_at desc, f.id desc limit 1) as relationship,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'role', w.role, 'parent', w.parent,
          'previous', w.previous, 'unit', w.unit, 'customer', w.customer, 'assignee', w.assignee, 'state', w.state,
          'waitingFor', w.waiting_for, 'waitingUntil', ${at("waiting_until")}, 'task', w.task, 'reason', w.reason,
          'openedAt', ${at("opened_at")}, 'firstAnsweredAt', ${at("first_answered_at")},
          'doneAt', ${at("done_at")}, 'dueAt', ${at("due_at")}) order by w.opened_at, w.id)
        from requests.work w where w.request = r.id), '[]') as "workList",
      coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'number', o.number, 'subject', o.subject,
          'state', o.state, 'kind', l.kind) order by o.id)
        from (
          select other as id, kind from requests.link where one = r.id
          union select one, kind from requests.link where other = r.id
          union select m.id, 'merged' from requests.request m where m.merged_into = r.id
        ) l join requests.request o on o.id = l.id), '[]') as links
    from requests.request r where r.id = ${id}
  `.execute(db);
  return rows[0]!;
}

export interface MessageRow {
  readonly id: string;
  readonly author: string | null;
  readonly side: "customer" | "supplier" | "house";
  readonly audience: "all" | "inside";
  readonly channel: "web" | "mail" | "api" | "chat" | "import";
  readonly work: string | null;
  readonly unit: string | null;
  readonly body: string;
  readonly quoted: string | null;
  readonly signature: string | null;
  readonly attachments: { id: string; name: string; size: number; mediaType: string }[];
  readonly at: Date;
}

/** A page of the thread with the names of its files; their bytes, and pictures inside letters, come by themselves. */
export async function messagesOf(
  db: Database,
  request: string,
  page: { inside: boolean; after: string | undefined; newest: boolean; limit: number },
): Promise<MessageRow[]> {
  const beyond = !page.after
    ? sql`true`
    : page.newest
      ? sql`m.id < ${page.after}::uuid`
      : sql`m.id > ${page.after}::uuid`;
  const { rows } = await sql<MessageRow>`
    select m.id, m.author, m.side, m.audience, m.channel, m.work, w.unit, m.body, m.quoted, m.signature,
      m.created_at as at,
      case when m.attachments = 0 then '[]'::jsonb else coalesce((
        select jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'size', a.size, 'mediaType', a.media_type)
          order by a.id)
        from requests.attachment a where a.message = m.id and a.content_id is null), '[]') end as attachments
    from requests.message m left join requests.work w on w.id = m.work
    where m.request = ${request} and ${beyond} and (${page.inside} or m.audience = 'all')
    order by ${page.newest ? sql`m.id desc` : sql`m.id`} limit ${page.limit}
  `.execute(db);
  return rows;
}
