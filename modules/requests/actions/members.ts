import { isOutsider } from "#modules/organisation";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { keepOut } from "../conduct/accused.ts";
import { errors } from "../errors.ts";
import { requestEvent } from "../events.ts";
import { mayAddMember, mayRemoveMember } from "../policy.ts";
import type { Facts, Member } from "../store/facts.ts";
import { dropMember, putMember, setConsent } from "../store/members.ts";
import { partiesOf } from "../store/parties.ts";
import { giveBack } from "../store/requests.ts";
import { loadToChange, partiesIn } from "./facts.ts";
import { livingPerson } from "./open.ts";

/** Adds somebody: another who asks, who watches, or who helps to serve. */
export async function addMember(
  context: Context,
  id: string,
  { person, role }: { person: string; role: Member["role"] },
): Promise<{ id: string }> {
  const { db, actor } = context;
  const facts = await loadToChange(context, id);
  allow(mayAddMember(actor, facts, person, role));
  const one = livingPerson(await partiesOf(db, [person]), person);
  if (role !== "requester") await keepOut(db, facts, one);
  const before = facts.members.find((member) => member.person === person);
  if (before?.role === role) return { id };
  if (before?.role === "requester") throw errors.refuse("already_asks", { name: one.name });
  if (role === "helper" && (await isOutsider(db, person)))
    throw errors.refuse("outsider_inside", { name: one.name });
  const own = person === actor.self || role !== "requester";
  const consent = own ? "own" : "asked";
  await putMember(db, id, {
    person,
    role,
    consent,
    addedBy: own && !actor.self ? null : (actor.self ?? null),
  });
  await context.announce(
    requestEvent("member_added", id, { person, role, consent }, partiesIn(facts, person)),
  );
  return { id };
}

/** Takes somebody out; oneself at any time, unless nobody would be left who asks. */
export async function removeMember(
  context: Context,
  id: string,
  { person }: { person: string },
): Promise<{ id: string }> {
  const facts = await loadToChange(context, id);
  const member = facts.members.find((one) => one.person === person);
  if (!member) throw errors.refuse("not_a_member");
  allow(mayRemoveMember(context.actor, facts, member));
  if (member.role === "requester" && !otherRequester(facts, person)) throw errors.refuse("last_requester");
  await leave(context, facts, person);
  await context.announce(requestEvent("member_removed", id, { person }, partiesIn(facts)));
  return { id };
}

/** Whether I agree that this is asked on my behalf. Who does not is taken out, and all see that. */
export async function giveConsent(
  context: Context,
  id: string,
  { agree }: { agree: boolean },
): Promise<{ id: string }> {
  const facts = await loadToChange(context, id);
  const person = context.actor.self as string;
  const member = facts.members.find((one) => one.person === person);
  allow(member !== undefined);
  if (member?.role !== "requester" || member.consent === "own") throw errors.refuse("nothing_to_agree");
  if (agree) {
    if (member.consent === "given") return { id };
    await setConsent(context.db, id, person, "given");
    await context.announce(requestEvent("consent_given", id, { person }, partiesIn(facts)));
    return { id };
  }
  await leave(context, facts, person);
  await context.announce(requestEvent("consent_refused", id, { person }, partiesIn(facts)));
  return { id };
}

const otherRequester = (facts: Facts, person: string) =>
  facts.members.find((one) => one.role === "requester" && one.person !== person);

/** The request is then whoever's else asks it, and their unit's. */
async function leave({ db }: Context, facts: Facts, person: string): Promise<void> {
  await dropMember(db, facts.id, person);
  if (facts.requester !== person) return;
  const heir = otherRequester(facts, person)?.person ?? null;
  const unit = heir === null ? null : (await partiesOf(db, [heir])).get(heir)?.unit;
  await giveBack(db, facts.id, heir, unit ?? heir ?? facts.customer);
}
