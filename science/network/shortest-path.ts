import { adjacency, type Edge } from "./graph.ts";

/**
 * How two parties are connected: the nodes from `from` to `to`, both included, over the most trustworthy chain of
 * relationships, in either direction. An edge's weight is a probability (0 to 1]; the chain with the largest
 * product is chosen, and of equals the shorter one. Undefined when nothing connects them.
 * Dijkstra (1959) on -ln(weight). O((nodes + edges) log nodes). Throws RangeError for a node that is not there.
 */
export function shortestPath(
  nodes: number,
  edges: readonly Edge[],
  from: number,
  to: number,
): number[] | undefined {
  if (!(from >= 0 && from < nodes && to >= 0 && to < nodes)) throw new RangeError("no such node");
  const { start, neighbour, weight } = adjacency(nodes, edges);
  const distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(nodes).fill(-1);
  const heap = new Heap();
  distance[from] = 0;
  heap.push(from, 0);
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { node, key } = next;
    if (node === to) break;
    if (key > distance[node]!) continue;
    for (let s = start[node]!; s < start[node + 1]!; s += 1) {
      const other = neighbour[s]!;
      // A step costs a little of its own, so that a sure detour is not preferred to a sure straight way.
      const through = key + 1e-6 - Math.log(Math.min(1, weight[s]!));
      if (through < distance[other]!) {
        distance[other] = through;
        before[other] = node;
        heap.push(other, through);
      }
    }
  }
  if (distance[to] === Number.POSITIVE_INFINITY) return undefined;
  const path = [to];
  for (let at = to; at !== from; at = before[at]!) path.push(before[at]!);
  return path.reverse();
}

/** Nodes by key, the smallest first. */
class Heap {
  readonly #items: { node: number; key: number }[] = [];

  push(node: number, key: number): void {
    const items = this.#items;
    let at = items.push({ node, key }) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (items[above]!.key <= items[at]!.key) break;
      [items[above], items[at]] = [items[at]!, items[above]!];
      at = above;
    }
  }

  pop(): { node: number; key: number } | undefined {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!top || !last || items.length === 0) return top;
    items[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && items[child]!.key < items[least]!.key) least = child;
      }
      if (least === at) return top;
      [items[least], items[at]] = [items[at]!, items[least]!];
      at = least;
    }
  }
}
