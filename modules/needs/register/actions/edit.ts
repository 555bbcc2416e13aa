import type { Context } from "#platform/context";
import { recountNeeds } from "../recount.ts";
import { follow } from "../store/marks.ts";
import type { NeedColumns } from "../store/needs.ts";
import { announceChanged, change } from "./change.ts";
import type { Done } from "./decide.ts";
import { loadToChange } from "./load.ts";
import { checkParties } from "./open.ts";

export interface Edit {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly supplier?: string | null | undefined;
  readonly customer?: string | null | undefined;
  readonly topic?: string | null | undefined;
  readonly owner?: string | null | undefined;
}

export async function editNeed(context: Context, id: string, asked: Edit): Promise<Done> {
  const need = await loadToChange(context, id, "edit");
  await checkParties(context, [asked.supplier ?? null, asked.customer ?? null, asked.owner ?? null]);
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const to: NeedColumns = given;
  // A name that somebody gave is the name in both languages.
  if (asked.title !== undefined && asked.title !== need.title) to.titles = null;
  const made = await change(context, need, { kind: "edited", to });
  if (made === undefined) return { id: need.id, number: need.number, change: null };
  if (asked.owner) await follow(context.db, need.id, asked.owner, true);
  await recountNeeds(context, [need.id]);
  await announceChanged(context, need);
  return { id: need.id, number: need.number, change: made };
}
