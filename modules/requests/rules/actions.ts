import { sql } from "kysely";
import type { Context } from "#platform/context";
import { isProgrammeLead } from "#platform/context";
import { allow } from "#platform/permissions";
import type { RuleDefinition } from "../schema/rules.ts";
import type { PartyName } from "../schema/shapes.ts";
import { ruleErrors } from "./errors.ts";
import { namedIn } from "./match.ts";
import { mayChangeRules, mayReadRules } from "./policy.ts";
import {
  deleteRule,
  findRule,
  insertRule,
  namesIn,
  type Rule,
  rulesOf,
  runsOf,
  saveRule,
  setEnabled,
  setOrder,
  templatesFor,
} from "./store.ts";
import { tryRule as tryOnLastMonth } from "./trial.ts";
import { deedInWords, ruleInWords } from "./words.ts";

export async function listRulePlaces({ db, actor }: Context) {
  const { rows } = await sql<PartyName>`
    select p.id, p.kind, p.name from organisation.party p join organisation.unit u on u.party = p.id
    where p.ended_on is null and p.id = any(${[...new Set([...actor.leads, ...actor.memberOf])]}::uuid[])
    order by (p.id = any(${[...actor.leads]}::uuid[])) desc, p.name limit 500
  `.execute(db);
  const units = rows.map((unit) => ({ unit, mayChange: mayChangeRules(actor, unit.id) }));
  const house = { unit: null, mayChange: mayChangeRules(actor, null) };
  return { places: isProgrammeLead(actor) ? [house, ...units] : [...units, house] };
}

export async function listRules({ db, actor }: Context, unit: string | null) {
  allow(mayReadRules(actor, unit));
  const rules = await rulesOf(db, unit);
  const named = rules.map(({ definition }) => namedIn(definition));
  const names = await namesIn(
    db,
    {
      parties: named.flatMap(({ parties }) => [...parties]),
      services: named.flatMap(({ services }) => [...services]),
      templates: named.flatMap(({ templates }) => [...templates]),
    },
    actor.language,
  );
  const mayChange = mayChangeRules(actor, unit);
  return {
    rules: rules.map((rule) => ({
      id: rule.id,
      name: rule.name,
      enabled: rule.enabled,
      definition: rule.definition,
      sentence: ruleInWords(rule.definition, (id) => names.get(id), actor.language),
      runs: rule.runs,
      lastRunAt: rule.lastRunAt?.toISOString() ?? null,
      updatedAt: rule.updatedAt.toISOString(),
    })),
    mayChange,
    names: Object.fromEntries(names),
    templates: mayChange ? await templatesFor(db, unit) : [],
  };
}

export interface GivenRule {
  readonly name: string;
  readonly definition: RuleDefinition;
}

export async function createRule(context: Context, given: GivenRule & { readonly unit: string | null }) {
  allow(mayChangeRules(context.actor, given.unit));
  await heed(context, given.unit, given.definition);
  const id = await insertRule(context.db, { ...given, by: context.actor.userId });
  return { id };
}

export async function changeRule(context: Context, id: string, given: GivenRule) {
  const rule = await loadToChange(context, id);
  await heed(context, rule.unit, given.definition);
  await saveRule(context.db, id, { ...given, by: context.actor.userId });
  return { id };
}

export async function removeRule(context: Context, id: string) {
  await loadToChange(context, id);
  await deleteRule(context.db, id);
  return { id };
}

export async function switchRule(context: Context, id: string, on: boolean) {
  const rule = await loadToChange(context, id);
  if (on) await heed(context, rule.unit, rule.definition);
  await setEnabled(context.db, id, on);
  return { id };
}

export async function orderRules(context: Context, unit: string | null, order: readonly string[]) {
  allow(mayChangeRules(context.actor, unit));
  const all = new Set((await rulesOf(context.db, unit)).map(({ id }) => id));
  const whole =
    order.length === all.size && new Set(order).size === all.size && order.every((id) => all.has(id));
  if (!whole) throw ruleErrors.refuse("order_not_whole");
  await setOrder(context.db, order);
  return { rules: order.length };
}

export async function tryRule(
  context: Context,
  { unit, definition }: { readonly unit: string | null; readonly definition: RuleDefinition },
) {
  allow(mayChangeRules(context.actor, unit));
  await heed(context, unit, definition);
  const found = await tryOnLastMonth(context, unit, definition);
  const names = await namesIn(context.db, namedIn(definition), context.actor.language);
  const deeds = definition.deeds.map((deed) =>
    deedInWords(deed, (id) => names.get(id), context.actor.language),
  );
  return { ...found, deeds };
}

export async function listRuleRuns(
  context: Context,
  id: string,
  { after, limit }: { readonly after?: number | undefined; readonly limit: number },
) {
  const { db, actor } = context;
  const rule = await findRule(db, id);
  if (!rule) throw ruleErrors.refuse("rule_not_found");
  allow(mayChangeRules(actor, rule.unit));
  const runs = await runsOf(db, id, after, limit);
  const named = runs.map(({ done }) => namedIn({ if: [], deeds: done.map(({ deed }) => deed) }));
  const chosen = runs.flatMap(({ done }) => done.flatMap((one) => one.chosen ?? []));
  const names = await namesIn(
    db,
    {
      parties: [...named.flatMap(({ parties }) => [...parties]), ...chosen],
      services: [],
      templates: named.flatMap(({ templates }) => [...templates]),
    },
    actor.language,
  );
  const words = (one: (typeof runs)[number]["done"][number]) => {
    const said = deedInWords(one.deed, (name) => names.get(name), actor.language);
    return one.chosen ? `${said} → ${names.get(one.chosen) ?? ""}` : said;
  };
  return {
    runs: runs.map(({ id: run, at, request, done }) => ({
      id: run,
      at: at.toISOString(),
      request,
      deeds: done.map((one) => ({ words: words(one), refused: one.refused })),
    })),
    next: runs.length === limit ? runs.at(-1)!.id : null,
  };
}

async function loadToChange({ db, actor }: Context, id: string): Promise<Rule> {
  const rule = await findRule(db, id);
  if (!rule) throw ruleErrors.refuse("rule_not_found");
  allow(mayChangeRules(actor, rule.unit));
  return rule;
}

/** Refuses what could never work: names of what is gone, assigning twice, acting after the work went elsewhere. */
async function heed({ db, actor }: Context, unit: string | null, definition: RuleDefinition): Promise<void> {
  const wanted = definition.deeds;
  const assigning = wanted.filter((deed) => ["assign", "turns", "least_loaded"].includes(deed.do));
  if (assigning.length > 1) throw ruleErrors.refuse("assigned_twice", {}, { place: "definition.deeds" });
  if (wanted.slice(0, -1).some((deed) => deed.do === "hand_over"))
    throw ruleErrors.refuse("hand_over_last", {}, { place: "definition.deeds" });
  const named = namedIn(definition);
  const names = await namesIn(db, named, actor.language);
  const templates = new Set((await templatesFor(db, unit)).map(({ id }) => id));
  const missing = [...named.parties, ...named.services].find((id) => !names.has(id));
  const foreign = [...named.templates].find((id) => !templates.has(id));
  if (missing ?? foreign) throw ruleErrors.refuse("names_nobody", {}, { place: "definition" });
}
