import type { QueueItem, View, Work } from "../api.ts";

/** A work together with the request it belongs to: what the verbs act on, in the queue and on the page alike. */
export interface Target {
  readonly request: string;
  readonly number: number;
  readonly work: string;
  readonly role: Work["role"];
  readonly unit: Work["unit"];
  readonly assignee: Work["assignee"];
  readonly waitingFor: Work["waitingFor"];
  readonly waitingUntil: string | null;
}

export const targetOfItem = (item: QueueItem): Target => ({
  request: item.request.id,
  number: item.request.number,
  work: item.work,
  role: item.role,
  unit: item.unit,
  assignee: item.assignee,
  waitingFor: item.waitingFor,
  waitingUntil: item.waitingUntil,
});

export const targetOfWork = (view: Pick<View, "id" | "number">, work: Work): Target => ({
  request: view.id,
  number: view.number,
  work: work.id,
  role: work.role,
  unit: work.unit,
  assignee: work.assignee,
  waitingFor: work.waitingFor,
  waitingUntil: work.waitingUntil,
});

export const isOpen = (work: Pick<Work, "state">): boolean =>
  work.state === "open" || work.state === "waiting";
