import { useQuery } from "@tanstack/react-query";
import { type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../../schema/handling.ts";
import type { View } from "../api.ts";

export type Deed = NonNullable<CallOutput<typeof schema.showUndoable>["deed"]>;
export type LinkKind = "related" | "duplicate" | "caused_by";
export const linkKinds = ["related", "duplicate", "caused_by"] as const satisfies readonly LinkKind[];

const undoable = caller<typeof schema.showUndoable>("GET", "/api/requests/:id/undoable");
export const mergeRequest = caller<typeof schema.mergeRequest>("POST", "/api/requests/:id/merging");
export const splitRequest = caller<typeof schema.splitRequest>("POST", "/api/requests/:id/splitting");
export const linkRequests = caller<typeof schema.linkRequests>("POST", "/api/requests/:id/links");
export const unlinkRequests = caller<typeof schema.unlinkRequests>(
  "DELETE",
  "/api/requests/:id/links/:other/:kind",
);
export const undoDeed = caller<typeof schema.undoDeed>("POST", "/api/requests/deeds/:id/undoing");

/** What those who serve can do with the request as a whole, and the last step that can be taken back. */
export function useHandling(view: Pick<View, "id" | "may">) {
  const queryKey = ["requests", "undoable", view.id];
  useLive(`requests/${view.id}`, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => undoable({ params: { id: view.id } }, { signal }),
    enabled: view.may.serve.length > 0,
  }).data;
}

/** Whether a message here may become a request of its own. */
export function useMaySplit(view: View): boolean {
  return useHandling(view)?.mayHandle === true && !standsAlone(view);
}

/** Complaints and what is confidential are put together with nothing, and what was merged goes on elsewhere. */
export const standsAlone = (view: Pick<View, "kind" | "confidential" | "outcome">): boolean =>
  view.kind === "complaint" || view.confidential || view.outcome === "merged";
