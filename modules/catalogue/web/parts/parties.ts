import { useQuery } from "@tanstack/react-query";
import { caller } from "#platform/web";
import type { PartyRef } from "../api.ts";

// The organisation's own API, by the little of it that is needed here.
const parties = caller("GET", "/api/parties");
const party = caller("GET", "/api/parties/:id");

export interface FoundParty extends PartyRef {
  readonly position: string | null;
  readonly unit: { readonly name: string } | null;
}

/** Living parties that match what is typed: persons, or units and partners, or all. */
export async function findParties(
  q: string,
  kinds: readonly PartyRef["kind"][],
  signal: AbortSignal,
): Promise<readonly FoundParty[]> {
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const query = { q, limit: 20, ...(kind ? { kind } : {}) };
  const { parties: found } = (await parties({ query } as never, { signal })) as { parties: FoundParty[] };
  return found.filter((one) => kinds.includes(one.kind)).slice(0, 12);
}

/** A party of which only the id is known: an answer that was written before. */
export function usePartyName(id: string | undefined) {
  return useQuery({
    queryKey: ["organisation", "party", id ?? ""],
    queryFn: ({ signal }) => party({ params: { id } } as never, { signal }) as Promise<PartyRef>,
    enabled: id !== undefined && id !== "",
    staleTime: 60_000,
  });
}
