import { useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../../company/schema.ts";
import type * as scores from "../../scorecards/schema.ts";

export type CompanyView = schema.CompanyView;
export type LostPair = schema.LostPair;
export type NeedLine = schema.NeedLine;
export type SolutionLine = schema.SolutionLine;
export type Scorecard = scores.Scorecard;
export type ScoreFigure = scores.ScoreFigure;

const company = caller<typeof schema.showCompany>("GET", "/api/insight/company");
const scorecard = caller<typeof scores.showScorecard>("GET", "/api/insight/parties/:party");

export function useCompany() {
  const queryKey = ["insight", "company"];
  useLive("measures", queryKey);
  useLive("solutions", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => company({}, { signal }) });
}

export function useScorecard(party: string) {
  const queryKey = ["insight", "scorecard", party];
  useLive("measures", queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => scorecard({ params: { party } }, { signal }),
    // Whoever may not see it is told so once.
    retry: false,
  });
}
