import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallOutput, caller, useLive, useUser } from "#platform/web";
import type * as schema from "../../schema/approvals.ts";

export type Approval = CallOutput<typeof schema.listApprovals>["approvals"][number];
export type Asked = CallOutput<typeof schema.listMyApprovals>["approvals"][number];
export type Substitute = CallOutput<typeof schema.listSubstitutes>["substitutes"][number];

const ofRequest = caller<typeof schema.listApprovals>("GET", "/api/requests/:id/approvals");
const mine = caller<typeof schema.listMyApprovals>("GET", "/api/requests/approvals");
const substitutes = caller<typeof schema.listSubstitutes>("GET", "/api/requests/substitutes");
export const decideApproval = caller<typeof schema.decideApproval>(
  "POST",
  "/api/requests/approvals/:id/decision",
);
export const handApproval = caller<typeof schema.handApproval>("PUT", "/api/requests/approvals/:id/approver");
export const setSubstitute = caller<typeof schema.setSubstitute>("POST", "/api/requests/substitutes");
export const removeSubstitute = caller<typeof schema.removeSubstitute>(
  "DELETE",
  "/api/requests/substitutes/:id",
);

export function useApprovals(request: string) {
  const queryKey = ["requests", "approvals", request];
  useLive(`requests/${request}`, queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => ofRequest({ params: { id: request } }, { signal }) });
}

export function useMyApprovals() {
  const queryKey = ["requests", "approvals", "mine"];
  useLive(`requests/of/${useUser().personId}`, queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => mine({ query: pageParam ? { after: pageParam } : {} }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const useSubstitutes = () =>
  useQuery({
    queryKey: ["requests", "substitutes"],
    queryFn: ({ signal }) => substitutes({}, { signal }),
  });

export function useRefreshApprovals(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ["requests"] });
}
