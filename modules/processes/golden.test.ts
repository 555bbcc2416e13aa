import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { FiguresJson, HandOverJson } from "./figures-json.ts";
import { mineLog } from "./mine-log.ts";

/** Real logs with PM4Py's figures; kept beside the repository, not in it. */
const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const absent = existsSync(data) ? false : "the folder of real logs is not on this machine";

type Edge = [string, string, number, ...number[]];

interface Network {
  key: string;
  events_used: number;
  events_dropped_missing: number;
  handover: { edges: Edge[] };
  handover_wait_seconds: { edges: [string, string, { mean: number; median: number }][] };
  ping_pong: { cases_with_ping_pong: number; ping_pong_total: number; pairs: number; top_pairs: Edge[] };
}

const logs: [file: string, reference: string][] = [
  ["running-example.xes", "running-example"],
  ["running-example.csv", "running-example"],
  ["receipt.csv", "receipt"],
  ["receipt.xes.gz", "receipt"],
  ["sepsis.xes.gz", "sepsis"],
  ["helpdesk-italian.xes.gz", "helpdesk-italian"],
  ["bpi2013-closed-problems.xes.gz", "bpi2013-closed-problems"],
  ["bpi2020-prepaid.xes.gz", "bpi2020-prepaid"],
  ["bpi2020-rfp.xes.gz", "bpi2020-rfp"],
  ["bpi2012.xes.gz", "bpi2012"],
];

function reference<T>(log: string, file: string): T | undefined {
  const path = `${data}reference/${log}/${file}.json`;
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as T) : undefined;
}

/** Equal within what sums of doubles in another order may differ by. */
function near(actual: number, expected: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) <= 1e-6 + 1e-9 * Math.abs(expected),
    `${what}: ${actual} is not ${expected}`,
  );
}

function same(found: HandOverJson, network: Network): void {
  assert.equal(found.events_used, network.events_used);
  assert.equal(found.events_without, network.events_dropped_missing);
  const edges = new Map(found.edges.map((edge) => [`${edge.supplier}\t${edge.customer}`, edge]));
  assert.equal(edges.size, network.handover.edges.length);
  for (const [from, to, count] of network.handover.edges) {
    assert.equal(edges.get(`${from}\t${to}`)?.count, count, `${from} -> ${to}`);
  }
  for (const [from, to, wait] of network.handover_wait_seconds.edges) {
    const edge = edges.get(`${from}\t${to}`)!;
    near(edge.mean_wait_seconds, wait.mean, `mean wait ${from} -> ${to}`);
    near(edge.median_wait_seconds, wait.median, `median wait ${from} -> ${to}`);
  }
}

function sameReturns(found: FiguresJson["ping_pong"], { ping_pong: expected }: Network): void {
  assert.equal(found.cases, expected.cases_with_ping_pong);
  const pairs = new Map(found.edges.map(({ a, b, count }) => [`${a}\t${b}`, count]));
  assert.equal(pairs.size, expected.pairs);
  for (const [a, b, count] of expected.top_pairs) assert.equal(pairs.get(`${a}\t${b}`), count);
  assert.equal(
    [...pairs.values()].reduce((sum, n) => sum + n, 0),
    expected.ping_pong_total,
  );
}

for (const [file, name] of logs) {
  test(`${file} gives the figures of PM4Py`, { skip: absent }, async () => {
    const group = reference<Network>(name, "network_group");
    const resource = reference<Network>(name, "network_resource");
    const { figures, log } = await mineLog(`${data}logs/${file}`, {
      columns: { ...(group && { unit: group.key }), ...(resource && { resource: resource.key }) },
    });
    assert.equal(log.badRows.count, 0);

    // biome-ignore lint/suspicious/noExplicitAny: a summary of many shapes
    const summary = reference<any>(name, "summary");
    assert.equal(figures.log.events, summary.events);
    assert.equal(figures.log.cases, summary.cases);
    assert.equal(figures.log.activities, summary.activities);
    assert.equal(figures.log.variants, summary.variants);
    if (resource) assert.equal(figures.log.resources, summary.resources);
    if (group) assert.equal(figures.log.units, summary.groups);
    assert.equal(Date.parse(figures.log.from), Date.parse(summary.first));
    assert.equal(Date.parse(figures.log.to), Date.parse(summary.last));
    near(figures.case_duration_seconds.mean, summary.case_duration_seconds.mean, "mean duration");
    near(figures.case_duration_seconds.median, summary.case_duration_seconds.median, "median duration");
    near(figures.case_duration_seconds.p95, summary.case_duration_seconds.p95, "95th percentile of duration");

    const follows = reference<{
      edges: Edge[];
      start_activities: Record<string, number>;
      end_activities: Record<string, number>;
    }>(name, "dfg")!;
    assert.deepEqual({ ...figures.start_activities }, follows.start_activities);
    assert.deepEqual({ ...figures.end_activities }, follows.end_activities);
    const edges = new Map(figures.directly_follows.map((edge) => [`${edge.from}\t${edge.to}`, edge]));
    assert.equal(edges.size, follows.edges.length);
    for (const [from, to, count] of follows.edges) assert.equal(edges.get(`${from}\t${to}`)?.count, count);
    const times = reference<{ edges: [string, string, { mean: number; median: number }][] }>(
      name,
      "performance_dfg",
    )!;
    assert.equal(times.edges.length, follows.edges.length);
    for (const [from, to, { mean, median }] of times.edges) {
      near(edges.get(`${from}\t${to}`)!.mean_seconds, mean, `mean ${from} -> ${to}`);
      near(edges.get(`${from}\t${to}`)!.median_seconds, median, `median ${from} -> ${to}`);
    }

    const { cases_with_rework } = reference<{ cases_with_rework: Record<string, number> }>(name, "rework")!;
    assert.deepEqual({ ...figures.rework.cases_by_activity }, cases_with_rework);
    const { variants } = reference<{ variants: [string[], number][] }>(name, "variants_top20")!;
    assert.deepEqual(
      figures.variants.map(({ activities, cases }) => [activities, cases]),
      variants,
    );

    if (resource) same(figures.handovers.resource!, resource);
    if (group) {
      same(figures.handovers.unit, group);
      sameReturns(figures.ping_pong, group);
    }
    if (resource) {
      // Returns are counted between units; taking the resource for the unit checks them on many more values.
      const { figures: byPerson } = await mineLog(`${data}logs/${file}`, { columns: { unit: resource.key } });
      same(byPerson.handovers.unit, resource);
      sameReturns(byPerson.ping_pong, resource);
    }
  });
}
