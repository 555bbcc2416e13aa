import type { Context } from "#platform/context";
import { teamFor } from "../conduct/team.ts";
import { errors } from "../errors.ts";
import type { Kind } from "../schema/shapes.ts";
import type { Party } from "../store/parties.ts";
import { nearestHead, nearestOutside } from "../store/route.ts";

export interface Asked {
  readonly kind: Kind;
  /** The service's supplier, or the unit, person or partner chosen. */
  readonly supplier: Party | undefined;
  readonly about: Party | undefined;
  /** The unit or partner of whoever asks. */
  readonly customer: string | null;
  readonly visibility: "unit" | "people" | undefined;
}

export interface Way {
  readonly supplier: string;
  /** The unit that works on it, and the person when one was meant. */
  readonly unit: string;
  readonly assignee: string | null;
  readonly visibility: "unit" | "people";
}

/** Whose work it becomes. */
export async function routeOf(context: Context, asked: Asked): Promise<Way> {
  if (asked.kind === "complaint") return wayOfComplaint(context, asked);
  const supplier = asked.kind === "thanks" ? (asked.about ?? asked.supplier) : asked.supplier;
  if (!supplier) throw errors.refuse("whom_to_ask", {}, { place: "supplier" });
  if (supplier.ended) throw errors.refuse("party_gone", { name: supplier.name }, { place: "supplier" });
  return { ...placeOf(supplier), visibility: asked.visibility ?? "unit" };
}

/** A person's work is the unit's, with the person doing it. */
export function placeOf(party: Party): { supplier: string; unit: string; assignee: string | null } {
  return {
    supplier: party.id,
    unit: party.unit ?? party.id,
    assignee: party.kind === "person" ? party.id : null,
  };
}

/** Complaints go to people outside the unit complained about, and only they and whoever complained read them. */
async function wayOfComplaint({ db }: Context, { about, customer }: Asked): Promise<Way> {
  if (!about) throw errors.refuse("whom_to_ask", {}, { place: "about" });
  const team = await teamFor(db, about.id);
  if (team) return { supplier: team, unit: team, assignee: null, visibility: "people" };
  const accused = about.unit ?? about.id;
  const judge =
    (await nearestOutside(db, about.id)) ??
    (customer === null ? undefined : await nearestHead(db, customer, accused));
  if (!judge) throw errors.refuse("nobody_to_judge", {}, { place: "about" });
  return { supplier: judge.unit, unit: judge.unit, assignee: judge.head, visibility: "people" };
}
