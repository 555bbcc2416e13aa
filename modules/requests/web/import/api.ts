import { useQuery } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller } from "#platform/web";
import type * as schema from "../../schema/importing.ts";

export type ImportView = CallOutput<typeof schema.showRequestImport>;
export type PreviewView = CallOutput<typeof schema.previewRequestImport>;
export type Plan = CallInput<typeof schema.planRequestImport>["body"];
export type Field = keyof PreviewView["mapping"];

const base = "/api/requests/imports";
const list = caller<typeof schema.listRequestImports>("GET", base);
const show = caller<typeof schema.showRequestImport>("GET", `${base}/:id`);
const preview = caller<typeof schema.previewRequestImport>("GET", `${base}/:id/preview`);
const problems = caller<typeof schema.listRequestImportProblems>("GET", `${base}/:id/problems`);
export const createImport = caller<typeof schema.createRequestImport>("POST", base);
export const planImport = caller<typeof schema.planRequestImport>("PUT", `${base}/:id/plan`);
export const checkImport = caller<typeof schema.checkRequestImport>("POST", `${base}/:id/check`);
export const applyImport = caller<typeof schema.applyRequestImport>("POST", `${base}/:id/application`);

export const importKey = (id: string) => ["requests", "import", id] as const;

export const useImports = () =>
  useQuery({ queryKey: ["requests", "imports"], queryFn: ({ signal }) => list({}, { signal }) });

export const useImport = (id: string) =>
  useQuery({ queryKey: importKey(id), queryFn: ({ signal }) => show({ params: { id } }, { signal }) });

export const usePreview = (id: string, plan: unknown) =>
  useQuery({
    queryKey: [...importKey(id), "preview", plan],
    queryFn: ({ signal }) => preview({ params: { id } }, { signal }),
    placeholderData: (old) => old,
  });

export const useProblems = (id: string, of: unknown) =>
  useQuery({
    queryKey: [...importKey(id), "problems", of],
    queryFn: ({ signal }) => problems({ params: { id }, query: { limit: 200 } }, { signal }),
  });
