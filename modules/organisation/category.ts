/** What a party is by itself. */
export const partyKinds = ["person", "unit", "partner"] as const;
export type PartyKind = (typeof partyKinds)[number];

/** The four kinds of internal customer, each served its own way. */
export const categories = ["leader", "employee", "unit", "partner"] as const;
export type Category = (typeof categories)[number];

/** A person is a leader who leads a unit or to whom people report; units and partners are their own category. */
export function categoryOf(kind: PartyKind, leads: boolean): Category {
  if (kind === "person") return leads ? "leader" : "employee";
  return kind;
}
