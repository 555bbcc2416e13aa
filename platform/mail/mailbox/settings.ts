import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { plainAddress } from "../address.ts";
import { errors } from "../errors.ts";
import { seal } from "../key.ts";
import { troubleOf, tryMailbox } from "./client.ts";

export interface MailboxSettings {
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly security: "tls" | "starttls" | "none";
  readonly username: string;
  /** Absent: the one there is. It never comes out again. */
  readonly password?: string | undefined;
  readonly folder: string;
  readonly doneFolder: string | null;
  readonly enabled: boolean;
  readonly readOld: boolean;
}

export interface MailboxState {
  readonly id: string;
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly security: "tls" | "starttls" | "none";
  readonly username: string;
  readonly folder: string;
  readonly doneFolder: string | null;
  readonly enabled: boolean;
  readonly readOld: boolean;
  readonly state: "new" | "watching" | "trouble" | "off";
  readonly trouble: string | null;
  readonly since: Date;
  readonly nextTryAt: Date | null;
  readonly lastLetterAt: Date | null;
  /** Letters set aside, up to a hundred and one. */
  readonly aside: number;
}

export async function addMailbox(ctx: Context, settings: MailboxSettings): Promise<string> {
  const address = cleanAddress(settings.address);
  const id = randomUUID();
  const { rows } = await sql<{ id: string }>`
    insert into platform.mailbox (id, address, host, port, security, username, sealed, folder, done_folder, enabled, read_old)
    values (${id}, ${address}, ${settings.host}, ${settings.port}, ${settings.security}, ${settings.username},
      ${seal(ctx.config, id, settings.password ?? "")}, ${settings.folder}, ${settings.doneFolder}, ${settings.enabled},
      ${settings.readOld})
    on conflict (address) do nothing
    returning id
  `.execute(ctx.db);
  if (!rows[0]) throw errors.refuse("mailbox_taken", { address }, { place: "address" });
  return id;
}

/** Whoever reads it notices within seconds and begins anew with what is said here. */
export async function changeMailbox(ctx: Context, id: string, settings: MailboxSettings): Promise<void> {
  const address = cleanAddress(settings.address);
  const { rows: taken } = await sql`
    select 1 from platform.mailbox where address = ${address} and id <> ${id}
  `.execute(ctx.db);
  if (taken.length > 0) throw errors.refuse("mailbox_taken", { address }, { place: "address" });
  const sealed = settings.password ? seal(ctx.config, id, settings.password) : null;
  const { numAffectedRows } = await sql`
    update platform.mailbox set address = ${address}, host = ${settings.host}, port = ${settings.port},
      security = ${settings.security}, username = ${settings.username}, sealed = coalesce(${sealed}, sealed),
      -- Another folder or server has numbers of its own.
      uidvalidity = case when (host, port, username, folder) = (${settings.host}, ${settings.port}::int, ${settings.username},
        ${settings.folder}) then uidvalidity end,
      folder = ${settings.folder}, done_folder = ${settings.doneFolder}, enabled = ${settings.enabled},
      read_old = ${settings.readOld}, revision = revision + 1, next_try_at = null, failures = 0,
      state = 'new', trouble = null, since = now(), lease_until = null
    where id = ${id}
  `.execute(ctx.db);
  if (numAffectedRows === 0n) throw errors.refuse("mailbox_not_found", { id });
}

const mostAside = 101;

export async function mailboxStates(db: Database, ids: readonly string[]): Promise<MailboxState[]> {
  const { rows } = await sql<MailboxState>`
    select m.id, m.address, m.host, m.port, m.security, m.username, m.folder, m.done_folder as "doneFolder", m.enabled,
      m.read_old as "readOld", case when m.enabled then m.state else 'off' end as state,
      case when m.enabled then m.trouble end as trouble, m.since, m.next_try_at as "nextTryAt",
      m.last_letter_at as "lastLetterAt",
      (select count(*)::int from (select 1 from platform.mail_aside a where a.mailbox = m.id
        and a.state in ('aside', 'taking') limit ${mostAside}) a) as aside
    from platform.mailbox m where m.id = any(${[...ids]}::uuid[]) order by m.address
  `.execute(db);
  return rows;
}

/** Whether these settings open a mailbox, and how many letters are in it. Without a password: with the one it has. */
export async function testMailbox(
  ctx: Context,
  settings: MailboxSettings,
  id: string | undefined,
): Promise<number> {
  let sealed = seal(ctx.config, id ?? "test", settings.password ?? "");
  if (id && !settings.password) {
    const { rows } = await sql<{ sealed: string; host: string }>`
      select sealed, host from platform.mailbox where id = ${id}
    `.execute(ctx.db);
    // A kept password is not sent to another server than the one it was given for.
    if (rows[0]?.host === settings.host) sealed = rows[0].sealed;
  }
  try {
    return await tryMailbox(ctx.config, { ...settings, id: id ?? "test", sealed });
  } catch (error) {
    throw errors.refuse("mailbox_fails", { reason: troubleOf(error) });
  }
}

function cleanAddress(text: string): string {
  const address = plainAddress(text);
  if (!address) throw errors.refuse("bad_address", { address: text }, { place: "address" });
  return address;
}

/** Addresses at which letters to us arrive; a letter from one of them is our own going round. */
export async function ownAddresses(db: Database): Promise<Set<string>> {
  const { rows } = await sql<{ address: string }>`select address from platform.mailbox`.execute(db);
  return new Set(rows.map(({ address }) => address));
}
