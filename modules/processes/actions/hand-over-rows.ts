import type { Context } from "#platform/context";
import type { Input } from "#platform/http";
import type * as schema from "../schema/index.ts";
import { listPassages } from "./cases.ts";

/** Which hand-overs: of a log, from a supplier to a customer, of one month or of all. */
export interface HandOverRows {
  readonly log: string;
  readonly supplier: string;
  readonly customer: string;
  readonly month?: string | undefined;
}

type Page = Pick<Input<typeof schema.listPassages>["query"], "after" | "limit" | "count">;

/** The rows behind a count of hand-overs, the longest wait first; refused to those who may not read the log. */
export function openHandOvers(ctx: Context, { log, supplier, customer, month }: HandOverRows, page: Page) {
  return listPassages(ctx, log, { kind: "hand-over", from: supplier, to: customer, month, ...page });
}

/** The page of the house that shows these rows. */
export function handOverLink({ log, supplier, customer, month }: HandOverRows): string {
  const query = new URLSearchParams({
    kind: "hand-over",
    from: supplier,
    to: customer,
    ...(month ? { month } : {}),
  });
  return `/processes/${log}/passages?${query}`;
}
