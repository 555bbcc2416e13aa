import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../../schema/interviews.ts";

export type Interview = schema.InterviewView;
export type InterviewItem = schema.InterviewItem;
export type Quote = schema.QuoteView;
export type ListedQuote = schema.ListedQuote;
export type Guide = schema.GuideView;
export type GuideBody = schema.GuideBody;
export type Question = schema.GuideQuestion;
export type State = schema.InterviewState;
export type PartyName = NonNullable<InterviewItem["supplier"]>;
export type Coding = NonNullable<CallInput<typeof schema.changeQuote>["body"]>;
type ListQuery = NonNullable<CallInput<typeof schema.listInterviews>["query"]>;
type QuoteQuery = NonNullable<CallInput<typeof schema.listQuotes>["query"]>;

const base = "/api/surveys/interviews";
const one = `${base}/:interview` as const;
const list = caller<typeof schema.listInterviews>("GET", base);
const show = caller<typeof schema.showInterview>("GET", one);
const quotes = caller<typeof schema.listQuotes>("GET", "/api/surveys/quotes");
const codes = caller<typeof schema.listCodes>("GET", "/api/surveys/codes");
const guides = caller<typeof schema.listGuides>("GET", "/api/surveys/guides");

export const planInterview = caller<typeof schema.planInterview>("POST", base);
export const changeInterview = caller<typeof schema.changeInterview>("PUT", one);
export const cancelInterview = caller<typeof schema.cancelInterview>("POST", `${one}/cancellation` as const);
export const setConsent = caller<typeof schema.setConsent>("PUT", `${one}/consent` as const);
export const writeNote = caller<typeof schema.writeNote>("PUT", `${one}/notes/:question` as const);
export const conclude = caller<typeof schema.concludeInterview>("POST", `${one}/conclusion` as const);
export const withdraw = caller<typeof schema.withdrawInterview>("POST", `${one}/withdrawal` as const);
export const addReader = caller<typeof schema.addReader>("PUT", `${one}/readers/:person` as const);
export const removeReader = caller<typeof schema.removeReader>("DELETE", `${one}/readers/:person` as const);
export const markQuote = caller<typeof schema.markQuote>("POST", `${one}/quotes` as const);
export const changeQuote = caller<typeof schema.changeQuote>("PUT", "/api/surveys/quotes/:quote");
export const removeQuote = caller<typeof schema.removeQuote>("DELETE", "/api/surveys/quotes/:quote");
export const renameCode = caller<typeof schema.renameCode>("PUT", "/api/surveys/codes/:code");
export const mergeCode = caller<typeof schema.mergeCode>("POST", "/api/surveys/codes/:code/merger");
export const addGuide = caller<typeof schema.addGuide>("POST", "/api/surveys/guides");
export const changeGuide = caller<typeof schema.changeGuide>("PUT", "/api/surveys/guides/:guide");
export const endGuide = caller<typeof schema.endGuide>("POST", "/api/surveys/guides/:guide/ending");

export const calendarOf = (id: string) => `${base}/${id}/calendar.ics`;

const key = (...rest: readonly unknown[]) => ["surveys", "interviews", ...rest];

export function useInterviews(query: ListQuery) {
  const queryKey = key("list", query);
  useLive("surveys", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export function useInterview(id: string) {
  const queryKey = key("one", id);
  useLive(`surveys/${id}`, queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => show({ params: { interview: id } }, { signal }) });
}

export function useQuotes(query: QuoteQuery) {
  const queryKey = key("quotes", query);
  useLive("surveys", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      quotes({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export function useCodes(enabled = true) {
  const queryKey = key("codes");
  useLive("surveys", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => codes({}, { signal }), enabled });
}

export type Guides = CallOutput<typeof schema.listGuides>;

export function useGuides() {
  const queryKey = key("guides");
  useLive("surveys", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => guides({}, { signal }) });
}

/** What a verb answered stands on the page at once; lists are asked again. */
export function useShown(): (interview: Interview) => void {
  const client = useQueryClient();
  return (interview) => {
    client.setQueryData(key("one", interview.id), interview);
    void client.invalidateQueries({ queryKey: key("list") });
  };
}

export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["surveys", "interviews"] });
}
