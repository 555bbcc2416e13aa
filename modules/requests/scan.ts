import type { Place } from "./cursor.ts";

/** One row of an index: where it stands, and whether it belongs on the page. */
export interface Candidate extends Place {
  readonly fits: boolean;
}

const rounds = 4;
const size = 800;

/**
 * Fills a page from an index that knows only part of what is asked. Most rows fit at once; where few do, so many are
 * looked at and no more, and the page says where to go on: no list ever reads a whole table.
 */
export async function scan(
  next: (after: Place | undefined, size: number) => Promise<readonly Candidate[]>,
  { after, limit }: { after: Place | undefined; limit: number },
): Promise<{ ids: string[]; next: Place | null }> {
  const found: Candidate[] = [];
  let place = after;
  for (let round = 0; round < rounds; round += 1) {
    const asked = round === 0 ? limit + 1 : size;
    const batch = await next(place, asked);
    found.push(...batch.filter(({ fits }) => fits));
    if (found.length > limit) {
      const page = found.slice(0, limit);
      return { ids: page.map(({ id }) => id), next: placeOf(page.at(-1)) };
    }
    const last = batch.at(-1);
    if (batch.length < asked || !last) return { ids: found.map(({ id }) => id), next: null };
    place = placeOf(last) ?? undefined;
  }
  return { ids: found.map(({ id }) => id), next: place ?? null };
}

const placeOf = (candidate: Candidate | undefined): Place | null =>
  candidate ? { key: candidate.key, id: candidate.id } : null;
