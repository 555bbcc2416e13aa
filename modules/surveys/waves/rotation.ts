// Which items a wave of a series asks, where some take turns.

/** What rotation needs to know of an item. */
export interface Turn {
  readonly name: string;
  readonly rotates: boolean;
  /** Items that belong together are asked together. */
  readonly pair: string | null;
}

/** Fields for words beside a question follow the question. */
const beside = /-Comment$/;

/**
 * The names of the items to ask: all that do not rotate, and `howMany` of those that do (more where a pair would be
 * torn): those that were not asked for the longest time, in the order of the questionnaire. So each comes round, whatever
 * was asked before. `earlier` are the items of the waves before, the oldest first; null there means all.
 */
export function takeTurns(
  items: readonly Turn[],
  howMany: number,
  earlier: readonly (readonly string[] | null)[],
): string[] {
  const asked = items.filter(({ name }) => !beside.test(name));
  const lastAsked = (name: string) =>
    earlier.findLastIndex((names) => names === null || names.includes(name));
  const groups = [
    ...Map.groupBy(
      asked.filter(({ rotates }) => rotates),
      ({ pair, name }) => (pair === null ? `item ${name}` : `pair ${pair}`),
    ).values(),
  ].map((group) => ({ names: group.map(({ name }) => name), last: lastAsked((group[0] as Turn).name) }));
  const chosen = new Set<string>();
  for (const { names } of groups.toSorted((a, b) => a.last - b.last)) {
    if (chosen.size >= howMany) break;
    for (const name of names) chosen.add(name);
  }
  return asked.filter(({ name, rotates }) => !rotates || chosen.has(name)).map(({ name }) => name);
}
