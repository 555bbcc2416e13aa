import { type Context, isProgrammeLead } from "#platform/context";
import { maySeeAll } from "../policy.ts";
import type { Weights } from "../priority.ts";
import { usualWeights } from "../priority.ts";
import { recountNeeds } from "../recount.ts";
import { listNeeds } from "../store/lists.ts";
import { keepWeights, readWeights } from "../store/weights.ts";
import { titleIn } from "../tell.ts";

/** Everybody sees how priorities add up; of the needs, those whose parts they may see. */
export async function showWeights(context: Context) {
  const { db, actor } = context;
  const { weights, changedBy, changedAt } = await readWeights(db);
  const rows = await listNeeds(db, actor, { order: "priority", limit: 60 });
  return {
    weights,
    usual: usualWeights,
    changedBy,
    changedAt: changedAt?.toISOString() ?? null,
    mayChange: isProgrammeLead(actor),
    needs: rows
      .filter((row) => maySeeAll(actor, row))
      .slice(0, 30)
      .map(({ parts, ...row }) => ({
        id: row.id,
        number: row.number,
        title: titleIn(row, actor.language),
        priority: row.priority,
        parts: [...parts],
      })),
  };
}

export async function changeWeights(context: Context, weights: Weights): Promise<{ weights: Weights }> {
  await keepWeights(context.db, weights, context.actor.self ?? null, context.now);
  await recountNeeds(context, null);
  return { weights };
}
