import { useState } from "react";
import type { PartyName } from "../api.ts";

/** Names of what a rule speaks of: those the list brought, and those chosen since. */
export interface Names {
  readonly nameOf: (id: string) => string | undefined;
  readonly keep: (named: { readonly id: string; readonly name: string }) => void;
  /** A party as fields show it; what kind it is does not matter there. */
  readonly party: (id: string, kind?: PartyName["kind"]) => PartyName | null;
}

export function useNames(known: Readonly<Record<string, string>>): Names {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (id: string) => chosen[id] ?? known[id];
  return {
    nameOf,
    keep: ({ id, name }) => setChosen((old) => ({ ...old, [id]: name })),
    party: (id, kind = "person") => (id === "" ? null : { id, kind, name: nameOf(id) ?? "—" }),
  };
}
