import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { Refusal } from "#platform/errors";
import { assignWork } from "../actions/assign.ts";
import { changeRequest } from "../actions/change.ts";
import { closeWork } from "../actions/close.ts";
import { loadOpenWork } from "../actions/facts.ts";
import { handOver } from "../actions/hand-over.ts";
import { waitWork } from "../actions/wait.ts";
import type { BulkAct } from "../schema/bulk.ts";

export interface BulkResult {
  readonly work: string;
  /** Null when it was done. */
  readonly refused: { readonly code: string; readonly sentence: string; readonly hint: string } | null;
}

/** The same done to many works. Each stands for itself: what is refused to one is told, and the others go on. */
export async function actOnMany(
  context: Context,
  works: readonly string[],
  act: BulkAct,
): Promise<{ results: BulkResult[] }> {
  const { db, actor } = context;
  const results = new Map<string, BulkResult>();
  for (const work of await inOrderOfLocks(db, [...new Set(works)])) {
    await sql`savepoint one`.execute(db);
    try {
      await one(context, work, act);
      results.set(work, { work, refused: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await sql`rollback to savepoint one`.execute(db);
      const { code, sentence, hint } = error.inWords(actor.language);
      results.set(work, { work, refused: { code, sentence, hint } });
    }
    await sql`release savepoint one`.execute(db);
  }
  return { results: [...new Set(works)].map((work) => results.get(work) as BulkResult) };
}

async function one(context: Context, work: string, act: BulkAct): Promise<unknown> {
  switch (act.do) {
    case "assign":
      return assignWork(context, work, act.person);
    case "priority": {
      const { facts } = await loadOpenWork(context, work);
      return changeRequest(context, facts.id, { priority: act.priority });
    }
    case "wait":
      return waitWork(context, work, act);
    case "close":
      return closeWork(context, work, { outcome: act.outcome, text: act.text });
    case "hand_over":
      return handOver(context, work, act);
  }
}

/** By request, so that two who do this to the same works at once do not wait for each other. */
async function inOrderOfLocks(db: Database, works: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select wanted.id from unnest(${[...works]}::uuid[]) as wanted (id)
    left join requests.work w on w.id = wanted.id
    order by w.request, wanted.id
  `.execute(db);
  return rows.map(({ id }) => id);
}
