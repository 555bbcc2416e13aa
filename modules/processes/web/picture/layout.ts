import { orderLayers } from "./order.ts";

export interface LayoutEdge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The middle of each node. */
  readonly nodes: ReadonlyMap<number, Point>;
  /** The way of each edge, from the border of its start to the border of its end; for edges to oneself, undefined. */
  readonly edges: readonly (readonly Point[] | undefined)[];
}

export interface LayoutOptions {
  readonly nodeSize: (node: number) => Size;
  readonly layerGap: number;
  readonly nodeGap: number;
  /** Width that the way of a long edge takes in the layers it passes. */
  readonly laneWidth: number;
  /** A node that stands above all others, and one that stands below them. */
  readonly top?: number;
  readonly bottom?: number;
}

/**
 * A layered drawing of a directed graph (Sugiyama, Tagawa, Toda 1981): edges that close a circle are turned, nodes get
 * layers by the longest way, long edges get a lane in each layer they pass, layers are ordered by medians so that few
 * edges cross, and places are found by pulling nodes toward their neighbours. Deterministic; meant for up to a few
 * hundred nodes.
 *
 * @param nodes in order of importance: what is open otherwise is decided by it.
 */
export function layOut(
  nodes: readonly number[],
  edges: readonly LayoutEdge[],
  options: LayoutOptions,
): Layout {
  const forward = turnCircles(nodes, edges);
  const layerOf = longestWay(nodes, [...forward, ...atEnds(nodes, options)]);
  const layers: number[][] = [];
  for (const node of nodes) (layers[layerOf.get(node)!] ??= []).push(node);
  const lanes = new Map<number, number[]>();
  const links = new Map<string, number>();
  let lane = Math.max(0, ...nodes) + 1;
  forward.forEach((edge, i) => {
    if (!edge) return;
    let before = edge.from;
    const way: number[] = [];
    for (let layer = layerOf.get(edge.from)! + 1; layer < layerOf.get(edge.to)!; layer++) {
      layers[layer]!.push(lane);
      way.push(lane);
      addLink(links, before, lane, edge.weight);
      before = lane++;
    }
    addLink(links, before, edge.to, edge.weight);
    lanes.set(i, way);
  });
  const joined = [...links].map(([key, weight]) => {
    const [from, to] = key.split(" ").map(Number) as [number, number];
    return { from, to, weight };
  });
  const ordered = orderLayers(layers, joined);
  const known = new Set(nodes);
  const sizeOf = (node: number): Size =>
    known.has(node) ? options.nodeSize(node) : { width: options.laneWidth, height: 0 };
  const xs = placeAcross(ordered, joined, sizeOf, options.nodeGap);
  return draw(ordered, edges, forward, lanes, xs, sizeOf, options);
}

function addLink(links: Map<string, number>, from: number, to: number, weight: number): void {
  const key = `${from} ${to}`;
  links.set(key, (links.get(key) ?? 0) + weight);
}

/** Heavier edges keep their direction; one that would close a circle with those before is turned; self edges go. */
function turnCircles(nodes: readonly number[], edges: readonly LayoutEdge[]): (LayoutEdge | undefined)[] {
  const out = new Map<number, Set<number>>(nodes.map((node) => [node, new Set()]));
  const leads = (from: number, to: number, seen = new Set<number>()): boolean => {
    if (from === to) return true;
    seen.add(from);
    for (const next of out.get(from)!) if (!seen.has(next) && leads(next, to, seen)) return true;
    return false;
  };
  const turned: (LayoutEdge | undefined)[] = edges.map(() => undefined);
  const order = edges.map((_, i) => i).sort((a, b) => edges[b]!.weight - edges[a]!.weight || a - b);
  for (const i of order) {
    const { from, to, weight } = edges[i]!;
    if (from === to) continue;
    const back = leads(to, from);
    const edge = back ? { from: to, to: from, weight } : { from, to, weight };
    out.get(edge.from)!.add(edge.to);
    turned[i] = edge;
  }
  return turned;
}

/** The top stands above each node and the bottom below, whether or not an edge says so. */
function atEnds(nodes: readonly number[], { top, bottom }: LayoutOptions): LayoutEdge[] {
  const inner = nodes.filter((node) => node !== top && node !== bottom);
  return inner.flatMap((node) => [
    ...(top === undefined ? [] : [{ from: top, to: node, weight: 0 }]),
    ...(bottom === undefined ? [] : [{ from: node, to: bottom, weight: 0 }]),
  ]);
}

/** Each node one layer below the lowest of those before it. */
function longestWay(
  nodes: readonly number[],
  edges: readonly (LayoutEdge | undefined)[],
): Map<number, number> {
  const layerOf = new Map(nodes.map((node) => [node, 0]));
  for (let changed = true, rounds = 0; changed && rounds <= nodes.length; rounds++) {
    changed = false;
    for (const edge of edges) {
      if (!edge || layerOf.get(edge.to)! > layerOf.get(edge.from)!) continue;
      layerOf.set(edge.to, layerOf.get(edge.from)! + 1);
      changed = true;
    }
  }
  return layerOf;
}

