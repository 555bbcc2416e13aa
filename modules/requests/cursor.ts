/** Where a page ended: what the list is ordered by, and the id. The reader gets it as one opaque word. */
export interface Place {
  /** Microseconds since 1970, or empty where the id alone is the order. */
  readonly key: string;
  readonly id: string;
}

export const writePlace = (place: Place | null): string | null =>
  place && Buffer.from(JSON.stringify([place.key, place.id])).toString("base64url");

/** A place as `writePlace` wrote it; anything else begins at the beginning. */
export function readPlace(text: string | undefined): Place | undefined {
  if (text === undefined) return undefined;
  try {
    const [key, id] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    if (typeof key !== "string" || typeof id !== "string") return undefined;
    return /^\d{0,17}$/.test(key) && uuid.test(id) ? { key, id } : undefined;
  } catch {
    return undefined;
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
