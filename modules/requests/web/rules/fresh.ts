import type { Condition, Deed, Definition } from "./api.ts";

export const conditions = [
  "kind",
  "service",
  "priority",
  "customer",
  "category",
  "words",
  "assignee",
  "channel",
] as const satisfies readonly Condition["what"][];

export const deeds = [
  "priority",
  "assign",
  "turns",
  "least_loaded",
  "watcher",
  "answer",
  "note",
  "checklist",
  "wait",
  "part",
  "hand_over",
  "notify",
] as const satisfies readonly Deed["do"][];

const assigning = new Set<Deed["do"]>(["assign", "turns", "least_loaded"]);

export const freshDefinition: Definition = { when: { event: "request_opened" }, if: [], deeds: [] };

export function freshCondition(what: Condition["what"]): Condition {
  if (what === "words") return { what, any: [] };
  if (what === "assignee") return { what, is: "nobody" };
  return { what, is: [] };
}

export function freshDeed(kind: Deed["do"]): Deed {
  switch (kind) {
    case "priority":
      return { do: kind, priority: "high" };
    case "turns":
    case "least_loaded":
      return { do: kind, people: [] };
    case "assign":
    case "watcher":
    case "notify":
      return { do: kind, person: "" };
    case "note":
    case "answer":
    case "checklist":
      return { do: kind, template: "" };
    case "wait":
      return { do: kind, for: "customer", hours: 48 };
    case "hand_over":
      return { do: kind, unit: "" };
    case "part":
      return { do: kind, unit: "", task: "" };
  }
}

/** What may still be added: one way to assign, and nothing after the work went elsewhere. */
export function offeredDeeds(chosen: readonly Deed[]): readonly Deed["do"][] {
  const assigns = chosen.some((deed) => assigning.has(deed.do));
  return deeds.filter(
    (kind) =>
      !(assigns && assigning.has(kind)) && !(kind === "hand_over" && chosen.some((deed) => deed.do === kind)),
  );
}

/** A hand-over comes last, wherever it was added. */
export function inOrder(chosen: readonly Deed[]): Deed[] {
  return [
    ...chosen.filter((deed) => deed.do !== "hand_over"),
    ...chosen.filter((deed) => deed.do === "hand_over"),
  ];
}

/** Whether everything that was begun is filled in. */
export function isWhole({ if: all, deeds: wanted }: Definition): boolean {
  const conditionsWhole = all.every((one) => (one.what === "words" ? one.any.length > 0 : one.is.length > 0));
  const deedsWhole = wanted.every(
    (deed) =>
      !("person" in deed && deed.person === "") &&
      !("unit" in deed && deed.unit === "") &&
      !("template" in deed && deed.template === "") &&
      !("task" in deed && deed.task.trim() === ""),
  );
  return wanted.length > 0 && conditionsWhole && deedsWhole;
}
