import { useQuery } from "@tanstack/react-query";
import { type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../../schema/checklists.ts";

type Checklists = CallOutput<typeof schema.showChecklists>;
export type CheckItem = Checklists["items"][number];
export type Offered = Checklists["templates"][number];

const show = caller<typeof schema.showChecklists>("GET", "/api/requests/:id/checklists");
export const addCheckItems = caller<typeof schema.addCheckItems>(
  "POST",
  "/api/requests/works/:work/checklist",
);
export const tickCheckItem = caller<typeof schema.tickCheckItem>("PUT", "/api/requests/check-items/:item");
export const removeCheckItem = caller<typeof schema.removeCheckItem>(
  "DELETE",
  "/api/requests/check-items/:item",
);

export function useChecklists(request: string, enabled: boolean) {
  const queryKey = ["requests", "checklists", request];
  useLive(`requests/${request}`, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ params: { id: request } }, { signal }),
    enabled,
  });
}
