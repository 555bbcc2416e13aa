export const roles = ["programme_lead", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Who acts, with what permissions look at: roles, and the relations to parties. */
export interface Actor {
  /** The account, or null for the house itself (jobs, schedules, the command line). */
  readonly userId: string | null;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: "en" | "ru";
  /** The party that this account is. */
  readonly self: string | undefined;
  /** Parties it belongs to, with those above them. */
  readonly memberOf: readonly string[];
  /** Parties it leads, with those below them. */
  readonly leads: readonly string[];
}

export type Relations = Pick<Actor, "self" | "memberOf" | "leads">;

export const noRelations: Relations = { self: undefined, memberOf: [], leads: [] };

/** The house acting by itself; it may do what no person asked for, so policies do not apply to it. */
export function houseActor(language: "en" | "ru" = "en"): Actor {
  return { userId: null, name: "Vizavi", roles, language, ...noRelations };
}

export const isProgrammeLead = (actor: Actor): boolean => actor.roles.includes("programme_lead");
export const isAdministrator = (actor: Actor): boolean => actor.roles.includes("administrator");

/** The parties somebody is, belongs to or leads. */
export const ownParties = ({ self, memberOf, leads }: Actor): readonly string[] => [
  ...new Set([...(self ? [self] : []), ...memberOf, ...leads]),
];
