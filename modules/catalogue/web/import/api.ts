import { useQuery } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../../schema/index.ts";

export type ImportView = schema.ServiceImportView;
export type ImportReport = schema.ServiceImportReport;
export type PreviewView = schema.ServiceImportPreview;
export type Plan = ImportView["plan"];

const list = caller<typeof schema.listServiceImports>("GET", "/api/catalogue/imports");
const show = caller<typeof schema.showServiceImport>("GET", "/api/catalogue/imports/:id");
const preview = caller<typeof schema.previewServiceImport>("GET", "/api/catalogue/imports/:id/preview");
const problems = caller<typeof schema.listServiceImportProblems>(
  "GET",
  "/api/catalogue/imports/:id/problems",
);

export const createImport = caller<typeof schema.createServiceImport>("POST", "/api/catalogue/imports");
export const planImport = caller<typeof schema.planServiceImport>("PUT", "/api/catalogue/imports/:id/plan");
export const checkImport = caller<typeof schema.checkServiceImport>(
  "POST",
  "/api/catalogue/imports/:id/check",
);
export const applyImport = caller<typeof schema.applyServiceImport>(
  "POST",
  "/api/catalogue/imports/:id/application",
);

export function useImports() {
  const queryKey = ["catalogue", "imports"];
  useLive("catalogue", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => list({}, { signal }) });
}

export const useImport = (id: string) =>
  useQuery({
    queryKey: ["catalogue", "import", id],
    queryFn: ({ signal }) => show({ params: { id } }, { signal }),
  });

/** What the file looks like under the plan; a changed plan asks anew. */
export const usePreview = (id: string, plan: unknown) =>
  useQuery({
    queryKey: ["catalogue", "import", id, "preview", plan],
    queryFn: ({ signal }) => preview({ params: { id } }, { signal }),
    placeholderData: (old) => old,
  });

export const useProblems = (id: string, of: unknown) =>
  useQuery({
    queryKey: ["catalogue", "import", id, "problems", of],
    queryFn: ({ signal }) => problems({ params: { id }, query: { limit: 100 } }, { signal }),
  });
