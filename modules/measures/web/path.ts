import type { Whose } from "./api.ts";

/** The page of a measure, and of a week of it. */
export function pathOf(whose: Whose, more: { readonly weeks?: number; readonly week?: string } = {}): string {
  const entries = Object.entries({ ...whose, ...more }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  return `/measures?${new URLSearchParams(entries.map(([key, value]) => [key, String(value)]))}`;
}
