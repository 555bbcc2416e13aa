import { chance } from "#science/numbers";
import { adjacency, type Edge } from "./graph.ts";
import { QuadTree } from "./quad-tree.ts";

export interface LayoutOptions {
  /** Decides the start, so that the same map looks the same every day. */
  readonly seed: number;
  /** More rounds settle better; undefined chooses by size. */
  readonly rounds?: number;
  /** Positions to start from, x and y by turns: a map that changed a little should move a little. */
  readonly start?: Float64Array;
}

/**
 * Places nodes on a plane so that those with a relationship stand near and all keep apart: x and y of node i at
 * 2i and 2i + 1, centred, with a mean distance from the centre of 1.
 *
 * The model of ForceAtlas2: edges attract in proportion to distance and weight, nodes repel each other by
 * (degree + 1) products over distance, a weak gravity holds parts together; the step of each node follows
 * how steadily it is being pulled. Repulsion by Barnes and Hut with theta 1.2: O(rounds x (nodes log nodes + edges)).
 * Sources: Jacomy et al. (2014), PLoS ONE 9 (6) e98679; Barnes and Hut (1986), Nature 324.
 */
export function forceLayout(nodes: number, edges: readonly Edge[], options: LayoutOptions): Float64Array {
  const place = options.start?.slice() ?? scatter(nodes, options.seed);
  if (place.length !== 2 * nodes) throw new RangeError("start positions do not match the nodes");
  const { start, neighbour, weight } = adjacency(nodes, edges);
  const mass = Float64Array.from({ length: nodes }, (_, i) => 1 + start[i + 1]! - start[i]!);
  const force = new Float64Array(2 * nodes);
  const before = new Float64Array(2 * nodes);
  const rounds = options.rounds ?? (nodes > 1000 ? 150 : 300);
  const repulsion = 2;
  const gravity = 0.05 * Math.sqrt(nodes);
  let speed = 1;
  for (let round = 0; round < rounds; round += 1) {
    const tree = new QuadTree(place, mass);
    force.fill(0);
    for (let i = 0; i < nodes; i += 1) {
      tree.repel(i, mass[i]! * repulsion, force);
      const [x, y] = [place[2 * i]!, place[2 * i + 1]!];
      const distance = Math.hypot(x, y) || 1;
      force[2 * i]! -= (gravity * mass[i]! * x) / distance;
      force[2 * i + 1]! -= (gravity * mass[i]! * y) / distance;
      for (let s = start[i]!; s < start[i + 1]!; s += 1) {
        const other = neighbour[s]!;
        force[2 * i]! += weight[s]! * (place[2 * other]! - x);
        force[2 * i + 1]! += weight[s]! * (place[2 * other + 1]! - y);
      }
    }
    speed = step(place, force, before, mass, speed);
  }
  return centred(place);
}

function scatter(nodes: number, seed: number): Float64Array {
  const dice = chance(seed);
  return Float64Array.from({ length: 2 * nodes }, () => (dice.next() - 0.5) * 10 * Math.sqrt(nodes));
}

/** Moves everything: a node that swings moves little, one that is pulled steadily moves far. Answers the next speed. */
function step(
  place: Float64Array,
  force: Float64Array,
  before: Float64Array,
  mass: Float64Array,
  speed: number,
): number {
  let swinging = 0;
  let pulling = 0;
  const nodes = mass.length;
  const swings = new Float64Array(nodes);
  for (let i = 0; i < nodes; i += 1) {
    const [fx, fy, bx, by] = [force[2 * i]!, force[2 * i + 1]!, before[2 * i]!, before[2 * i + 1]!];
    swings[i] = Math.hypot(fx - bx, fy - by);
    swinging += mass[i]! * swings[i]!;
    pulling += (mass[i]! * Math.hypot(fx + bx, fy + by)) / 2;
  }
  const wanted = swinging > 0 ? pulling / swinging : 1;
  const next = Math.min(wanted, speed * 1.5, 10);
  for (let i = 0; i < nodes; i += 1) {
    const own = (0.1 * next) / (1 + next * Math.sqrt(swings[i]!));
    const length = Math.hypot(force[2 * i]!, force[2 * i + 1]!);
    const kept = Math.min(own, length > 0 ? 10 / length : own);
    place[2 * i]! += force[2 * i]! * kept;
    place[2 * i + 1]! += force[2 * i + 1]! * kept;
  }
  before.set(force);
  return next;
}

function centred(place: Float64Array): Float64Array {
  const nodes = place.length / 2;
  let [x, y, spread] = [0, 0, 0];
  for (let i = 0; i < nodes; i += 1) {
    x += place[2 * i]! / nodes;
    y += place[2 * i + 1]! / nodes;
  }
  for (let i = 0; i < nodes; i += 1) spread += Math.hypot(place[2 * i]! - x, place[2 * i + 1]! - y) / nodes;
  const scale = spread > 0 ? 1 / spread : 1;
  return place.map((value, k) => (value - (k % 2 === 0 ? x : y)) * scale);
}
