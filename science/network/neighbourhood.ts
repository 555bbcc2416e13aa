import { adjacency, type Edge } from "./graph.ts";

/**
 * Who stands within `steps` relationships of a party, in either direction: node -> number of steps, the party
 * itself at 0, in order of distance. Breadth-first, O(nodes + edges). Throws RangeError for an unknown node.
 */
export function neighbourhood(
  nodes: number,
  edges: readonly Edge[],
  centre: number,
  steps: number,
): Map<number, number> {
  if (!(centre >= 0 && centre < nodes)) throw new RangeError("no such node");
  const { start, neighbour } = adjacency(nodes, edges);
  const found = new Map([[centre, 0]]);
  // A map keeps the order of arrival, so it is its own queue.
  for (const [node, distance] of found) {
    if (distance === steps) continue;
    for (let s = start[node]!; s < start[node + 1]!; s += 1) {
      const other = neighbour[s]!;
      if (!found.has(other)) found.set(other, distance + 1);
    }
  }
  return found;
}
