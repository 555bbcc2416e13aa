import { adjacency, type Edge } from "./graph.ts";

/**
 * Which parties belong together because they deal mostly with each other: the community of each node, numbered from
 * 0 by size, the largest first. Louvain method on modularity, direction left aside; isolated nodes are communities
 * of their own. Deterministic: nodes are visited in order, ties fall to the lower community. About O(edges x passes).
 * Communities smaller than a scale set by the whole network are merged (the resolution limit); `resolution` above
 * 1 makes them smaller.
 * Sources: Blondel et al. (2008), J. Stat. Mech. P10008; Reichardt and Bornholdt (2006) for the resolution.
 */
export function communities(nodes: number, edges: readonly Edge[], resolution = 1): Int32Array {
  let member = Int32Array.from({ length: nodes }, (_, i) => i);
  let level: Level = { nodes, edges: edges.filter((e) => e.from !== e.to), inside: new Float64Array(nodes) };
  for (;;) {
    const moved = moveNodes(level, resolution);
    if (moved.count === level.nodes) return bySize(member);
    member = member.map((at) => moved.community[at]!);
    level = merge(level, moved.community, moved.count);
  }
}

interface Level {
  readonly nodes: number;
  readonly edges: readonly Edge[];
  /** Weight within a node that is a community of the level below, both ends counted. */
  readonly inside: Float64Array;
}

function moveNodes(level: Level, resolution: number): { community: Int32Array; count: number } {
  const { start, neighbour, weight } = adjacency(level.nodes, level.edges);
  const degree = level.inside.slice();
  for (let i = 0; i < level.nodes; i += 1) {
    for (let s = start[i]!; s < start[i + 1]!; s += 1) degree[i]! += weight[s]!;
  }
  const all = degree.reduce((sum, d) => sum + d, 0);
  const community = Int32Array.from({ length: level.nodes }, (_, i) => i);
  const total = degree.slice();
  for (let round = 0, moves = 1; moves > 0 && round < 100 && all > 0; round += 1) {
    moves = 0;
    for (let i = 0; i < level.nodes; i += 1) {
      const links = new Map<number, number>();
      for (let s = start[i]!; s < start[i + 1]!; s += 1) {
        const other = community[neighbour[s]!]!;
        links.set(other, (links.get(other) ?? 0) + weight[s]!);
      }
      const own = community[i]!;
      total[own]! -= degree[i]!;
      const gain = (c: number) => (links.get(c) ?? 0) - (resolution * degree[i]! * total[c]!) / all;
      let best = own;
      let most = gain(own) + 1e-12;
      for (const c of links.keys()) {
        const g = gain(c);
        if (g > most || (g === most && c < best)) {
          most = g;
          best = c;
        }
      }
      total[best]! += degree[i]!;
      if (best !== own) {
        community[i] = best;
        moves += 1;
      }
    }
  }
  const numbers = new Map<number, number>();
  const renamed = community.map((c) => {
    if (!numbers.has(c)) numbers.set(c, numbers.size);
    return numbers.get(c)!;
  });
  return { community: renamed, count: numbers.size };
}

/** Communities become nodes; weights between them add up, weights within are remembered. */
function merge(level: Level, community: Int32Array, count: number): Level {
  const inside = new Float64Array(count);
  for (let i = 0; i < level.nodes; i += 1) inside[community[i]!]! += level.inside[i]!;
  const between = new Map<number, number>();
  for (const { from, to, weight } of level.edges) {
    const [a, b] = [community[from]!, community[to]!];
    if (a === b) inside[a]! += 2 * weight;
    else {
      const key = Math.min(a, b) * count + Math.max(a, b);
      between.set(key, (between.get(key) ?? 0) + weight);
    }
  }
  const edges = [...between].map(([key, weight]) => ({
    from: Math.floor(key / count),
    to: key % count,
    weight,
  }));
  return { nodes: count, edges, inside };
}

function bySize(member: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const c of member) sizes.set(c, (sizes.get(c) ?? 0) + 1);
  const rank = new Map([...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([c], i) => [c, i]));
  return member.map((c) => rank.get(c)!);
}
