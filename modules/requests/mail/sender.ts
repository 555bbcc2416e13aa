// Whose letter it is: a person known by the address, somebody of a partner by its domain, else whoever the mailbox's rule
// lets in. What a sender claims to be is what the address says, nothing more.

import { sql } from "kysely";
import { addPerson, createUnit, homeOfDomain, peopleByEmail, relationsOf } from "#modules/organisation";
import type { Actor, Context } from "#platform/context";
import { type Address, domainOf } from "#platform/mail";
import { say } from "#platform/words";
import { isFreeMail } from "./free-mail.ts";
import { findDomain, newcomersWithinAnHour, putDomain } from "./store.ts";
import { mailWords } from "./words.ts";

export type Accept = "everyone" | "domains" | "known";

export interface Sender {
  readonly person: string;
  /** As policies see them. */
  readonly actor: Actor;
  /** Whether they belong to nobody we know: nobody else reads what they write. */
  readonly outside: boolean;
}

export type Recognised =
  | { readonly sender: Sender }
  | { readonly refused: "unknown_sender" | "sender_left" | "too_many_newcomers" };

/** More strangers within an hour are somebody's flood. */
const newcomers = 60;
const outsideDomain = "*";

export async function recognise(
  ctx: Context,
  from: Address,
  accept: Accept,
  approved: boolean,
): Promise<Recognised> {
  const { db } = ctx;
  const domain = domainOf(from.address);
  // Two first letters of one sender, or of one company, wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mail ${domain}`}, 0))`.execute(db);
  const [known] = await peopleByEmail(db, [from.address]);
  if (known?.ended) return { refused: "sender_left" };
  if (known) return { sender: await senderOf(ctx, known.id) };
  const home = isFreeMail(domain) ? undefined : await homeOf(ctx, domain);
  const allowed = accept === "everyone" || (accept === "domains" && home !== undefined);
  if (!allowed && !approved) return { refused: "unknown_sender" };
  if (!approved && (await newcomersWithinAnHour(db)) >= newcomers) return { refused: "too_many_newcomers" };
  const unit = home ? home.partner : await makeHome(ctx, domain);
  const party = await addPerson(ctx, {
    name: from.name.trim() || from.address,
    email: from.address,
    unit,
    position: null,
    manager: null,
  });
  return { sender: await senderOf(ctx, party.id) };
}

async function homeOf(
  { db }: Context,
  domain: string,
): Promise<{ readonly partner: string | null } | undefined> {
  const partner = await findDomain(db, domain);
  return partner ? { partner } : homeOfDomain(db, domain);
}

/** A partner named by the domain; people of public mail services are all simply outside. */
async function makeHome(ctx: Context, domain: string): Promise<string> {
  const key = isFreeMail(domain) ? outsideDomain : domain;
  if (key === outsideDomain) {
    await sql`select pg_advisory_xact_lock(hashtextextended('mail outside', 0))`.execute(ctx.db);
  }
  const there = await findDomain(ctx.db, key);
  if (there) return there;
  const name = key === outsideDomain ? say(mailWords, ctx.config.language ?? "en")("outside") : domain;
  const partner = await createUnit(ctx, {
    name,
    kind: "partner",
    parent: null,
    head: null,
    function: null,
    serves: [],
  });
  await putDomain(ctx.db, key, partner.id);
  return partner.id;
}

async function senderOf(ctx: Context, person: string): Promise<Sender> {
  const relations = (await relationsOf(ctx.db, [person])).get(person) ?? {
    self: person,
    memberOf: [],
    leads: [],
  };
  const outside = await findDomain(ctx.db, outsideDomain);
  return {
    person,
    actor: { userId: "", name: "", roles: [], language: ctx.config.language ?? "en", ...relations },
    outside: outside !== undefined && relations.memberOf.includes(outside),
  };
}
