import type { PartyItem } from "./api.ts";

/** What tells a party from others of the same name: position and unit. */
export function standing(party: Pick<PartyItem, "position" | "unit">): string {
  return [party.position, party.unit?.name].filter(Boolean).join(" · ");
}
