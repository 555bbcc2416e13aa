/** Who is above whom: of units in the tree, or of people in reporting lines. Missing or null means nobody. */
export type ParentOf = ReadonlyMap<string, string | null>;

/** Every circle of the relation, each beginning with its smallest id, so that the same data say the same. */
export function findCycles(parentOf: ParentOf): string[][] {
  const seenIn = new Map<string, number>();
  const cycles: string[][] = [];
  let walk = 0;
  for (const start of parentOf.keys()) {
    walk++;
    const path: string[] = [];
    let at: string | null | undefined = start;
    while (at != null && !seenIn.has(at)) {
      seenIn.set(at, walk);
      path.push(at);
      at = parentOf.get(at);
    }
    if (at != null && seenIn.get(at) === walk) cycles.push(fromSmallest(path.slice(path.indexOf(at))));
  }
  return cycles;
}

function fromSmallest(cycle: string[]): string[] {
  let least = 0;
  cycle.forEach((id, i) => {
    if (id < cycle[least]!) least = i;
  });
  return [...cycle.slice(least), ...cycle.slice(0, least)];
}

/** Those above, the nearest first; a circle is walked once. */
export function ancestorsOf(parentOf: ParentOf, id: string): string[] {
  const above: string[] = [];
  const seen = new Set([id]);
  for (let at = parentOf.get(id); at != null && !seen.has(at); at = parentOf.get(at)) {
    seen.add(at);
    above.push(at);
  }
  return above;
}

/** Those directly below each. */
export function childrenOf(parentOf: ParentOf): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const [id, parent] of parentOf) {
    if (parent == null) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(id);
    else children.set(parent, [id]);
  }
  return children;
}

/** The ids themselves and all those below them. */
export function withDescendants(parentOf: ParentOf, ids: readonly string[]): Set<string> {
  const children = childrenOf(parentOf);
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(children.get(id) ?? []));
  }
  return found;
}
