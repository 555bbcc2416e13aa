import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { relationshipEvent } from "../events.ts";
import { maySpeak } from "../policy.ts";
import { eventOf, type Word } from "../relationship.ts";
import type { RelationshipView } from "../schema/index.ts";
import { declare, withdrawDeclaration } from "../store/evidence.ts";
import { insertDeclared, setNaming, setWord, sidesOf } from "../store/relationships.ts";
import { loadSeen, showRelationship } from "./look.ts";

async function loadToSpeak(context: Context, id: string) {
  const row = await loadSeen(context, id);
  allow(maySpeak(context.actor, { supplier: row.supplier.id, customer: row.customer.id }));
  return row;
}

const by = (context: Context, reason: string | null) => ({
  reason,
  account: context.actor.userId,
  now: context.now,
});

export async function sayWord(
  context: Context,
  id: string,
  { word, reason }: { word: Word; reason?: string | undefined },
): Promise<RelationshipView> {
  const row = await loadToSpeak(context, id);
  if (word === "rejected" && !reason) throw errors.refuse("reason_missing", {}, { place: "reason" });
  await setWord(context.db, id, word, by(context, reason ?? null));
  const { confidence, evidenceCount, word: before } = row;
  const particulars = { before, reason: reason ?? null, confidence, evidence: evidenceCount };
  await context.announce(relationshipEvent(eventOf(word), id, particulars));
  return showRelationship(context, id);
}

/** The evidence decides again. Something only said by hand has none, and stays as a weak trace. */
export async function takeWordBack(context: Context, id: string): Promise<RelationshipView> {
  const row = await loadToSpeak(context, id);
  if (row.word !== null) {
    await setWord(context.db, id, null, by(context, null));
    if (row.declared) await withdrawDeclaration(context.db, row.supplier.id, row.customer.id);
    await context.announce(relationshipEvent("relationship_reopened", id, { before: row.word }));
  }
  return showRelationship(context, id);
}

export async function nameRelationship(
  context: Context,
  id: string,
  { name, services }: { name: string | null; services: readonly string[] },
): Promise<RelationshipView> {
  const row = await loadToSpeak(context, id);
  const unique = [...new Set(services)];
  await setNaming(context.db, id, name || null, unique);
  const before = { name: row.name, services: row.services };
  await context.announce(
    relationshipEvent("relationship_named", id, { before, after: { name: name || null, services: unique } }),
  );
  return showRelationship(context, id);
}

export async function declareRelationship(
  context: Context,
  body: { supplier: string; customer: string; name?: string | undefined; services: readonly string[] },
): Promise<RelationshipView> {
  const { supplier, customer } = body;
  if (supplier === customer) throw errors.refuse("with_itself");
  allow(maySpeak(context.actor, { supplier, customer }));
  const known = await sidesOf(context.db, [supplier, customer]);
  for (const id of [supplier, customer]) {
    if (!known.some((side) => side.id === id)) throw errors.refuse("party_not_found", { id });
  }
  const id = await insertDeclared(context.db, supplier, customer);
  await setWord(context.db, id, "confirmed", by(context, null));
  if (body.name || body.services.length > 0)
    await setNaming(context.db, id, body.name || null, [...new Set(body.services)]);
  await declare(context.db, supplier, customer, context.now);
  await context.announce(relationshipEvent("relationship_declared", id, { supplier, customer }));
  return showRelationship(context, id);
}
