import { maySee } from "#modules/relationships";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import type { PairFigures } from "../schema/pair.ts";
import { pairFigures } from "./store.ts";

const days = 90;

/** For those who see the relationship: either side, and the programme lead. */
export async function showPairFigures(
  { actor, db, now }: Context,
  pair: { readonly supplier: string; readonly customer: string },
): Promise<PairFigures> {
  allow(maySee(actor, pair));
  const from = new Date(now.getTime() - days * 86_400_000);
  return { days, ...(await pairFigures(db, pair, from, actor.language)) };
}
