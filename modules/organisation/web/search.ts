import type { Found } from "#platform/web";
import { findParties } from "./api.ts";
import { standing } from "./standing.ts";

/** People, units and partners for the search of the frame. */
export default async function search(text: string, signal: AbortSignal): Promise<readonly Found[]> {
  const parties = await findParties(text, undefined, signal);
  return parties.map((party) => ({
    key: party.id,
    title: party.name,
    note: standing(party),
    kind: party.kind,
    to: `/parties/${party.id}`,
  }));
}
