import { useQuery } from "@tanstack/react-query";
import type { changePreferences, showDigest, showPreferences } from "#platform/notices/schema";
import { caller } from "#platform/web";

const show = caller<typeof showPreferences>("GET", "/api/notices/preferences");
const preview = caller<typeof showDigest>("GET", "/api/notices/digest");

export const changeChoices = caller<typeof changePreferences>("PUT", "/api/notices/preferences");
export const choicesKey = ["notices", "preferences"] as const;
export const previewKey = ["notices", "digest"] as const;

export const useChoices = () =>
  useQuery({ queryKey: choicesKey, queryFn: ({ signal }) => show({}, { signal }) });

export const usePreview = () =>
  useQuery({ queryKey: previewKey, queryFn: ({ signal }) => preview({}, { signal }) });
