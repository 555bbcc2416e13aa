import { useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../../schema/index.ts";

export type ImportView = schema.ImportView;
export type ImportReport = schema.ImportReport;
export type PreviewView = schema.PreviewView;
export type ImportKind = ImportView["kind"];
export type Plan = ImportView["plan"] & { readonly kind: ImportKind };

const list = caller<typeof schema.listImports>("GET", "/api/relationships/imports");
const show = caller<typeof schema.showImport>("GET", "/api/relationships/imports/:id");
const preview = caller<typeof schema.previewImport>("GET", "/api/relationships/imports/:id/preview");
const problems = caller<typeof schema.listImportProblems>("GET", "/api/relationships/imports/:id/problems");

export const createImport = caller<typeof schema.createImport>("POST", "/api/relationships/imports");
export const planImport = caller<typeof schema.planImport>("PUT", "/api/relationships/imports/:id/plan");
export const checkImport = caller<typeof schema.checkImport>("POST", "/api/relationships/imports/:id/check");
export const applyImport = caller<typeof schema.applyImport>(
  "POST",
  "/api/relationships/imports/:id/application",
);

export function useImports() {
  const queryKey = ["relationships", "imports"];
  useLive("relationships", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => list({}, { signal }) });
}

export const useImport = (id: string) =>
  useQuery({
    queryKey: ["relationships", "import", id],
    queryFn: ({ signal }) => show({ params: { id } }, { signal }),
  });

/** What the file looks like under the plan; a changed plan asks anew. */
export const usePreview = (id: string, plan: unknown) =>
  useQuery({
    queryKey: ["relationships", "import", id, "preview", plan],
    queryFn: ({ signal }) => preview({ params: { id } }, { signal }),
    placeholderData: (old) => old,
  });

export const useProblems = (id: string, of: unknown) =>
  useQuery({
    queryKey: ["relationships", "import", id, "problems", of],
    queryFn: ({ signal }) => problems({ params: { id }, query: { limit: 100 } }, { signal }),
  });
