import type { Kind, Priority, QueueQuery } from "../api.ts";

/** What the address of the queue holds; values like these are left out of it. */
export const defaults = {
  unit: "",
  who: "",
  state: "unfinished" as "unfinished" | "waiting" | "done",
  kind: "",
  service: "",
  customer: "",
  priority: "",
  overdue: false,
  order: "due" as "due" | "newest",
  group: false,
  find: "",
  open: "",
};
export type Filter = { readonly [K in keyof typeof defaults]: (typeof defaults)[K] };

export const queryOf = (filter: Filter): QueueQuery => ({
  ...(filter.unit ? { unit: filter.unit } : {}),
  ...(filter.who ? { assignee: filter.who } : {}),
  state: filter.state,
  ...(filter.kind ? { kind: filter.kind as Kind } : {}),
  ...(filter.service ? { service: filter.service } : {}),
  ...(filter.customer ? { customer: filter.customer } : {}),
  ...(filter.priority ? { priority: filter.priority as Priority } : {}),
  ...(filter.overdue ? { overdue: "true" as const } : {}),
  order: filter.order,
});

export type Quick = "all" | "mine" | "nobody" | "waiting" | "overdue" | "done";

/** The quick choice that the filter amounts to. */
export function quickOf({ who, state, overdue }: Filter): Quick | "" {
  if (overdue && state === "unfinished" && !who) return "overdue";
  if (overdue) return "";
  if (state === "waiting") return who ? "" : "waiting";
  if (state === "done") return who ? "" : "done";
  return who === "" ? "all" : who === "me" ? "mine" : who === "nobody" ? "nobody" : "";
}

export const quickFilter: Readonly<Record<Quick, Pick<Filter, "who" | "state" | "overdue">>> = {
  all: { who: "", state: "unfinished", overdue: false },
  mine: { who: "me", state: "unfinished", overdue: false },
  nobody: { who: "nobody", state: "unfinished", overdue: false },
  waiting: { who: "", state: "waiting", overdue: false },
  overdue: { who: "", state: "unfinished", overdue: true },
  done: { who: "", state: "done", overdue: false },
};

/** Whether anything is filtered away. */
export const isFiltered = (filter: Filter): boolean =>
  quickOf(filter) !== "all" ||
  [filter.unit, filter.kind, filter.service, filter.customer, filter.priority].some((value) => value !== "");
