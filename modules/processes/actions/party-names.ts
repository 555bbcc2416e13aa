import type { Context } from "#platform/context";
import { namesBehindIds } from "../store/party-names.ts";

export async function showPartyNames({ db }: Context): Promise<{ names: Record<string, string> }> {
  const rows = await namesBehindIds(db);
  return { names: Object.fromEntries(rows.map(({ id, name }) => [id, name])) };
}
