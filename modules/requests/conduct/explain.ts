import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { allow } from "#platform/permissions";
import { loadSeen } from "../actions/facts.ts";
import { openRequest } from "../actions/open.ts";
import { maySeeInside, standingOf } from "../policy.ts";
import type { Facts } from "../store/facts.ts";
import { namesOf } from "../store/parties.ts";
import { conductErrors } from "./errors.ts";

export interface Explanation {
  readonly subject: string;
  readonly text: string;
  /** A name in the text is somebody else's. */
  readonly sure: boolean;
}

/**
 * Asks the complained-about unit for its side, in a request of its own: the team's subject and text, asked in the team's
 * name. Nothing in it leads to the complaint or to whoever complained.
 */
export async function askToExplain(context: Context, complaint: string, asked: Explanation) {
  const facts = await loadSeen(context, complaint);
  const { serves, asked: complains } = standingOf(context.actor, facts);
  allow(serves && !complains);
  if (facts.kind !== "complaint") throw conductErrors.refuse("not_a_complaint");
  if (facts.about === null) throw conductErrors.refuse("nobody_to_explain");
  if (!asked.sure) await heedNames(context.db, facts, `${asked.subject} ${asked.text}`);
  const opened = await openRequest(context, {
    kind: "question",
    subject: asked.subject,
    text: asked.text,
    supplier: facts.about,
    // Not the team's whole house: those who hear complaints are few.
    visibility: "people",
  });
  await sql`
    insert into requests.explanation (request, complaint, asked_at) values (${opened.id}, ${complaint}, ${context.now})
  `.execute(context.db);
  return { id: opened.id, number: opened.number };
}

export async function listExplanations(context: Context, complaint: string) {
  const facts = await loadSeen(context, complaint);
  if (facts.kind !== "complaint" || !maySeeInside(context.actor, facts))
    return { explanations: [], mayAsk: false };
  const { rows } = await sql<{
    id: string;
    number: number;
    subject: string;
    state: "open" | "waiting" | "done";
    at: Date;
  }>`
    select r.id, r.number, r.subject, r.state, e.asked_at as at
    from requests.explanation e join requests.request r on r.id = e.request
    where e.complaint = ${complaint} order by r.id limit 50
  `.execute(context.db);
  return {
    explanations: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
    mayAsk: facts.about !== null && standingOf(context.actor, facts).serves,
  };
}

/** Three letters may be anything; four of a name with any ending are a name. */
const shortest = 4;

/** Looks for the names of those who complained; the one they complain about may be named. */
async function heedNames(db: Database, facts: Facts, text: string): Promise<void> {
  const people = facts.members.filter(({ role }) => role === "requester").map(({ person }) => person);
  const name = await namesOf(db, [...people, facts.about]);
  const about = wordsOf(name(facts.about)?.name ?? "");
  const stems = people
    .flatMap((person) => wordsOf(name(person)?.name ?? ""))
    .filter((word) => word.length >= shortest && !about.includes(word))
    .map((word) => word.slice(0, Math.max(shortest, word.length - 2)));
  const named = wordsOf(text).find((word) => stems.some((stem) => word.startsWith(stem)));
  if (named) throw conductErrors.refuse("names_whoever_complained", { word: named }, { place: "text" });
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .match(/\p{L}+/gu) ?? [];
