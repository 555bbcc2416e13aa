import { useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../../outcomes/schema.ts";

export type Picture = schema.OutcomePicture;
export type OutcomeView = Picture["outcomes"][number];
export type Relation = Picture["relations"][number];
export type ToldLag = Relation["lags"][number];
export type ImportView = schema.OutcomeImportView;
export type Plan = ImportView["plan"];
export type ImportReport = NonNullable<ImportView["report"]>;
export type PreviewView = ReturnType<typeof usePreview>["data"] & object;

const base = "/api/insight/outcomes";
const show = caller<typeof schema.showOutcomes>("GET", base);
export const addOutcome = caller<typeof schema.addOutcome>("POST", base);
export const enterOutcome = caller<typeof schema.enterOutcome>("PUT", `${base}/values`);
const list = caller<typeof schema.listOutcomeImports>("GET", `${base}/imports`);
const showImport = caller<typeof schema.showOutcomeImport>("GET", `${base}/imports/:id`);
const preview = caller<typeof schema.previewOutcomeImport>("GET", `${base}/imports/:id/preview`);
const problems = caller<typeof schema.listOutcomeProblems>("GET", `${base}/imports/:id/problems`);
export const createImport = caller<typeof schema.createOutcomeImport>("POST", `${base}/imports`);
export const planImport = caller<typeof schema.planOutcomeImport>("PUT", `${base}/imports/:id/plan`);
export const checkImport = caller<typeof schema.checkOutcomeImport>("POST", `${base}/imports/:id/check`);
export const applyImport = caller<typeof schema.applyOutcomeImport>(
  "POST",
  `${base}/imports/:id/application`,
);

export function useOutcomes(party: string) {
  const queryKey = ["insight", "outcomes", party];
  useLive("insight/outcomes", queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ query: party ? { party } : {} }, { signal }),
    placeholderData: (old) => old,
  });
}

export const useImports = () =>
  useQuery({ queryKey: ["insight", "outcome-imports"], queryFn: ({ signal }) => list({}, { signal }) });

export const useImport = (id: string) =>
  useQuery({
    queryKey: ["insight", "outcome-imports", id],
    queryFn: ({ signal }) => showImport({ params: { id } }, { signal }),
  });

export const usePreview = (id: string, plan: unknown) =>
  useQuery({
    queryKey: ["insight", "outcome-imports", id, "preview", plan],
    queryFn: ({ signal }) => preview({ params: { id } }, { signal }),
    placeholderData: (old) => old,
  });

export const useProblems = (id: string, of: unknown) =>
  useQuery({
    queryKey: ["insight", "outcome-imports", id, "problems", of],
    queryFn: ({ signal }) => problems({ params: { id }, query: { limit: 100 } }, { signal }),
  });
