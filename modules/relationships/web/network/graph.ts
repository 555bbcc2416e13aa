import Graph from "graphology";
import type { Network } from "../api.ts";
import { parseColour } from "../matrix/scale.ts";

export interface NodeLook {
  label: string;
  x: number;
  y: number;
  size: number;
  color: string;
}

export interface EdgeLook {
  size: number;
  color: string;
  /** The same, not thinned: for lines that are looked at. */
  full: string;
  confidence: number;
  id: string;
}

export type MapGraph = Graph<NodeLook, EdgeLook>;

/** The colour of each division: the six largest have their own, the others share one. */
export function divisionColours(
  network: Network,
  colours: readonly string[],
  other: string,
): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const { division } of network.nodes) if (division) sizes.set(division, (sizes.get(division) ?? 0) + 1);
  const largest = [...sizes]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([division]) => division);
  return new Map(largest.map((division, i) => [division, colours[i] ?? other]));
}

/** The colour as it looks thin on the ground: lines are many, and must not drown the points. */
export function thinned(colour: string, ground: string): string {
  const [a, b] = [parseColour(colour), parseColour(ground)];
  const mixed = a.map((c, i) => Math.round(c * 0.45 + b[i]! * 0.55));
  return `#${mixed.map((c) => c.toString(16).padStart(2, "0")).join("")}`;
}

/** Parties as points, as large as what they serve; relationships as lines in the colour of their supplier. */
export function makeGraph(
  network: Network,
  divisions: ReadonlyMap<string, string>,
  other: string,
  ground: string,
): MapGraph {
  const graph: MapGraph = new Graph({ type: "directed", multi: false });
  const colourOf = (division: string | null) => (division ? (divisions.get(division) ?? other) : other);
  // Two thousand points must not cover each other.
  const scale = Math.max(0.3, Math.min(1, Math.sqrt(120 / Math.max(1, network.nodes.length))));
  for (const node of network.nodes) {
    const degree = node.serves + node.served;
    graph.addNode(node.id, {
      label: node.name,
      x: node.x,
      y: node.y,
      size: scale * (3 + Math.sqrt(degree) * 1.3),
      color: colourOf(node.division),
    });
  }
  network.edges.forEach((edge, i) => {
    const supplier = network.nodes[edge[0]!]!;
    const customer = network.nodes[edge[1]!]!;
    if (graph.hasDirectedEdge(supplier.id, customer.id)) return;
    graph.addDirectedEdge(supplier.id, customer.id, {
      size: scale * (0.6 + 2.4 * (edge[3] ?? 0)),
      color: thinned(colourOf(supplier.division), ground),
      full: colourOf(supplier.division),
      confidence: edge[2] ?? 0,
      id: network.ids[i] ?? "",
    });
  });
  return graph;
}
