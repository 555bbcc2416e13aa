import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller } from "#platform/web";
import type * as schema from "../../schema/templates.ts";

export type Template = CallOutput<typeof schema.listTemplates>["templates"][number];
export type Wanted = CallInput<typeof schema.createTemplate>["body"]["template"];

const list = caller<typeof schema.listTemplates>("GET", "/api/requests/templates");
const ready = caller<typeof schema.listReadyAnswers>("GET", "/api/requests/works/:work/answers");
export const createTemplate = caller<typeof schema.createTemplate>("POST", "/api/requests/templates");
export const changeTemplate = caller<typeof schema.changeTemplate>(
  "PUT",
  "/api/requests/templates/:template",
);
export const removeTemplate = caller<typeof schema.removeTemplate>(
  "DELETE",
  "/api/requests/templates/:template",
);

const key = ["requests", "templates"];

export const useTemplates = (unit: string | null) =>
  useQuery({
    queryKey: [...key, "of", unit],
    queryFn: ({ signal }) => list({ query: unit ? { unit } : {} }, { signal }),
  });

/** Filled in for the request of a work; asked for when the menu is opened. */
export const useReadyAnswers = (work: string, enabled: boolean) =>
  useQuery({
    queryKey: [...key, "ready", work],
    queryFn: ({ signal }) => ready({ params: { work } }, { signal }),
    enabled,
  });

export function useRefreshTemplates(): () => Promise<void> {
  const client = useQueryClient();
  // Rules name templates too.
  return () => client.invalidateQueries({ queryKey: ["requests"] });
}
