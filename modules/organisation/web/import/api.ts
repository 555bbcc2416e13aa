import { useInfiniteQuery } from "@tanstack/react-query";
import { type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../../schema.ts";
import { useRoom } from "../api.ts";

export type ImportView = schema.ImportView;
export type ImportPlan = ImportView["plan"];
export type ImportReport = NonNullable<ImportView["report"]>;
export type PreviewView = schema.PreviewView;
export type Difference = CallOutput<typeof schema.listImportDifferences>["differences"][number];
export type DifferenceKind = Difference["kind"];
export type FileKind = PreviewView["file"];

const list = caller<typeof schema.listImports>("GET", "/api/organisation/imports");
const show = caller<typeof schema.showImport>("GET", "/api/organisation/imports/:id");
const preview = caller<typeof schema.previewImport>("GET", "/api/organisation/imports/:id/preview/:file");
const problems = caller<typeof schema.listImportProblems>("GET", "/api/organisation/imports/:id/problems");
const differences = caller<typeof schema.listImportDifferences>(
  "GET",
  "/api/organisation/imports/:id/differences",
);

export const createImport = caller<typeof schema.createImport>("POST", "/api/organisation/imports");
export const planImport = caller<typeof schema.planImport>("PUT", "/api/organisation/imports/:id/plan");
export const checkImport = caller<typeof schema.checkImport>("POST", "/api/organisation/imports/:id/check");
export const applyImport = caller<typeof schema.applyImport>(
  "POST",
  "/api/organisation/imports/:id/application",
);

const of = (id: string) => ({ params: { id } });

export const useImports = () => useRoom(["imports"], (signal) => list({}, { signal }));
export const useImport = (id: string) => useRoom(["import", id], (signal) => show(of(id), { signal }));
/** Read again when what decides the reading changes; mappings are laid over it on the page. */
export const usePreview = (id: string, file: FileKind, plan: ImportPlan[FileKind], there = true) =>
  useRoom(
    ["preview", id, file, plan.header, plan.delimiter, plan.sheet],
    (signal) => preview({ params: { id, file } }, { signal }),
    there,
  );
export const useProblems = (id: string, report: unknown) =>
  useRoom(["problems", id, report], (signal) => problems({ ...of(id), query: { limit: 200 } }, { signal }));

export function useDifferences(id: string, kind: DifferenceKind, report: unknown) {
  const queryKey = ["organisation", "differences", id, kind, report];
  useLive("organisation", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      differences({ ...of(id), query: { kind, after: pageParam } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
