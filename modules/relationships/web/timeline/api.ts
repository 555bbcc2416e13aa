import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../../schema/index.ts";

type TimelineView = CallOutput<typeof schema.showTimeline>;
export type Entry = TimelineView["items"][number];
export type OpenPromise = TimelineView["promises"][number];
export type Side = TimelineView["mayNoteFor"][number];

/** Whose timeline: a relationship's, or a party's. */
export type Of = { readonly relationship: string } | { readonly party: string };

const ofRelationship = caller<typeof schema.showTimeline>("GET", "/api/relationships/:id/timeline");
const ofParty = caller<typeof schema.showPartyTimeline>("GET", "/api/relationships/parties/:id/timeline");
export const noteInteraction = caller<typeof schema.noteInteraction>(
  "POST",
  "/api/relationships/interactions",
);
export const keepPromise = caller<typeof schema.keepPromise>(
  "PUT",
  "/api/relationships/interactions/:id/promise",
);

export function useTimeline(of: Of) {
  const queryKey = ["relationships", "timeline", of];
  useLive("relationships", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam ? { after: pageParam } : {};
      return "party" in of
        ? ofParty({ params: { id: of.party }, query }, { signal })
        : ofRelationship({ params: { id: of.relationship }, query }, { signal });
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useRefreshTimeline(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ["relationships", "timeline"] });
}