/** Pulls nodes toward the weighted middle of their neighbours, layer by layer, keeping order and gaps. */
function placeAcross(
  layers: readonly (readonly number[])[],
  links: readonly LayoutEdge[],
  sizeOf: (node: number) => Size,
  gap: number,
): Map<number, number> {
  const xs = new Map<number, number>();
  for (const layer of layers) {
    let x = 0;
    for (const node of layer) {
      const { width } = sizeOf(node);
      xs.set(node, x + width / 2);
      x += width + gap;
    }
    for (const node of layer) xs.set(node, xs.get(node)! - x / 2);
  }
  const above = new Map<number, LayoutEdge[]>();
  const below = new Map<number, LayoutEdge[]>();
  for (const link of links) {
    above.set(link.to, [...(above.get(link.to) ?? []), link]);
    below.set(link.from, [...(below.get(link.from) ?? []), link]);
  }
  for (let round = 0; round < 16; round++) {
    const down = round % 2 === 0;
    for (const layer of down ? layers : layers.toReversed()) {
      const wanted = layer.map((node) => {
        const near = (down ? above : below).get(node) ?? [];
        const total = near.reduce((sum, link) => sum + link.weight, 0);
        if (total === 0) return xs.get(node)!;
        return near.reduce((sum, link) => sum + xs.get(down ? link.from : link.to)! * link.weight, 0) / total;
      });
      spread(layer, wanted, sizeOf, gap).forEach((x, i) => {
        xs.set(layer[i]!, x);
      });
    }
  }
  return xs;
}

/** The places nearest to those wanted (least squares) that keep order and gaps: neighbours in each other's way move as one block. */
function spread(
  layer: readonly number[],
  wanted: readonly number[],
  sizeOf: (node: number) => Size,
  gap: number,
): number[] {
  const offsets: number[] = [];
  let offset = 0;
  layer.forEach((node, i) => {
    if (i > 0) offset += sizeOf(layer[i - 1]!).width / 2 + gap + sizeOf(node).width / 2;
    offsets.push(offset);
  });
  const blocks: { sum: number; count: number }[] = [];
  wanted.forEach((x, i) => {
    blocks.push({ sum: x - offsets[i]!, count: 1 });
    while (blocks.length > 1) {
      const last = blocks.at(-1)!;
      const before = blocks.at(-2)!;
      if (before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      blocks.pop();
    }
  });
  const places: number[] = [];
  for (const { sum, count } of blocks) {
    for (let i = 0; i < count; i++) places.push(sum / count + offsets[places.length]!);
  }
  return places;
}

function draw(
  layers: readonly (readonly number[])[],
  edges: readonly LayoutEdge[],
  forward: readonly (LayoutEdge | undefined)[],
  lanes: ReadonlyMap<number, readonly number[]>,
  xs: ReadonlyMap<number, number>,
  sizeOf: (node: number) => Size,
  { layerGap }: LayoutOptions,
): Layout {
  const left = Math.min(
    ...layers.flatMap((layer) => layer.map((node) => xs.get(node)! - sizeOf(node).width / 2)),
  );
  const right = Math.max(
    ...layers.flatMap((layer) => layer.map((node) => xs.get(node)! + sizeOf(node).width / 2)),
  );
  const places = new Map<number, Point>();
  const halves = new Map<number, number>();
  let y = 0;
  for (const layer of layers) {
    const height = Math.max(...layer.map((node) => sizeOf(node).height));
    for (const node of layer) {
      places.set(node, { x: xs.get(node)! - left, y: y + height / 2 });
      halves.set(node, sizeOf(node).height / 2);
    }
    y += height + layerGap;
  }
  const ways = edges.map((edge, i) => {
    const ahead = forward[i];
    if (!ahead) return undefined;
    const way = [ahead.from, ...(lanes.get(i) ?? []), ahead.to].map((node) => places.get(node)!);
    const start = way[0]!;
    const end = way.at(-1)!;
    way[0] = { x: start.x, y: start.y + halves.get(ahead.from)! };
    way[way.length - 1] = { x: end.x, y: end.y - halves.get(ahead.to)! };
    return ahead.from === edge.from ? way : way.toReversed();
  });
  const known = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const nodes = new Map([...places].filter(([node]) => known.has(node) || !isLane(node, lanes)));
  return { width: right - left, height: y - layerGap, nodes, edges: ways };
}

function isLane(node: number, lanes: ReadonlyMap<number, readonly number[]>): boolean {
  for (const way of lanes.values()) if (way.includes(node)) return true;
  return false;
}
