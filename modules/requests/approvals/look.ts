import type { Context } from "#platform/context";
import type { Output } from "#platform/http";
import { loadSeen } from "../actions/facts.ts";
import { nameItems } from "../actions/items.ts";
import type * as schema from "../schema/approvals.ts";
import { itemsByIds } from "../store/items.ts";
import { namesOf } from "../store/parties.ts";
import * as store from "./store.ts";

/** Who approves, for everybody who sees the request. */
export async function listApprovals(
  context: Context,
  id: string,
): Promise<Output<typeof schema.listApprovals>> {
  await loadSeen(context, id);
  const rows = await store.approvalsOf(context.db, id);
  const nameOf = await namesOf(
    context.db,
    rows.flatMap(({ approver, insteadOf }) => [approver, insteadOf]),
  );
  return {
    approvals: rows.map(({ request: _, ...row }) => ({
      ...row,
      approver: nameOf(row.approver),
      insteadOf: nameOf(row.insteadOf),
      askedAt: row.askedAt?.toISOString() ?? null,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      mine: row.state === "asked" && row.approver === context.actor.self,
    })),
  };
}

export async function listMyApprovals(
  context: Context,
  page: { after?: string | undefined; limit: number },
): Promise<Output<typeof schema.listMyApprovals>> {
  const { self } = context.actor;
  if (self === undefined) return { approvals: [], next: null };
  const rows = await store.askedOf(context.db, self, { after: page.after, limit: page.limit });
  const items = await itemsByIds(
    context.db,
    rows.map(({ request }) => request),
    self,
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const { nameOf, itemOf } = await nameItems(
    context,
    items,
    rows.map(({ insteadOf }) => insteadOf),
  );
  return {
    approvals: rows.flatMap((row) => {
      const item = byId.get(row.request);
      return item
        ? {
            id: row.id,
            level: row.level,
            insteadOf: nameOf(row.insteadOf),
            askedAt: row.askedAt?.toISOString() ?? null,
            text: row.text,
            request: itemOf(item),
          }
        : [];
    }),
    next: rows.length === page.limit ? (rows.at(-1)?.id ?? null) : null,
  };
}
