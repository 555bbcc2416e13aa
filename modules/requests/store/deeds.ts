import { sql } from "kysely";
import type { Database } from "#platform/database";

/** What it takes to go back: which work was ended, and how it and the parts with it stood. */
export interface Closing {
  readonly work: string;
  readonly state: string;
  readonly waitingFor: string | null;
  readonly parts: readonly {
    readonly id: string;
    readonly state: string;
    readonly waitingFor: string | null;
  }[];
}

export interface HandedOver {
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly waitingFor: string | null;
}

interface Deeds {
  closing: Closing;
  hand_over: HandedOver;
}

/** Keeps what it takes to undo a deed of the actor's. */
export async function keepDeed<K extends keyof Deeds>(
  db: Database,
  request: string,
  kind: K,
  by: string | null,
  back: Deeds[K],
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into requests.deed (request, kind, done_by, back)
    values (${request}, ${kind}, ${by}, ${JSON.stringify(back)}) returning id
  `.execute(db);
  return rows[0]!.id;
}
