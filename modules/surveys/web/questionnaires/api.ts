import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller } from "#platform/web";
import type * as schema from "../../schema/index.ts";

export type Bilingual = schema.Bilingual;
export type About = schema.About;
export type Meaning = schema.Meaning;
export type Item = schema.Item;
export type SurveyForm = schema.SurveyForm;
export type FormPage = schema.FormPage;
export type Question = schema.Question;
export type QuestionType = schema.QuestionType;
export type Option = schema.Option;
export type Row = schema.Row;
export type FormFault = schema.FormFault;
export type ReadingNotice = schema.ReadingNotice;
export type QuestionnaireItem = schema.QuestionnaireItem;
export type QuestionnaireView = schema.QuestionnaireView;
export type LibraryEntry = schema.LibraryEntry;
export type Beginning = CallInput<typeof schema.createQuestionnaire>["body"];
export type Trial = CallOutput<typeof schema.tryAnswers>;

const base = "/api/surveys/questionnaires";
const list = caller<typeof schema.listQuestionnaires>("GET", "/api/surveys/questionnaires");
const shelf = caller<typeof schema.listLibrary>("GET", "/api/surveys/questionnaires/library");
const show = caller<typeof schema.showQuestionnaire>("GET", "/api/surveys/questionnaires/:id");

const versions = caller<typeof schema.listVersions>("GET", "/api/surveys/questionnaires/:id/versions");
const version = caller<typeof schema.showVersion>("GET", "/api/surveys/questionnaires/:id/versions/:number");

export const createQuestionnaire = caller<typeof schema.createQuestionnaire>("POST", base);
export const changeDraft = caller<typeof schema.changeDraft>("PUT", `${base}/:id`);
export const publishVersion = caller<typeof schema.publishVersion>("POST", `${base}/:id/versions`);
export const copyQuestionnaire = caller<typeof schema.copyQuestionnaire>("POST", `${base}/:id/copy`);
export const endQuestionnaire = caller<typeof schema.endQuestionnaire>("POST", `${base}/:id/end`);
export const reopenQuestionnaire = caller<typeof schema.reopenQuestionnaire>("DELETE", `${base}/:id/end`);
export const tryAnswers = caller<typeof schema.tryAnswers>("POST", `${base}/:id/trial`);
export const fileOf = (id: string) => `${base}/${id}/file`;

const key = ["surveys", "questionnaires"] as const;

export function useQuestionnaires(ended: boolean) {
  return useInfiniteQuery({
    queryKey: [...key, "list", ended],
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ended: String(ended), ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
  });
}

export const useLibrary = (enabled: boolean) =>
  useQuery({ queryKey: [...key, "library"], queryFn: ({ signal }) => shelf({}, { signal }), enabled });

/** Read once: while it is written on, what is on the page is newer than what the server has. */
export const useQuestionnaire = (id: string) =>
  useQuery({
    queryKey: [...key, "one", id],
    queryFn: ({ signal }) => show({ params: { id } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export function useVersions(id: string) {
  return useInfiniteQuery({
    queryKey: [...key, "versions", id],
    queryFn: ({ pageParam, signal }) =>
      versions({ params: { id }, query: pageParam ? { before: pageParam } : {} }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const useVersion = (id: string, number: number) =>
  useQuery({
    queryKey: [...key, "version", id, number],
    queryFn: ({ signal }) => version({ params: { id, number } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Reads the lists and the questionnaire again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: key });
}
