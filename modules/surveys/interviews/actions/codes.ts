import { type Context, isProgrammeLead } from "#platform/context";
import { allow } from "#platform/permissions";
import { interviewErrors } from "../errors.ts";
import * as store from "../store/codes.ts";
import type { NamedRow } from "../store/interviews.ts";
import { mayCode } from "./look.ts";

export async function listCodes(context: Context) {
  allow(await mayCode(context));
  return {
    codes: await store.listCodes(context.db, context.actor),
    mayChange: isProgrammeLead(context.actor),
  };
}

async function find({ db }: Context, id: string): Promise<NamedRow> {
  const [code] = await store.findCodes(db, [id]);
  if (!code) throw interviewErrors.refuse("code_not_found", { id });
  return code;
}

export async function renameCode(context: Context, id: string, name: string): Promise<NamedRow> {
  const { db } = context;
  await find(context, id);
  if (await store.isNameTaken(db, name, id))
    throw interviewErrors.refuse("code_name_taken", { name }, { place: "name" });
  await store.renameCode(db, id, name);
  context.touch("surveys");
  return find(context, id);
}

export async function mergeCode(context: Context, id: string, into: string): Promise<NamedRow> {
  if (id === into) throw interviewErrors.refuse("code_into_itself", {}, { place: "into" });
  // In one order, so that two who merge the same pair the other way round do not wait for each other.
  for (const one of [id, into].sort()) await find(context, one);
  await store.mergeCode(context.db, id, into);
  context.touch("surveys");
  return find(context, into);
}
