import type { QueryClient } from "@tanstack/react-query";
import type { PartyName, QueuePages, View, WaitingFor } from "../api.ts";

export interface Change {
  readonly assignee?: PartyName | null;
  readonly waitingFor?: WaitingFor | null;
  readonly waitingUntil?: string | null;
}

/** Shows a change on the page before the server has answered; the answer, or its refusal, then sets it right. */
export function showAtOnce(client: QueryClient, request: string, work: string, change: Change): void {
  const { assignee, waitingFor, waitingUntil } = change;
  const state = waitingFor === undefined ? undefined : waitingFor === null ? "open" : "waiting";
  const ofWork = {
    ...(assignee === undefined ? {} : { assignee }),
    ...(waitingFor === undefined ? {} : { waitingFor, waitingUntil: waitingUntil ?? null }),
  };
  client.setQueriesData<View>({ queryKey: ["requests", "one"] }, (view) =>
    view?.id === request
      ? {
          ...view,
          workList: view.workList.map((one) =>
            one.id === work ? { ...one, ...ofWork, ...(state ? { state } : {}) } : one,
          ),
        }
      : view,
  );
  client.setQueriesData<QueuePages>({ queryKey: ["requests", "queue"] }, (old) =>
    old
      ? {
          ...old,
          pages: old.pages.map((page) => ({
            ...page,
            items: page.items.map((item) =>
              item.work === work ? { ...item, ...ofWork, ...(state ? { workState: state } : {}) } : item,
            ),
          })),
        }
      : old,
  );
}
