import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../../schema/rating.ts";

export type Asked = schema.AskedRating;
export type Given = schema.RatingView;
export type Mean = schema.RatingMean;

const ofRequest = caller<typeof schema.showRatingsOf>("GET", "/api/requests/:id/ratings");
const between = caller<typeof schema.listRatings>("GET", "/api/requests/ratings");
export const answerRating = caller<typeof schema.answerRating>(
  "POST",
  "/api/requests/ratings/:rating/answer",
);
export const declineRating = caller<typeof schema.declineRating>(
  "POST",
  "/api/requests/ratings/:rating/refusal",
);

export function useRatingsOf(request: string, enabled: boolean) {
  const queryKey = ["requests", "ratings", request];
  useLive(`requests/${request}`, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => ofRequest({ params: { id: request } }, { signal }),
    enabled,
  });
}

export function useRatingsBetween(supplier: string, customer: string) {
  const queryKey = ["requests", "ratings", "between", supplier, customer];
  useLive(`requests/of/${supplier}`, queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      between(
        { query: { supplier, customer, limit: 10, ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
