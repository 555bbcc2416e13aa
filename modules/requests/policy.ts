// Who may do what with a request, by how they stand to it. Nobody is "an agent" or "a customer": the same person asks here
// and serves there.

import type { Actor } from "#platform/context";
import { isProgrammeLead } from "#platform/context";
import type { Permission } from "#platform/permissions";

/** The little of a request that permissions look at. */
export interface RequestFacts {
  readonly visibility: "unit" | "people";
  readonly confidential: boolean;
  readonly customer: string | null;
  /** With `about`: those who are complained about do not handle the complaint. */
  readonly kind?: string;
  readonly about?: string | null;
  /** Who heads the unit that is complained about. */
  readonly accusedHead?: string | null;
  readonly members: readonly { readonly person: string; readonly role: "requester" | "watcher" | "helper" }[];
  readonly works: readonly WorkFacts[];
  /** Whoever is asked to approve, now or before. */
  readonly approvers?: readonly string[];
}

export interface WorkFacts {
  readonly id: string;
  readonly unit: string;
  readonly role: "face" | "part";
  readonly assignee: string | null;
  readonly over: boolean;
}

export interface Standing {
  /** I asked (or it was asked on my behalf). */
  readonly asked: boolean;
  /** I was added to watch or to help, or am asked to approve. */
  readonly added: boolean;
  readonly helper: boolean;
  /** My unit asked: one I belong to, or lead. */
  readonly unitAsked: boolean;
  /** My unit serves or served it, or it is assigned to me. */
  readonly serves: boolean;
  /** The works of it that are mine to do: my unit's, or assigned to me. */
  readonly works: readonly string[];
  /** The works whose unit I lead. */
  readonly leads: readonly string[];
  readonly programmeLead: boolean;
}

/** Whether the complaint is about the actor, or about a unit the actor belongs to or heads. */
export function isAccused(
  actor: Actor,
  { kind, about, accusedHead }: Pick<RequestFacts, "kind" | "about" | "accusedHead">,
): boolean {
  if (kind !== "complaint" || about == null) return false;
  const heads = accusedHead != null && accusedHead === actor.self;
  return heads || about === actor.self || actor.memberOf.includes(about);
}

export function standingOf(actor: Actor, facts: RequestFacts): Standing {
  const { self } = actor;
  const role = facts.members.find(({ person }) => person === self)?.role;
  const mine = (unit: string | null) =>
    unit !== null && (unit === self || actor.memberOf.includes(unit) || actor.leads.includes(unit));
  // What is for few goes to the unit's own people and its heads, not to every unit under it.
  const closely = (unit: string) => unit === self || actor.memberOf[0] === unit || actor.leads.includes(unit);
  const accused = isAccused(actor, facts);
  const served = (unit: string) => (facts.visibility === "people" ? closely(unit) : mine(unit));
  const works = accused
    ? []
    : facts.works.filter((work) => served(work.unit) || (self && work.assignee === self));
  return {
    asked: role === "requester",
    added:
      !accused &&
      (role === "watcher" ||
        role === "helper" ||
        (self !== undefined && (facts.approvers ?? []).includes(self))),
    helper: !accused && role === "helper",
    unitAsked: mine(facts.customer),
    serves: works.length > 0,
    works: works.map((work) => work.id),
    leads: works.filter((work) => actor.leads.includes(work.unit)).map((work) => work.id),
    programmeLead: isProgrammeLead(actor),
  };
}

/** Everybody signed in who is somebody in the organisation may ask. */
export const mayAsk: Permission = (actor) => actor.self !== undefined;
export const mayBrowse: Permission = (actor) => actor.userId !== null;

/** The house itself (rules, mail, clocks) has no relation and needs none. */
const house = (actor: Actor) => actor.userId === null;

export function maySee(actor: Actor, facts: RequestFacts): boolean {
  if (house(actor)) return true;
  const s = standingOf(actor, facts);
  if (s.asked || s.added || s.serves) return true;
  return facts.visibility === "unit" && !facts.confidential && (s.unitAsked || s.programmeLead);
}

/** Notes inside are for those who serve; whoever also asked does not read them. */
export function maySeeInside(actor: Actor, facts: RequestFacts): boolean {
  if (house(actor)) return true;
  const s = standingOf(actor, facts);
  return (s.serves || s.helper) && !s.asked;
}

/** Writing as the customer: those who asked, those who watch, and colleagues who may read it. */
export function mayWriteAsCustomer(actor: Actor, facts: RequestFacts): boolean {
  if (house(actor)) return true;
  const s = standingOf(actor, facts);
  return s.asked || s.added || (s.unitAsked && maySee(actor, facts));
}

/** Answering, noting, assigning, waiting, handing over, closing: those who do this work. */
export function mayServe(actor: Actor, facts: RequestFacts, work: string): boolean {
  if (house(actor)) return true;
  return standingOf(actor, facts).works.includes(work);
}

/** Adding people, changing the subject: those who asked and those who serve. */
export function mayShape(actor: Actor, facts: RequestFacts): boolean {
  if (house(actor)) return true;
  const s = standingOf(actor, facts);
  return s.asked || s.serves;
}

/** Reopening, withdrawing: those who asked; those who serve may reopen too. */
export function mayWithdraw(actor: Actor, facts: RequestFacts): boolean {
  return house(actor) || standingOf(actor, facts).asked;
}

/** What is over is reopened by those who asked and by those who serve. */
export function mayReopen(actor: Actor, facts: RequestFacts): boolean {
  return mayShape(actor, facts);
}

/** Who is added: those who ask by those who ask, helpers by those who serve, watchers by both, and by themselves. */
export function mayAddMember(
  actor: Actor,
  facts: RequestFacts,
  person: string,
  role: "requester" | "watcher" | "helper",
): boolean {
  if (house(actor)) return true;
  const s = standingOf(actor, facts);
  if (role === "helper") return s.serves && !s.asked;
  if (role === "requester") return s.asked;
  return s.asked || s.serves || person === actor.self;
}

/** Neither side takes away the other side's people. */
export function mayRemoveMember(
  actor: Actor,
  facts: RequestFacts,
  member: { person: string; role: "requester" | "watcher" | "helper"; addedBy?: string | null },
): boolean {
  if (house(actor) || member.person === actor.self) return true;
  const s = standingOf(actor, facts);
  if (member.role === "requester") return s.asked;
  if (member.role === "helper") return s.serves && !s.asked;
  return s.asked || s.serves;
}

/** Another service means another form, clock and approval: those who serve sort it. */
export const mayChangeService = (actor: Actor, facts: RequestFacts): boolean =>
  house(actor) || standingOf(actor, facts).serves;

/** Who else may read it is for those who asked to say; what is confidential or a complaint stays so. */
export const mayChangeVisibility = (actor: Actor, facts: RequestFacts): boolean =>
  !facts.confidential && facts.kind !== "complaint" && (house(actor) || standingOf(actor, facts).asked);

/** A queue is open to those of the unit, to those under it, and to its heads. */
export const mayOpenQueue = (actor: Actor, unit: string): boolean =>
  unit === actor.self || actor.memberOf.includes(unit) || actor.leads.includes(unit);
