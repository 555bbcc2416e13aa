import { httpErrors } from "./errors.ts";

/** Deeper than any shape of ours; what comes deeper is meant to overflow somebody's stack. */
const deepest = 60;

/**
 * Refuses text that no table can hold (NUL, halves of characters) and bottomless nesting, at the one door that all
 * input comes through, so that no verb needs to think of it.
 */
export function refuseUnreadable(parts: Readonly<Record<string, unknown>>): void {
  const waiting = Object.entries(parts).map(([name, value]) => ({ value, place: "", name, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, place, name, depth } = next;
    if (typeof value === "string") {
      if (unreadable(value)) throw httpErrors.refuse("unreadable_text", { place: place || name }, { place });
    } else if (typeof value === "object" && value !== null) {
      if (depth > deepest) throw httpErrors.refuse("too_deep", { limit: deepest });
      for (const [key, inner] of Object.entries(value)) {
        if (unreadable(key)) throw httpErrors.refuse("unreadable_text", { place: place || name }, { place });
        waiting.push({ value: inner, place: place ? `${place}.${key}` : key, name, depth: depth + 1 });
      }
    }
  }
}

function unreadable(text: string): boolean {
  return text.includes("\0") || !text.isWellFormed();
}
