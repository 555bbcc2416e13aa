import { z } from "zod";
import { endpoint } from "#platform/http/endpoint";
import { Channel, Kind, PartyName, Priority } from "./shapes.ts";

const id = z.uuid();
const base = "/api/requests/rules";
const ids = z.array(id).min(1).max(50);
const Done = z.object({ id: z.string() });

export const ruleEvents = [
  "request_opened",
  "customer_wrote",
  "request_answered",
  "work_assigned",
  "work_waiting",
  "work_resumed",
  "work_handed_over",
  "part_asked",
  "part_done",
  "request_done",
  "request_reopened",
  "clock_warned",
  "clock_breached",
] as const;
export const RuleEvent = z.enum(ruleEvents);
export type RuleEvent = z.infer<typeof RuleEvent>;

export const ruleMoments = ["unanswered", "unassigned", "waiting", "before_due"] as const;
export const RuleMoment = z.enum(ruleMoments);
export type RuleMoment = z.infer<typeof RuleMoment>;

export const RuleWhen = z.union([
  z.strictObject({ event: RuleEvent }),
  /** So many hours without an answer, without anybody doing it, of waiting, or before it is due. */
  z.strictObject({ moment: RuleMoment, hours: z.number().int().min(1).max(2_000) }),
]);

export const RuleIf = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("kind"), is: z.array(Kind).min(1) }),
  z.strictObject({ what: z.literal("service"), is: ids }),
  z.strictObject({ what: z.literal("priority"), is: z.array(Priority).min(1) }),
  /** Units with those under them, partners or persons. */
  z.strictObject({ what: z.literal("customer"), is: ids }),
  z.strictObject({
    what: z.literal("category"),
    is: z.array(z.enum(["leader", "employee", "unit", "partner"])).min(1),
  }),
  /** Any of these, in every form, in the subject or in what was written first. */
  z.strictObject({
    what: z.literal("words"),
    any: z.array(z.string().trim().min(2).max(100)).min(1).max(20),
  }),
  z.strictObject({ what: z.literal("assignee"), is: z.enum(["nobody", "somebody"]) }),
  z.strictObject({ what: z.literal("channel"), is: z.array(Channel).min(1) }),
]);
export type RuleIf = z.infer<typeof RuleIf>;

const people = z.array(id).max(50).default([]);
export const RuleDeedWanted = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("priority"), priority: Priority }),
  z.strictObject({ do: z.literal("assign"), person: id }),
  /** By turns, or to whoever has least to do; among these people, or all of the unit. */
  z.strictObject({ do: z.literal("turns"), people }),
  z.strictObject({ do: z.literal("least_loaded"), people }),
  z.strictObject({ do: z.literal("watcher"), person: id }),
  z.strictObject({ do: z.literal("note"), template: id }),
  z.strictObject({ do: z.literal("answer"), template: id }),
  z.strictObject({
    do: z.literal("wait"),
    for: z.enum(["customer", "partner", "date"]),
    hours: z.number().int().min(1).max(8_760),
  }),
  z.strictObject({ do: z.literal("hand_over"), unit: id }),
  z.strictObject({ do: z.literal("part"), unit: id, task: z.string().trim().min(1).max(300) }),
  z.strictObject({ do: z.literal("notify"), person: id }),
  z.strictObject({ do: z.literal("checklist"), template: id }),
]);
export type RuleDeedWanted = z.infer<typeof RuleDeedWanted>;

export const RuleDefinition = z
  .strictObject({
    when: RuleWhen,
    if: z.array(RuleIf).max(10).default([]),
    deeds: z.array(RuleDeedWanted).min(1).max(10),
  })
  .meta({ id: "RuleDefinition" });
export type RuleDefinition = z.infer<typeof RuleDefinition>;

export const RuleView = z
  .object({
    id: z.string(),
    name: z.string(),
    enabled: z.boolean(),
    definition: RuleDefinition,
    /** The definition in words, in the reader's language. */
    sentence: z.string(),
    /** How often it ran in the last 30 days. */
    runs: z.number(),
    lastRunAt: z.string().nullable(),
    updatedAt: z.string(),
  })
  .meta({ id: "Rule" });
export type RuleView = z.infer<typeof RuleView>;

/** What was done, or would be, in words; what was refused, with the reason. */
export const RuleDeed = z.object({ words: z.string(), refused: z.string().nullable() });

const RequestName = z.object({ id: z.string(), number: z.number(), subject: z.string() });

export const listRulePlaces = endpoint({
  method: "GET",
  path: `${base}/places`,
  summary: "Units whose rules I may read, and whether I may change them; the house's own among them.",
  response: z.object({
    places: z.array(z.object({ unit: PartyName.nullable(), mayChange: z.boolean() })),
  }),
});

export const listRules = endpoint({
  method: "GET",
  path: base,
  summary: "The rules of a unit's queue, in their order; without a unit the house's.",
  query: z.object({ unit: id.optional() }),
  response: z.object({
    rules: z.array(RuleView),
    mayChange: z.boolean(),
    /** What the definitions name: parties, services, templates. */
    names: z.record(z.string(), z.string()),
    templates: z.array(z.object({ id: z.string(), name: z.string(), kind: z.enum(["answer", "checklist"]) })),
  }),
});

const given = { name: z.string().trim().min(1).max(200), definition: RuleDefinition };

export const createRule = endpoint({
  method: "POST",
  path: base,
  summary: "Makes a rule, off until it is switched on.",
  body: z.object({ unit: id.nullable(), ...given }),
  response: Done,
});

export const changeRule = endpoint({
  method: "PUT",
  path: `${base}/:rule`,
  summary: "Changes a rule.",
  params: z.object({ rule: id }),
  body: z.object(given),
  response: Done,
});

export const removeRule = endpoint({
  method: "DELETE",
  path: `${base}/:rule`,
  summary: "Removes a rule with its log.",
  params: z.object({ rule: id }),
  response: Done,
});

export const switchRule = endpoint({
  method: "PUT",
  path: `${base}/:rule/switch`,
  summary: "Switches a rule on or off.",
  params: z.object({ rule: id }),
  body: z.object({ on: z.boolean() }),
  response: Done,
});

export const orderRules = endpoint({
  method: "PUT",
  path: `${base}/order`,
  summary: "In which order the rules of a place run.",
  body: z.object({ unit: id.nullable(), rules: z.array(id).max(200) }),
  response: z.object({ rules: z.number() }),
});

export const tryRule = endpoint({
  method: "POST",
  path: `${base}/trial`,
  summary: "What a rule would have done to the requests of the last month. Changes nothing.",
  body: z.object({ unit: id.nullable(), definition: RuleDefinition }),
  response: z.object({
    looked: z.number(),
    /** More were there than were looked at. */
    more: z.boolean(),
    matched: z.number(),
    /** What it would do to each. */
    deeds: z.array(z.string()),
    requests: z.array(RequestName.extend({ times: z.number() })),
  }),
});

export const listRuleRuns = endpoint({
  method: "GET",
  path: `${base}/:rule/runs`,
  summary: "What a rule did, to which requests, the latest first.",
  params: z.object({ rule: id }),
  query: z.object({
    after: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  response: z.object({
    runs: z.array(
      z.object({ id: z.number(), at: z.string(), request: RequestName, deeds: z.array(RuleDeed) }),
    ),
    next: z.number().nullable(),
  }),
});
