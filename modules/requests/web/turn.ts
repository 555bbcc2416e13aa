import type { Item, QueueItem } from "./api.ts";

/** Whose move it is, said by who looks: those who asked, or those who serve. */
export type Turn = "asker" | "server" | "working" | "partner" | "part" | "approval" | "date" | "over";

/** Of the request as a whole: what those who asked are told. */
export function turnOf(item: Pick<Item, "state" | "waitingFor" | "lastSide">): Turn {
  if (item.state === "done") return "over";
  if (item.waitingFor === "customer") return "asker";
  if (item.waitingFor) return item.waitingFor;
  return item.lastSide === "supplier" ? "working" : "server";
}

/** Of one unit's work: what its queue says. */
export function turnOfWork(
  item: Pick<QueueItem, "workState" | "waitingFor"> & { request: Pick<Item, "lastSide"> },
): Turn {
  if (item.workState !== "open" && item.workState !== "waiting") return "over";
  if (item.waitingFor === "customer") return "asker";
  if (item.waitingFor) return item.waitingFor;
  return item.request.lastSide === "supplier" ? "working" : "server";
}
