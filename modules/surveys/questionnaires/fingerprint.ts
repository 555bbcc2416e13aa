import { createHash } from "node:crypto";

/** SHA-256 of a form, the same however the database orders its keys. */
export function fingerprint(form: unknown): string {
  return createHash("sha256").update(ordered(form)).digest("hex");
}

function ordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(ordered).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${ordered(inner)}`).join()}}`;
}
