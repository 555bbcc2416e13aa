import { sql } from "kysely";
import type { Config } from "#platform/config";
import type { Database } from "#platform/database";
import { seal, unseal } from "#platform/mail";

/** Binds the sealed key to this place: copied elsewhere it does not open. */
const owner = "needs.assistant";

export interface AssistantRow {
  readonly isOn: boolean;
  readonly endpoint: string;
  readonly model: string;
  readonly sealed: string | null;
  readonly lastAt: Date | null;
  readonly lastError: string | null;
}

const off: AssistantRow = {
  isOn: false,
  endpoint: "",
  model: "",
  sealed: null,
  lastAt: null,
  lastError: null,
};

export async function readAssistant(db: Database): Promise<AssistantRow> {
  const { rows } = await sql<AssistantRow>`
    select is_on as "isOn", endpoint, model, sealed_key as sealed, last_at as "lastAt", last_error as "lastError"
    from needs.assistant
  `.execute(db);
  return rows[0] ?? off;
}

/** `key` undefined: it stays; null: there is none. */
export async function writeAssistant(
  db: Database,
  config: Config,
  given: {
    readonly isOn: boolean;
    readonly endpoint: string;
    readonly model: string;
    readonly key?: string | null | undefined;
  },
  { by, now }: { readonly by: string | null; readonly now: Date },
): Promise<void> {
  const sealed = given.key ? seal(config, owner, given.key) : null;
  await sql`
    insert into needs.assistant (is_on, endpoint, model, sealed_key, changed_by, changed_at)
    values (${given.isOn}, ${given.endpoint}, ${given.model}, ${sealed}, ${by}, ${now})
    on conflict (id) do update set is_on = excluded.is_on, endpoint = excluded.endpoint, model = excluded.model,
      sealed_key = ${given.key === undefined ? sql`assistant.sealed_key` : sql`excluded.sealed_key`},
      changed_by = excluded.changed_by, changed_at = excluded.changed_at, last_at = null, last_error = null
  `.execute(db);
}

export async function noteAnswer(db: Database, error: string | null, now: Date): Promise<void> {
  await sql`update needs.assistant set last_at = ${now}, last_error = ${error}`.execute(db);
}

/** Undefined: there is none, or it was sealed with another secret. */
export const keyOf = (config: Config, sealed: string | null): string | undefined =>
  sealed ? unseal(config, owner, sealed) : undefined;
