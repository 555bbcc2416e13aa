interface Edge {
  readonly supplier: string;
  readonly customer: string;
  readonly confidence: number;
}

/**
 * The way with the fewest steps between two parties along relationships, either way round; among those of equal
 * length the surest (largest product of confidences). Undefined when there is none.
 */
export function shortestPath<E extends Edge>(edges: readonly E[], from: string, to: string): E[] | undefined {
  const next = new Map<string, { party: string; edge: E }[]>();
  const link = (a: string, b: string, edge: E) => {
    const list = next.get(a);
    if (list) list.push({ party: b, edge });
    else next.set(a, [{ party: b, edge }]);
  };
  for (const edge of edges) {
    link(edge.supplier, edge.customer, edge);
    link(edge.customer, edge.supplier, edge);
  }
  let frontier = new Map<string, { sure: number; way: E[] }>([[from, { sure: 0, way: [] }]]);
  const done = new Set<string>();
  while (frontier.size > 0) {
    const found = frontier.get(to);
    if (found) return found.way;
    for (const party of frontier.keys()) done.add(party);
    const further = new Map<string, { sure: number; way: E[] }>();
    for (const [party, { sure, way }] of frontier) {
      for (const step of next.get(party) ?? []) {
        if (done.has(step.party)) continue;
        const reached = sure + Math.log(Math.max(1e-9, step.edge.confidence));
        const known = further.get(step.party);
        if (!known || reached > known.sure)
          further.set(step.party, { sure: reached, way: [...way, step.edge] });
      }
    }
    frontier = further;
  }
  return undefined;
}
