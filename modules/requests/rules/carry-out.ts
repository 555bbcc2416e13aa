import { sql } from "kysely";
import { relationsOf } from "#modules/organisation";
import type { Context } from "#platform/context";
import { Refusal } from "#platform/errors";
import { notify } from "#platform/notices";
import { say } from "#platform/words";
import { assignWork } from "../actions/assign.ts";
import { changeRequest } from "../actions/change.ts";
import { handOver } from "../actions/hand-over.ts";
import { addMember } from "../actions/members.ts";
import { askPart } from "../actions/part.ts";
import { waitWork } from "../actions/wait.ts";
import { writeMessage } from "../actions/write.ts";
import { maySee } from "../policy.ts";
import type { RuleDeedWanted } from "../schema/rules.ts";
import type { Facts, Work } from "../store/facts.ts";
import { ruleErrors } from "./errors.ts";
import { candidatesOf, lastChosen, leastLoaded, nextInTurn } from "./people.ts";
import type { Deed, Rule } from "./store.ts";
import { addChecklist, answerText } from "./templates.ts";
import { ruleWords } from "./words.ts";

export interface Place {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly work: Work;
  /** What set the rule off: makes notices tell the same news once. */
  readonly cause: string;
}

/** What a rule announces is marked: it sets no rule off. */
export function asRule(context: Context, rule: string): Context {
  return {
    ...context,
    announce: (...events) =>
      context.announce(
        ...events.map((event) => ({ ...event, particulars: { ...event.particulars, byRule: rule } })),
      ),
  };
}

/** Does all that the rule says. What is refused is kept with its reason, and the rest goes on. */
export async function carryOut(context: Context, place: Place): Promise<Deed[]> {
  const done: Deed[] = [];
  for (const deed of place.rule.definition.deeds) {
    await sql`savepoint deed`.execute(context.db);
    try {
      const chosen = await one(context, place, deed);
      await sql`release savepoint deed`.execute(context.db);
      done.push({ deed, refused: null, ...(chosen ? { chosen } : {}) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await sql`rollback to savepoint deed`.execute(context.db);
      done.push({ deed, refused: error.code });
    }
  }
  return done;
}

async function one(context: Context, place: Place, deed: RuleDeedWanted): Promise<string | undefined> {
  const { facts, work } = place;
  switch (deed.do) {
    case "priority":
      await changeRequest(context, facts.id, { priority: deed.priority });
      return undefined;
    case "assign":
      await assignWork(context, work.id, deed.person);
      return undefined;
    case "turns":
    case "least_loaded":
      return choose(context, place, deed);
    case "watcher":
      await addMember(context, facts.id, { person: deed.person, role: "watcher" });
      return undefined;
    case "note":
    case "answer":
      await write(context, place, deed);
      return undefined;
    case "wait": {
      const until = new Date(context.now.getTime() + deed.hours * 3_600_000).toISOString();
      await waitWork(context, work.id, { for: deed.for, until });
      return undefined;
    }
    case "hand_over":
      await handOver(context, work.id, { unit: deed.unit, reason: inRuleWords("handedOver", place).ru });
      return undefined;
    case "part":
      await askPart(context, work.id, { unit: deed.unit, task: deed.task, wait: false });
      return undefined;
    case "notify":
      await tell(context, place, deed.person);
      return undefined;
    case "checklist":
      await addChecklist(context.db, deed.template, facts.id, work.id);
      return undefined;
  }
}

async function choose(
  context: Context,
  { rule, work }: Place,
  deed: RuleDeedWanted & { do: "turns" | "least_loaded" },
): Promise<string> {
  const candidates = await candidatesOf(context.db, work.unit, deed.people);
  const person =
    deed.do === "turns"
      ? nextInTurn(candidates, await lastChosen(context.db, rule.id))
      : leastLoaded(candidates);
  if (!person) throw ruleErrors.refuse("names_nobody");
  await assignWork(context, work.id, person);
  return person;
}

async function write(
  context: Context,
  { facts, work }: Place,
  deed: RuleDeedWanted & { do: "note" | "answer" },
): Promise<void> {
  const text = await answerText(context.db, deed.template, facts.id);
  if (text === undefined) throw ruleErrors.refuse("names_nobody");
  await writeMessage(context, facts.id, {
    text,
    audience: deed.do === "note" ? "inside" : "all",
    work: work.id,
    as: { person: null, side: "supplier" },
  });
}

async function tell(context: Context, place: Place, person: string): Promise<void> {
  const { facts, rule, cause } = place;
  const relations = (await relationsOf(context.db, [person])).get(person);
  if (!relations || !maySee({ userId: person, name: "", roles: [], language: "en", ...relations }, facts))
    throw ruleErrors.refuse("told_may_not_see");
  await notify(context, [
    {
      to: person,
      source: "requests.rules",
      key: `rule:${rule.id}:${facts.id}:${cause}`,
      title: inRuleWords("toldTitle", place),
      text: inRuleWords("toldText", place),
      link: `/requests/${facts.number}`,
    },
  ]);
}

function inRuleWords(key: "toldTitle" | "toldText" | "handedOver", { rule, facts }: Place) {
  const values = { rule: rule.name, number: String(facts.number), subject: facts.subject };
  return { ru: say(ruleWords, "ru")(key, values), en: say(ruleWords, "en")(key, values) };
}
