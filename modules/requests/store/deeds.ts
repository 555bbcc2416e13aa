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

export interface Merged {
  readonly into: string;
  readonly state: string;
  readonly outcome: string | null;
  readonly doneAt: string | null;
  readonly works: readonly {
    readonly id: string;
    readonly state: string;
    readonly waitingFor: string | null;
    readonly waitingUntil: string | null;
  }[];
  /** Those who came to the other request by it. */
  readonly added: readonly string[];
}

export interface Split {
  readonly made: string;
  readonly work: string;
}

export interface Linked {
  readonly other: string;
  readonly kind: string;
}

interface Deeds {
  closing: Closing;
  hand_over: HandedOver;
  merge: Merged;
  split: Split;
  link: Linked;
  unlink: Linked;
}
export type DeedKind = keyof Deeds;

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
