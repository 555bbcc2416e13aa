import { createHmac } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import { httpErrors } from "./errors.ts";

export interface Intention {
  readonly key: string | undefined;
  /** Method, address and body: what the key stands for. */
  readonly request: readonly unknown[];
  /** The house's own key. A plain hash of a body with a password in it would be a way to guess the password. */
  readonly secret: string;
}

/**
 * Runs a write at most once per key: the first answer is kept in the write's own transaction and given again.
 * Two at the same moment wait for each other on the key's row.
 */
export async function once(
  context: Context,
  { key, request, secret }: Intention,
  act: () => Promise<unknown>,
): Promise<unknown> {
  if (!key) return act();
  const { db, actor } = context;
  const print = createHmac("sha256", secret).update(JSON.stringify(request)).digest("base64url");
  const owner = actor.userId ?? "anonymous";
  const { rows: fresh } = await sql`
    insert into platform.idempotency (actor, key, request) values (${owner}, ${key}, ${print})
    on conflict do nothing returning 1
  `.execute(db);
  if (fresh.length === 0) {
    const { rows } = await sql<{ request: string; response: unknown }>`
      select request, response from platform.idempotency where actor = ${owner} and key = ${key}
    `.execute(db);
    if (rows[0]?.request !== print) throw httpErrors.refuse("key_reused");
    return rows[0].response;
  }
  const response = await act();
  await sql`
    update platform.idempotency set response = ${JSON.stringify(response)}::jsonb where actor = ${owner} and key = ${key}
  `.execute(db);
  return response;
}
