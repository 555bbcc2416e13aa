// Who looks at what just now, in the memory of each process; the bus tells the others. Nothing of it is stored.

import type { Bus } from "#platform/events";

export interface Present {
  /** A party. */
  readonly who: string;
  readonly writing: boolean;
}

export interface Presence {
  /** Says that somebody looks at it, and whether they write. */
  mark(what: string, who: string, writing: boolean): void;
  /** Who else looked at it lately. */
  others(what: string, who: string): Present[];
}

/** Whoever has not said so again for this long has gone (milliseconds). */
const lasts = 30_000;
/** The same said again is passed on to other processes only this often. */
const again = 10_000;

export function openPresence(bus: Bus, clock: () => number = Date.now): Presence {
  const seen = new Map<string, Map<string, { writing: boolean; at: number; told: number }>>();
  const sign = crypto.randomUUID();

  function put(what: string, who: string, writing: boolean, told: number): void {
    const people = seen.get(what) ?? new Map();
    seen.set(what, people);
    people.set(who, { writing, at: clock(), told });
    if (seen.size > 1_000) forget();
  }

  function forget(): void {
    const oldest = clock() - lasts;
    for (const [what, people] of seen) {
      for (const [who, { at }] of people) if (at < oldest) people.delete(who);
      if (people.size === 0) seen.delete(what);
    }
  }

  bus.subscribe((message) => {
    if ("present" in message && message.from !== sign)
      put(message.present, message.who, message.writing, clock());
  });

  return {
    mark(what, who, writing) {
      const before = seen.get(what)?.get(who);
      const news = !before || before.writing !== writing || clock() - before.told > again;
      put(what, who, writing, news ? clock() : before.told);
      if (news) bus.send({ present: what, who, writing, from: sign }).catch(() => {});
    },
    others(what, who) {
      const oldest = clock() - lasts;
      return [...(seen.get(what) ?? [])]
        .filter(([one, { at }]) => one !== who && at >= oldest)
        .map(([one, { writing }]) => ({ who: one, writing }));
    },
  };
}
