import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "#science/numbers";
import { forceLayout } from "./force-layout.ts";
import type { Edge } from "./graph.ts";
import { QuadTree } from "./quad-tree.ts";

/** Groups of ten, all connected within, one edge to the next group. */
function groups(count: number): { nodes: number; edges: Edge[] } {
  const edges: Edge[] = [];
  for (let g = 0; g < count; g += 1) {
    for (let i = 0; i < 10; i += 1)
      for (let j = 0; j < i; j += 1) edges.push({ from: 10 * g + i, to: 10 * g + j, weight: 1 });
    if (g > 0) edges.push({ from: 10 * g, to: 10 * g - 10, weight: 1 });
  }
  return { nodes: 10 * count, edges };
}

const distance = (place: Float64Array, a: number, b: number) =>
  Math.hypot(place[2 * a]! - place[2 * b]!, place[2 * a + 1]! - place[2 * b + 1]!);

test("who deals with each other stands near, strangers stand apart", () => {
  const { nodes, edges } = groups(8);
  const place = forceLayout(nodes, edges, { seed: 1 });
  let [within, between, pairs] = [0, 0, 0];
  for (const { from, to } of edges) within += distance(place, from, to) / edges.length;
  for (let a = 0; a < nodes; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (Math.floor(a / 10) === Math.floor(b / 10)) continue;
      between += distance(place, a, b);
      pairs += 1;
    }
  }
  assert.ok(between / pairs > 4 * within, `${between / pairs} and ${within}`);
  for (let a = 0; a < nodes; a += 1) for (let b = 0; b < a; b += 1) assert.ok(distance(place, a, b) > 1e-4);
});

test("the picture is centred, scaled, and the same for the same seed", () => {
  const { nodes, edges } = groups(3);
  const place = forceLayout(nodes, edges, { seed: 4 });
  const mean = (offset: number) => {
    let sum = 0;
    for (let i = 0; i < nodes; i += 1) sum += place[2 * i + offset]! / nodes;
    return sum;
  };
  assert.ok(Math.abs(mean(0)) < 1e-9 && Math.abs(mean(1)) < 1e-9);
  assert.ok(place.every(Number.isFinite));
  assert.deepEqual(forceLayout(nodes, edges, { seed: 4 }), place);
  assert.notDeepEqual(forceLayout(nodes, edges, { seed: 5 }), place);
  assert.throws(() => forceLayout(3, [], { seed: 1, start: new Float64Array(2) }), RangeError);
  assert.equal(forceLayout(0, [], { seed: 1 }).length, 0);
  assert.ok(forceLayout(1, [], { seed: 1 }).every(Number.isFinite));
});

test("the tree pushes as all points one by one do", () => {
  const dice = chance(2);
  const nodes = 300;
  const place = Float64Array.from({ length: 2 * nodes }, () => dice.normal());
  // Two points in one place must not hang it.
  place.set([place[0]!, place[1]!], 2);
  const mass = Float64Array.from({ length: nodes }, () => 1 + dice.below(5));
  const tree = new QuadTree(place, mass);
  let [error, size] = [0, 0];
  for (let i = 0; i < nodes; i += 1) {
    const guess = new Float64Array(2 * nodes);
    tree.repel(i, 1, guess);
    let [x, y] = [0, 0];
    for (let j = 0; j < nodes; j += 1) {
      const d = distance(place, i, j);
      if (j === i || d === 0) continue;
      x += (mass[j]! * (place[2 * i]! - place[2 * j]!)) / d ** 2;
      y += (mass[j]! * (place[2 * i + 1]! - place[2 * j + 1]!)) / d ** 2;
    }
    error += Math.hypot(guess[2 * i]! - x, guess[2 * i + 1]! - y);
    size += Math.hypot(x, y);
  }
  assert.ok(error / size < 0.1, `relative error ${error / size}`);
});
