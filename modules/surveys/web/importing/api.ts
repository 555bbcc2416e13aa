import { useQuery } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller } from "#platform/web";
import type * as schema from "../../schema/importing.ts";

export type ImportView = CallOutput<typeof schema.showSurveyImport>;
export type PreviewView = CallOutput<typeof schema.previewSurveyImport>;
export type Plan = CallInput<typeof schema.planSurveyImport>["body"];
export type ColumnView = PreviewView["columns"][number];
export type ColumnPlan = ColumnView["plan"];

const base = "/api/surveys/imports";
const list = caller<typeof schema.listSurveyImports>("GET", base);
const show = caller<typeof schema.showSurveyImport>("GET", `${base}/:id`);
const preview = caller<typeof schema.previewSurveyImport>("GET", `${base}/:id/preview`);
const problems = caller<typeof schema.listSurveyImportProblems>("GET", `${base}/:id/problems`);
export const createImport = caller<typeof schema.createSurveyImport>("POST", base);
export const planImport = caller<typeof schema.planSurveyImport>("PUT", `${base}/:id/plan`);
export const checkImport = caller<typeof schema.checkSurveyImport>("POST", `${base}/:id/check`);
export const applyImport = caller<typeof schema.applySurveyImport>("POST", `${base}/:id/application`);

export const importKey = (id: string) => ["surveys", "import", id] as const;

export const useImports = () =>
  useQuery({ queryKey: ["surveys", "imports"], queryFn: ({ signal }) => list({}, { signal }) });

export const useImport = (id: string) =>
  useQuery({
    queryKey: importKey(id),
    queryFn: ({ signal }) => show({ params: { id } }, { signal }),
    // Until the wave that came of it is counted.
    refetchInterval: ({ state }) => (state.data?.wave && !state.data.closed ? 2_000 : false),
  });

export const usePreview = (id: string) =>
  useQuery({
    queryKey: [...importKey(id), "preview"],
    queryFn: ({ signal }) => preview({ params: { id } }, { signal }),
  });

export const useProblems = (id: string, of: unknown) =>
  useQuery({
    queryKey: [...importKey(id), "problems", of],
    queryFn: ({ signal }) => problems({ params: { id }, query: { limit: 200 } }, { signal }),
  });
