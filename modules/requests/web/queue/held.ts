// A list that does not move under the hand: what changes is shown in its place, what is new waits until it is asked for.

export interface HeldRow<T> {
  readonly item: T;
  /** It is no longer in the list that the server gives. */
  readonly gone: boolean;
}

export interface Held<T> {
  readonly rows: readonly HeldRow<T>[];
  /** How many are new and not shown yet. */
  readonly fresh: number;
}

/** `order` is what the reader has before them; `known` what each of these was when last seen; `now` what the server says. */
export function hold<T>(
  order: readonly string[],
  known: ReadonlyMap<string, T>,
  now: readonly T[],
  keyOf: (item: T) => string,
): Held<T> {
  const current = new Map(now.map((item) => [keyOf(item), item]));
  const shown = new Set(order);
  const rows = order.flatMap((key): HeldRow<T>[] => {
    const item = current.get(key) ?? known.get(key);
    return item === undefined ? [] : [{ item, gone: !current.has(key) }];
  });
  return { rows, fresh: now.filter((item) => !shown.has(keyOf(item))).length };
}
