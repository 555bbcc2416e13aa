import { caller } from "#platform/web";
import type { PartyName } from "./api.ts";

/** What the directory answers; the same address that every search for a party uses. */
interface Found extends PartyName {
  readonly position: string | null;
  readonly unit: { readonly name: string } | null;
}

export interface FoundParty extends PartyName {
  /** What tells it from others of the same name. */
  readonly note: string;
}

export type Wanted = "person" | "unit" | "any" | "server";

const parties = caller("GET", "/api/parties");

/** People, units and partners by name; `server`: whoever can be asked (units, partners and people, units first). */
export async function findParties(
  q: string,
  wanted: Wanted,
  signal: AbortSignal,
  unit?: string,
): Promise<readonly FoundParty[]> {
  const kind = wanted === "person" || wanted === "unit" ? { kind: wanted } : {};
  const { parties: found } = (await parties(
    { query: { q, limit: 12, ...kind, ...(unit ? { unit, below: true } : {}) } } as never,
    { signal },
  )) as { parties: Found[] };
  const named = found.map(({ id, kind, name, position, unit }) => ({
    id,
    kind,
    name,
    note: [position, unit?.name].filter(Boolean).join(" · "),
  }));
  const rank = (party: FoundParty) => (party.kind === "person" ? 1 : 0);
  return wanted === "server" ? named.toSorted((a, b) => rank(a) - rank(b)) : named;
}

/** The people of one unit, for choosing who does the work. */
export async function peopleOf(unit: string, signal: AbortSignal): Promise<readonly FoundParty[]> {
  const { parties: found } = (await parties({ query: { unit, kind: "person", limit: 100 } } as never, {
    signal,
  })) as { parties: Found[] };
  return found.map(({ id, kind, name, position }) => ({ id, kind, name, note: position ?? "" }));
}

const one = caller("GET", "/api/parties/:id");

/** A party that the address of a page names. */
export async function readParty(id: string, signal: AbortSignal): Promise<PartyName> {
  const found = (await one({ params: { id } } as never, { signal })) as PartyName;
  return { id: found.id, kind: found.kind, name: found.name };
}
