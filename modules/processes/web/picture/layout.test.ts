import assert from "node:assert/strict";
import { test } from "node:test";
import { type LayoutOptions, layOut } from "./layout.ts";
import { crossings, orderLayers } from "./order.ts";
import { curve, placeLabels, pointAt } from "./ports.ts";
import { endNode, type PictureData, readableShare, selectLines, startNode } from "./select.ts";

const options: LayoutOptions = {
  nodeSize: () => ({ width: 100, height: 40 }),
  layerGap: 30,
  nodeGap: 20,
  laneWidth: 10,
};
const edge = (from: number, to: number, weight = 1) => ({ from, to, weight });

test("a chain runs straight down", () => {
  const { nodes, edges, width, height } = layOut([0, 1, 2], [edge(0, 1), edge(1, 2)], options);
  assert.deepEqual(
    [...nodes.values()],
    [
      { x: 50, y: 20 },
      { x: 50, y: 90 },
      { x: 50, y: 160 },
    ],
  );
  assert.deepEqual([width, height], [100, 180]);
  assert.deepEqual(edges[0], [
    { x: 50, y: 40 },
    { x: 50, y: 70 },
  ]);
});

test("of a circle the lighter edge points up, and a loop has no way", () => {
  const { nodes, edges } = layOut([0, 1], [edge(0, 1, 5), edge(1, 0, 9), edge(1, 1)], options);
  assert.ok(nodes.get(1)!.y < nodes.get(0)!.y);
  assert.ok(edges[0]!.at(0)!.y > edges[0]!.at(-1)!.y);
  assert.equal(edges[2], undefined);
});

test("nodes of a layer do not overlap, and a long edge passes beside them", () => {
  const all = [0, 1, 2, 3, 4, 5];
  const edges = [
    edge(0, 1),
    edge(0, 2),
    edge(0, 3),
    edge(1, 4),
    edge(2, 4),
    edge(3, 4),
    edge(4, 5),
    edge(0, 5, 3),
  ];
  const { nodes, edges: ways } = layOut(all, edges, options);
  const layer = [1, 2, 3].map((node) => nodes.get(node)!.x).sort((a, b) => a - b);
  assert.ok(layer[1]! - layer[0]! >= 120 && layer[2]! - layer[1]! >= 120);
  for (const point of ways[7]!.slice(1, -1)) {
    for (const node of all) {
      const { x, y } = nodes.get(node)!;
      assert.ok(
        Math.abs(point.y - y) > 20 || Math.abs(point.x - x) >= 55,
        `the long edge crosses node ${node}`,
      );
    }
  }
});

test("an order with a needless crossing is undone", () => {
  const links = [edge(0, 3), edge(1, 2)];
  assert.equal(
    crossings(
      [
        [0, 1],
        [2, 3],
      ],
      links,
    ),
    1,
  );
  assert.equal(
    crossings(
      orderLayers(
        [
          [0, 1],
          [2, 3],
        ],
        links,
      ),
      links,
    ),
    0,
  );
});

const activity = (name: string, starts: number, ends: number) => ({
  name,
  events: 10,
  cases: 10,
  starts,
  ends,
});
const flow = (from: number, to: number, count: number) => ({
  from,
  to,
  count,
  meanSeconds: 1,
  medianSeconds: 1,
});
const data: PictureData = {
  cases: 100,
  activities: [activity("a", 100, 0), activity("b", 0, 90), activity("c", 0, 10), activity("rare", 0, 0)],
  flows: [flow(0, 1, 90), flow(0, 2, 10), flow(2, 3, 1), flow(3, 2, 1)],
  steps: 102,
};

test("little detail shows the usual way only, all of it everything", () => {
  const few = selectLines(data, 0.5);
  assert.deepEqual(few.nodes, [0, 1]);
  assert.deepEqual(
    few.lines.map((line) => [line.from, line.to]),
    [
      [startNode, 0],
      [0, 1],
      [1, endNode],
    ],
  );
  assert.equal(few.stepLines, 1);
  assert.ok(Math.abs(few.share - 90 / 102) < 1e-12);
  const all = selectLines(data, 1);
  assert.deepEqual(all.nodes, [0, 1, 2, 3]);
  assert.equal(all.share, 1);
});

test("every activity shown lies on a way from start to end", () => {
  const state = { seed: 3 };
  const next = (below: number) => (state.seed = (state.seed * 48_271) % 2_147_483_647) % below;
  const flows = Array.from({ length: 120 }, () => flow(next(30), next(30), 1 + next(500)));
  const activities = Array.from({ length: 30 }, (_, i) => activity(`n${i}`, i < 2 ? 50 : 0, i > 27 ? 50 : 0));
  const wide: PictureData = {
    cases: 100,
    activities,
    flows,
    steps: flows.reduce((sum, f) => sum + f.count, 0),
  };
  for (const share of [0.1, 0.4, 0.7]) {
    const { lines, nodes } = selectLines(wide, share);
    for (const node of nodes) {
      assert.ok(leads(lines, startNode, node), `start to ${node} at ${share}`);
      assert.ok(leads(lines, node, endNode), `${node} to end at ${share}`);
    }
  }
});

function leads(lines: readonly { from: number; to: number }[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const line of lines) {
      if (!seen.has(line.from) || seen.has(line.to)) continue;
      seen.add(line.to);
      grown = true;
    }
  }
  return seen.has(to);
}

test("the picture begins readable", () => {
  const share = readableShare(data);
  const { nodes, lines } = selectLines(data, share);
  assert.ok(nodes.length <= 14 && lines.length <= 24);
});

test("the start stands alone at the top, whatever leads where", () => {
  const edges = [edge(-1, 0), edge(1, 0, 9), edge(0, 1, 5), edge(0, -2)];
  const { nodes } = layOut([-1, 0, 1, -2], edges, { ...options, top: -1, bottom: -2 });
  const height = (node: number) => nodes.get(node)!.y;
  for (const node of [0, 1]) assert.ok(height(node) > height(-1) && height(node) < height(-2));
});

test("labels cover neither one another nor a node", () => {
  const way = [
    { x: 0, y: 0 },
    { x: 0, y: 100 },
  ];
  const labels = [
    { way, width: 30 },
    { way, width: 30 },
    { way: way.toReversed(), width: 30 },
  ];
  const node = { x: 0, y: 60, width: 40, height: 10 };
  const places = placeLabels(labels, 12, [node]);
  for (const [i, a] of places.entries()) {
    assert.ok(Math.abs(a.y - node.y) >= 11, `label ${i} lies on the node`);
    for (const b of places.slice(i + 1)) assert.ok(Math.abs(a.y - b.y) >= 12, `label ${i} lies on another`);
  }
});

test("a point on the line is where the line is drawn", () => {
  const way = [
    { x: 0, y: 0 },
    { x: 60, y: 100 },
    { x: 60, y: 200 },
  ];
  assert.deepEqual(pointAt(way, 0), { x: 0, y: 0 });
  assert.deepEqual(pointAt(way, 0.25), { x: 30, y: 50 });
  assert.ok(Math.abs(pointAt(way, 1).y - 200) < 0.1);
  assert.equal(curve(way), "M0 0C0 50 60 50 60 100C60 150 60 150 60 200");
});
