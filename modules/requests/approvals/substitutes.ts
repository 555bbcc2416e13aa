import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { allow } from "#platform/permissions";
import { livingPerson } from "../actions/open.ts";
import type * as schema from "../schema/approvals.ts";
import { namesOf, partiesOf } from "../store/parties.ts";
import { approvalErrors } from "./errors.ts";
import * as store from "./store.ts";

const today = ({ now }: Context) => now.toISOString().slice(0, 10);

export async function listSubstitutes(context: Context): Promise<Output<typeof schema.listSubstitutes>> {
  const { self } = context.actor;
  if (self === undefined) return { substitutes: [] };
  const rows = await store.substitutesOf(context.db, [self], today(context));
  const nameOf = await namesOf(
    context.db,
    rows.flatMap(({ person, substitute }) => [person, substitute]),
  );
  return {
    substitutes: rows.map((row) => ({
      ...row,
      person: nameOf(row.person),
      substitute: nameOf(row.substitute),
      mayRemove: row.person === self,
    })),
  };
}

/** One's own, or a head's for those they lead. */
async function maySubstitute({ db, actor }: Context, person: string): Promise<boolean> {
  if (actor.self === undefined) return false;
  return actor.self === person || (await store.leadsPerson(db, actor.self, person));
}

export async function setSubstitute(
  context: Context,
  { person: given, substitute, from, to }: Input<typeof schema.setSubstitute>["body"],
): Promise<{ id: string }> {
  const person = given ?? context.actor.self;
  allow(person !== undefined && (await maySubstitute(context, person)));
  const parties = await partiesOf(context.db, [person, substitute]);
  for (const id of [person as string, substitute]) livingPerson(parties, id);
  if (person === substitute) throw approvalErrors.refuse("own_request", {}, { place: "substitute" });
  if (to < from) throw approvalErrors.refuse("dates_turned", {}, { place: "to" });
  if (to < today(context)) throw approvalErrors.refuse("substitute_past", {}, { place: "to" });
  const made = { person: person as string, substitute, from, to };
  return { id: await store.insertSubstitute(context.db, made, context.actor.self ?? null) };
}

export async function removeSubstitute(context: Context, id: string): Promise<{ id: string }> {
  const row = await store.findSubstitute(context.db, id);
  if (!row) throw approvalErrors.refuse("substitute_not_found", { id });
  allow(await maySubstitute(context, row.person));
  await store.deleteSubstitute(context.db, id);
  return { id };
}
