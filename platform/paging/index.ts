// Where a page of a list ended. Callers get it as one opaque word and give it back unread.

import { z } from "zod";
import { defineErrors } from "#platform/errors";

export const pagingErrors = defineErrors("paging", {
  bad_cursor: {
    status: 400,
    sentence: { en: "There is no page after “{after}”.", ru: "Страницы после «{after}» нет." },
    hint: {
      en: "Take `next` of the page before as it is, with the same order.",
      ru: "Передайте `next` предыдущей страницы без изменений и с тем же порядком.",
    },
  },
});

const shown = 60;

/** The values a list is ordered by, of its last row; null where nothing follows. */
export function writeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** Reads what `writeCursor` wrote; anything else is refused. */
export function readCursor<S extends z.ZodType>(text: string | undefined, shape: S): z.output<S> | undefined {
  if (text === undefined) return undefined;
  const parsed = shape.safeParse(jsonOf(text));
  if (!parsed.success) throw badCursor(text);
  return parsed.data;
}

/** For a place that is well formed, but of a list in another order. */
export const badCursor = (after: string) =>
  pagingErrors.refuse("bad_cursor", { after: after.slice(0, shown) }, { place: "after" });

/** A moment as the database writes it, to the microsecond. */
export const exactMoment = z
  .string()
  .max(40)
  .refine(
    (text) =>
      /^\d{4,6}-\d\d-\d\d[ T]/.test(text) && !Number.isNaN(Date.parse(text.replace(/([+-]\d\d)$/, "$1:00"))),
  );

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}
