// Where answers are until they are sent: on this device and nowhere else.

import type { Journey } from "./journey.ts";

export interface Device {
  read(): Journey | undefined;
  /** `until`: when what is kept goes by itself, because the wave is over by then. */
  write(journey: Journey, until: number): void;
  forget(): void;
}

const prefix = "vizavi.answers.";
/** Standing questions have no end. */
export const longest = 30 * 24 * 3_600_000;

interface Kept {
  readonly until: number;
  readonly journey: Journey;
}

/** Storage may be full or closed to us: the answers then live as long as the page. */
function tried<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function keptUnder(storage: Storage, key: string): Kept | undefined {
  const kept = tried(() => JSON.parse(storage.getItem(key) ?? "null") as Kept | null);
  return kept && typeof kept.until === "number" && Array.isArray(kept.journey?.parts) ? kept : undefined;
}

/** Under a name for whoever answers, so that two people on one computer do not open each other's. */
export function onDevice(name: string, storage = tried(() => localStorage)): Device {
  if (!storage) return inMemory();
  const key = `${prefix}${name}`;
  return {
    read: () => keptUnder(storage, key)?.journey,
    write: (journey, until) =>
      void tried(() => storage.setItem(key, JSON.stringify({ until, journey } satisfies Kept))),
    forget: () => void tried(() => storage.removeItem(key)),
  };
}

/** For a device that many use: gone with the page. */
export function inMemory(): Device {
  let kept: Journey | undefined;
  return {
    read: () => kept,
    write: (journey) => {
      kept = journey;
    },
    forget: () => {
      kept = undefined;
    },
  };
}

/** Takes away what is left of waves that are over. */
export function forgetOld(now: number, storage = tried(() => localStorage)): void {
  if (!storage) return;
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place));
  for (const key of keys) {
    if (!key?.startsWith(prefix)) continue;
    const kept = keptUnder(storage, key);
    if (!kept || kept.until < now) tried(() => storage.removeItem(key));
  }
}
