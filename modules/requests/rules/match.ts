import type { RuleDefinition, RuleIf } from "../schema/rules.ts";

/** What conditions look at. */
export interface Looked {
  readonly kind: string;
  readonly service: string | null;
  readonly priority: string;
  readonly channel: string;
  readonly category: string | null;
  readonly assignee: string | null;
  /** The customer, with the person who asked and all units above. */
  readonly customers: readonly string[];
  /** For every condition of words, in order, whether the text has one of them. */
  readonly words: readonly boolean[];
}

/** Whether all conditions hold. */
export function matches({ if: conditions }: Pick<RuleDefinition, "if">, looked: Looked): boolean {
  let nthOfWords = 0;
  return conditions.every((condition) => {
    if (condition.what === "words") return looked.words[nthOfWords++] ?? false;
    return holds(condition, looked);
  });
}

function holds(condition: Exclude<RuleIf, { what: "words" }>, looked: Looked): boolean {
  switch (condition.what) {
    case "kind":
      return (condition.is as readonly string[]).includes(looked.kind);
    case "service":
      return looked.service !== null && condition.is.includes(looked.service);
    case "priority":
      return (condition.is as readonly string[]).includes(looked.priority);
    case "customer":
      return looked.customers.some((customer) => condition.is.includes(customer));
    case "category":
      return looked.category !== null && (condition.is as readonly string[]).includes(looked.category);
    case "assignee":
      return (looked.assignee === null) === (condition.is === "nobody");
    case "channel":
      return (condition.is as readonly string[]).includes(looked.channel);
  }
}

/** The words asked for, one list for each condition of words. */
export function wordsAskedFor({ if: conditions }: Pick<RuleDefinition, "if">): string[][] {
  return conditions.flatMap((condition) => (condition.what === "words" ? [condition.any] : []));
}

/** Everything a definition names, by what it is. */
export function namedIn({ if: conditions, deeds }: Pick<RuleDefinition, "if" | "deeds">) {
  const parties = new Set<string>();
  const services = new Set<string>();
  const templates = new Set<string>();
  for (const condition of conditions) {
    if (condition.what === "customer") for (const one of condition.is) parties.add(one);
    if (condition.what === "service") for (const one of condition.is) services.add(one);
  }
  for (const deed of deeds) {
    if ("person" in deed) parties.add(deed.person);
    if ("unit" in deed) parties.add(deed.unit);
    if ("people" in deed) for (const one of deed.people) parties.add(one);
    if ("template" in deed) templates.add(deed.template);
  }
  return { parties, services, templates };
}
