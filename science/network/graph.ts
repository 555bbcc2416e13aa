/** An edge between two of n nodes, numbered from 0; weight above 0. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** Neighbours of every node without regard to direction: those of node i stand at `start[i]` to `start[i + 1]`. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly neighbour: Int32Array;
  readonly weight: Float64Array;
}

/** Lays edges out by node, each at both of its ends; an edge from a node to itself is left out. O(nodes + edges). */
export function adjacency(nodes: number, edges: readonly Edge[]): Adjacency {
  const start = new Int32Array(nodes + 1);
  const proper = edges.filter((edge) => edge.from !== edge.to);
  for (const { from, to } of proper) {
    start[from + 1]! += 1;
    start[to + 1]! += 1;
  }
  for (let i = 0; i < nodes; i += 1) start[i + 1]! += start[i]!;
  const at = start.slice();
  const neighbour = new Int32Array(proper.length * 2);
  const weights = new Float64Array(proper.length * 2);
  for (const { from, to, weight } of proper) {
    neighbour[at[from]!] = to;
    weights[at[from]!++] = weight;
    neighbour[at[to]!] = from;
    weights[at[to]!++] = weight;
  }
  return { start, neighbour, weight: weights };
}
