import graphology from "graphology";
import atlas from "graphology-layout-forceatlas2";
import type { Party } from "../discovery/party.ts";

// The package is CommonJS whose export is the function itself; its types say `default`.
const forceAtlas2 = atlas as unknown as typeof atlas.default;

interface Edge {
  readonly supplier: number;
  readonly customer: number;
  readonly weight: number;
}

const mostEdges = 8_000;

/**
 * Places parties so that those who serve each other stand near. They start on rings, division by division, and
 * the same input gives the same picture: a map that looks different every day cannot be learned.
 */
export function layOutNetwork(parties: readonly Party[], edges: readonly Edge[]) {
  const graph = new graphology.UndirectedGraph();
  parties.forEach((_, i) => {
    const angle = i * 2.399963;
    const radius = 10 * Math.sqrt(i + 1);
    graph.addNode(String(i), { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  // Weak threads hardly move anything and cost most of the time.
  const strongest =
    edges.length > mostEdges ? [...edges].sort((a, b) => b.weight - a.weight).slice(0, mostEdges) : edges;
  for (const { supplier, customer, weight } of strongest) {
    if (!graph.hasEdge(supplier, customer)) graph.addEdge(supplier, customer, { weight });
  }
  // Members of one division hold together a little even where no work passes between them.
  const index = new Map(parties.map((party, i) => [party.id, i]));
  parties.forEach(({ parent }, i) => {
    const above = parent === null ? undefined : index.get(parent);
    if (above !== undefined && !graph.hasEdge(String(i), String(above)))
      graph.addEdge(String(i), String(above), { weight: 0.3 });
  });
  const large = parties.length > 300;
  const iterations = large ? 150 : 400;
  if (graph.order > 1) {
    forceAtlas2.assign(graph, {
      iterations,
      settings: {
        barnesHutOptimize: large,
        gravity: 0.6,
        scalingRatio: 12,
        slowDown: 4,
        linLogMode: false,
        adjustSizes: false,
      },
    });
  }
  const x = new Float64Array(parties.length);
  const y = new Float64Array(parties.length);
  graph.forEachNode((node, place) => {
    x[Number(node)] = place.x as number;
    y[Number(node)] = place.y as number;
  });
  return { x, y };
}
