import type { z } from "zod";
import { errors } from "./errors.ts";

/** A place in a list as a text that callers pass back unread. */
export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** Reads a place that `writeCursor` wrote; anything else is refused. */
export function readCursor<S extends z.ZodType>(text: string | undefined, shape: S): z.output<S> | undefined {
  if (text === undefined) return undefined;
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success) throw errors.refuse("bad_cursor", { after: text.slice(0, 60) });
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}
