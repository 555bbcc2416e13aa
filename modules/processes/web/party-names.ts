import { usePartyNames } from "./api.ts";

/** What people call a party of a log: a unit known by its id gets the organisation's name for it. */
export function usePartyName(): (written: string) => string {
  const names = usePartyNames().data?.names;
  return (written) => names?.[written] ?? written;
}
