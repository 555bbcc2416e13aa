import { z } from "zod";
import { readCursor, writeCursor } from "#platform/paging";

/** Where a page ended: what the list is ordered by, and the id. */
export interface Place {
  /** Microseconds since 1970, or empty where the id alone is the order. */
  readonly key: string;
  readonly id: string;
}

const shape = z.tuple([z.string().regex(/^\d{0,17}$/), z.uuid()]);

export const writePlace = (place: Place | null): string | null => place && writeCursor([place.key, place.id]);

export function readPlace(text: string | undefined): Place | undefined {
  const place = readCursor(text, shape);
  return place && { key: place[0], id: place[1] };
}
