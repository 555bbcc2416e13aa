import { sql } from "kysely";
import type { Context, Role } from "#platform/context";
import { identityErrors } from "./errors.ts";
import { type Identity, parseRoles } from "./identity.ts";
import type { AccountSession, AccountView, OwnAccount } from "./schema.ts";

const pageSize = 50;

const happened = (kind: string, id: string, particulars: object = {}) => ({
  kind,
  module: "identity",
  subject: { kind: "account", id },
  particulars,
});

const accountFields = (now: Date) =>
  [
    "id",
    "name",
    "email",
    "role",
    "createdAt",
    sql<Date | null>`(select max(s."updatedAt") from auth.session s where s."userId" = "user".id)`.as(
      "lastSeenAt",
    ),
    sql<number>`(select count(*) from auth.session s where s."userId" = "user".id and s."expiresAt" > ${now})`.as(
      "openSessions",
    ),
  ] as const;

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string | null;
  readonly createdAt: Date;
  readonly lastSeenAt: Date | null;
  readonly openSessions: number;
}

function viewOf(row: AccountRow): AccountView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: parseRoles(row.role),
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    openSessions: row.openSessions,
  };
}

export async function listAccounts(
  { db, now }: Context,
  search: string | undefined,
  after: string | undefined,
): Promise<{ accounts: AccountView[]; next: string | null }> {
  let query = db
    .selectFrom("auth.user as user")
    .select(accountFields(now))
    .orderBy("email")
    .limit(pageSize + 1);
  if (after) query = query.where("email", ">", after);
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((or) => or.or([or("name", "ilike", pattern), or("email", "ilike", pattern)]));
  }
  const rows = await query.execute();
  const page = rows.slice(0, pageSize);
  return { accounts: page.map(viewOf), next: rows.length > pageSize ? (page.at(-1)?.email ?? null) : null };
}

export async function loadAccount({ db, now }: Context, id: string): Promise<AccountView> {
  const row = await db
    .selectFrom("auth.user as user")
    .select(accountFields(now))
    .where("id", "=", id)
    .executeTakeFirst();
  if (!row) throw identityErrors.refuse("account_not_found", { id });
  return viewOf(row);
}

/** Whoever makes a link can sign in as that account, so it is on the record who did. */
export async function recordLink(context: Context, id: string): Promise<void> {
  await context.announce(happened("account_link_made", id));
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language?: "en" | "ru" | undefined;
}

export async function createAccount(context: Context, account: NewAccount): Promise<AccountView> {
  const email = account.email.toLowerCase();
  const row = await context.db
    .insertInto("auth.user")
    .values({
      name: account.name,
      email,
      emailVerified: true,
      role: account.roles.join(",") || "member",
      language: account.language ?? null,
    })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) throw identityErrors.refuse("email_taken", { email }, { place: "email" });
  await context.announce(happened("account_created", row.id, { roles: account.roles }));
  return loadAccount(context, row.id);
}

export async function changeRoles(
  context: Context,
  id: string,
  roles: readonly Role[],
): Promise<AccountView> {
  await loadAccount(context, id);
  if (!roles.includes("administrator")) {
    // Locked, so that two administrators cannot take the role from each other at the same moment.
    const { rows } = await sql<{ id: string }>`
      select id from auth."user" where role like '%administrator%' order by id for update
    `.execute(context.db);
    if (rows.length === 1 && rows[0]?.id === id) throw identityErrors.refuse("last_administrator");
  }
  await context.db
    .updateTable("auth.user")
    .set({ role: roles.join(",") || "member" })
    .where("id", "=", id)
    .execute();
  await context.announce(happened("account_roles_changed", id, { roles }));
  return loadAccount(context, id);
}

export async function endSessions(context: Context, id: string, except?: string): Promise<void> {
  let query = context.db.deleteFrom("auth.session").where("userId", "=", id);
  if (except) query = query.where("id", "!=", except);
  await query.execute();
  await context.announce(happened("account_sessions_ended", id));
}

export async function listSessions(
  context: Context,
  userId: string,
  current: string,
): Promise<AccountSession[]> {
  const rows = await context.db
    .selectFrom("auth.session")
    .select(["id", "createdAt", "expiresAt", "ipAddress", "userAgent"])
    .where("userId", "=", userId)
    .where("expiresAt", ">", context.now)
    .orderBy("createdAt", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    current: row.id === current,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    address: row.ipAddress,
    agent: row.userAgent,
  }));
}

/** Another's session is simply not there. */
export async function endSession(context: Context, userId: string, id: string): Promise<void> {
  await context.db.deleteFrom("auth.session").where("id", "=", id).where("userId", "=", userId).execute();
}

export async function loadOwnAccount({ db }: Context, userId: string): Promise<OwnAccount> {
  const row = await db
    .selectFrom("auth.user as user")
    .leftJoin("auth.account as account", (join) =>
      join.onRef("account.userId", "=", "user.id").on("account.providerId", "=", "credential"),
    )
    .select(["user.name", "user.email", "user.language", "account.password"])
    .where("user.id", "=", userId)
    .executeTakeFirstOrThrow();
  const language = row.language === "ru" || row.language === "en" ? row.language : null;
  return { name: row.name, email: row.email, language, hasPassword: row.password !== null };
}

export interface AccountChange {
  readonly name?: string | undefined;
  readonly language?: "en" | "ru" | undefined;
  readonly password?: string | undefined;
  readonly currentPassword?: string | undefined;
}

export async function changeOwnAccount(
  context: Context,
  identity: Identity,
  session: { readonly userId: string; readonly sessionId: string },
  change: AccountChange,
): Promise<OwnAccount> {
  const { db, now } = context;
  const { userId } = session;
  if (change.name !== undefined || change.language !== undefined) {
    await db
      .updateTable("auth.user")
      .set({
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.language === undefined ? {} : { language: change.language }),
        updatedAt: now,
      })
      .where("id", "=", userId)
      .execute();
  }
  if (change.password !== undefined) {
    const before = await db
      .selectFrom("auth.account")
      .select(["id", "password"])
      .where("userId", "=", userId)
      .where("providerId", "=", "credential")
      .forUpdate()
      .executeTakeFirst();
    if (before?.password && !(await identity.checkPassword(before.password, change.currentPassword ?? ""))) {
      throw identityErrors.refuse("wrong_current_password", {}, { place: "currentPassword" });
    }
    const password = await identity.hashPassword(change.password);
    if (before) {
      await db
        .updateTable("auth.account")
        .set({ password, updatedAt: now })
        .where("id", "=", before.id)
        .execute();
    } else {
      await db
        .insertInto("auth.account")
        .values({ accountId: userId, providerId: "credential", userId, password, updatedAt: now })
        .execute();
    }
    await endSessions(context, userId, session.sessionId);
    await context.announce(happened("account_password_changed", userId));
  }
  return loadOwnAccount(context, userId);
}
