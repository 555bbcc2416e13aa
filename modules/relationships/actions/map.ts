import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import { drawMatrix, Tree } from "../matrix.ts";
import { shortestPath } from "../path.ts";
import { mayRun, maySee } from "../policy.ts";
import type { MapSummary, MatrixView, NetworkView, PartySides, RelationshipItem } from "../schema/index.ts";
import * as discovery from "../store/discovery.ts";
import * as store from "../store/map.ts";
import { readTree } from "../store/organisation.ts";
import { listed, selfServiceOf, sidesOf, type View } from "../store/relationships.ts";
import { readSettings, type Settings, writeSettings } from "../store/settings.ts";
import { itemOf, viewFor } from "./look.ts";

/** Above this many rows a first look tells less than one a level higher. */
const readable = 60;

export async function showMatrix(
  context: Context,
  asked: {
    depth?: number | undefined;
    suppliers?: string | undefined;
    customers?: string | undefined;
    order: "blocks" | "tree";
  },
): Promise<MatrixView> {
  const view = await viewFor(context);
  const tree = new Tree(await readTree(context.db));
  const edges = await store.edgesOnMap(context.db, view);
  const ranks = new Map((await store.places(context.db)).map((place) => [place.party, place]));
  const totals = new Map((await store.workTotals(context.db)).map((total) => [total.party, total]));
  const draw = (depth: number) => drawMatrix(tree, edges, totals, ranks, { ...asked, depth });
  const depth = asked.depth ?? deepestReadable(tree, draw);
  const named = (id: string | undefined) => {
    const party = id === undefined ? undefined : tree.parties.get(id);
    return party ? { id: party.id, name: party.name, kind: party.kind, endedOn: null } : null;
  };
  return {
    ...draw(depth),
    depths: tree.depths,
    depth: Math.min(depth, tree.depths),
    within: { suppliers: named(asked.suppliers), customers: named(asked.customers) },
  };
}

function deepestReadable(
  tree: Tree,
  draw: (depth: number) => { suppliers: unknown[]; customers: unknown[] },
): number {
  for (let depth = tree.depths; depth > 1; depth -= 1) {
    const { suppliers, customers } = draw(depth);
    if (suppliers.length <= readable && customers.length <= readable) return depth;
  }
  return 1;
}

export async function showNetwork(
  context: Context,
  { edges: most, around, steps }: { edges: number; around?: string | undefined; steps: number },
): Promise<NetworkView> {
  const view = await viewFor(context);
  const units = await readTree(context.db);
  const tree = new Tree(units);
  const places = new Map((await store.places(context.db)).map((place) => [place.party, place]));
  const all = (await store.edgesOnMap(context.db, view)).filter(
    (e) => places.has(e.supplier) && places.has(e.customer),
  );
  const near = around === undefined ? all : within(all, around, steps);
  const strength = (e: store.Edge) => e.confidence * (0.2 + Math.max(e.ofCustomerDemand, e.ofSupplierWork));
  const drawn = [...near].sort((a, b) => strength(b) - strength(a)).slice(0, most);
  const present = new Set(drawn.flatMap((edge) => [edge.supplier, edge.customer]));
  if (around) present.add(around);
  const nodes = units.filter(({ id }) => present.has(id) && places.has(id));
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const divisions = new Set(nodes.map(({ id }) => tree.division(id)));
  const counts = countEnds(near);
  return {
    nodes: nodes.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      division: tree.division(id),
      x: places.get(id)!.x,
      y: places.get(id)!.y,
      serves: counts.serves.get(id) ?? 0,
      served: counts.served.get(id) ?? 0,
    })),
    divisions: units.filter(({ id }) => divisions.has(id)).map(({ id, name }) => ({ id, name })),
    edges: drawn.map((e) => [
      index.get(e.supplier)!,
      index.get(e.customer)!,
      Math.round(e.confidence * 1_000) / 1_000,
      Math.round(e.ofCustomerDemand * 1_000) / 1_000,
      Math.round(e.waitHours * 10) / 10,
    ]),
    ids: drawn.map((e) => e.id),
    total: near.length,
  };
}

function within(edges: readonly store.Edge[], around: string, steps: number): store.Edge[] {
  let reached = new Set([around]);
  for (let step = 0; step < steps - 1; step += 1) {
    const further = new Set(reached);
    for (const { supplier, customer } of edges) {
      if (reached.has(supplier)) further.add(customer);
      if (reached.has(customer)) further.add(supplier);
    }
    reached = further;
  }
  return edges.filter(({ supplier, customer }) => reached.has(supplier) || reached.has(customer));
}

function countEnds(edges: readonly store.Edge[]) {
  const serves = new Map<string, number>();
  const served = new Map<string, number>();
  for (const { supplier, customer } of edges) {
    serves.set(supplier, (serves.get(supplier) ?? 0) + 1);
    served.set(customer, (served.get(customer) ?? 0) + 1);
  }
  return { serves, served };
}

export async function findPath(context: Context, { from, to }: { from: string; to: string }) {
  const view = await viewFor(context);
  const edges = await store.edgesOnMap(context.db, view);
  const way = from === to ? [] : shortestPath(edges, from, to);
  const order = [from];
  for (const { supplier, customer } of way ?? []) order.push(supplier === order.at(-1) ? customer : supplier);
  const names = new Map((await sidesOf(context.db, [...order, to])).map((side) => [side.id, side]));
  for (const id of [from, to]) if (!names.has(id)) throw errors.refuse("party_not_found", { id });
  if (!way) return { parties: [], relationships: [] };
  const relationships: RelationshipItem[] = [];
  const { rows } = await listed(
    context.db,
    view,
    { sort: "confidence", order: "desc", ids: way.map((e) => e.id) },
    { limit: way.length || 1 },
  );
  for (const { id } of way) {
    const row = rows.find((candidate) => candidate.id === id);
    if (row) relationships.push(itemOf(context, row));
  }
  return { parties: order.map((id) => names.get(id)!), relationships };
}

export async function showSummary(context: Context): Promise<MapSummary> {
  const view = await viewFor(context);
  const counts = await store.countMap(context.db, view);
  const state = await discovery.discoveryState(context.db);
  const run = mayRun(context.actor);
  const sources = run ? await store.sourceTotals(context.db) : [];
  return {
    ...counts,
    asOf: state.asOf?.toISOString() ?? null,
    drawnAt: state.foundAt?.toISOString() ?? null,
    behind: state.wanted > state.done,
    sources: sources.map(({ source, rows, from, to }) => ({
      source,
      rows,
      from: from?.toISOString() ?? null,
      to: to?.toISOString() ?? null,
    })),
    mayRun: run,
  };
}

export async function showSides(context: Context, id: string, limit: number): Promise<PartySides> {
  const view = await viewFor(context);
  const [party] = await sidesOf(context.db, [id], "home");
  if (!party) throw errors.refuse("party_not_found", { id });
  return sidesFor(context, view, party, limit);
}

async function sidesFor(
  context: Context,
  view: View,
  party: PartySides["party"],
  limit: number,
): Promise<PartySides> {
  const { db } = context;
  const serves = await listed(db, view, { supplier: party.id, sort: "work", order: "desc" }, { limit });
  const servedBy = await listed(db, view, { customer: party.id, sort: "demand", order: "desc" }, { limit });
  const inside = maySee(context.actor, { supplier: party.id, customer: party.id });
  return {
    party,
    serves: serves.rows.map((row) => itemOf(context, row)),
    servedBy: servedBy.rows.map((row) => itemOf(context, row)),
    own: inside ? await selfServiceOf(db, party.id) : [],
  };
}

const mostOwnUnits = 3;
const shownOnHome = 8;

/** For a head the units led, nearest the top; for everybody else the own unit. */
export async function showMine(context: Context): Promise<{ units: PartySides[] }> {
  const { leads, memberOf } = context.actor;
  const own = leads.length > 0 ? leads : memberOf.slice(0, 1);
  if (own.length === 0) return { units: [] };
  const view = await viewFor(context);
  const units = await readTree(context.db);
  const tree = new Tree(units);
  const tops = own
    .filter((id) => tree.parties.has(id))
    .sort((a, b) => tree.path(a).length - tree.path(b).length)
    .slice(0, mostOwnUnits);
  const sides: PartySides[] = [];
  for (const id of tops) {
    const { kind, name, endedOn } = units.find((unit) => unit.id === id)!;
    const found = await sidesFor(context, view, { id, kind, name, endedOn }, shownOnHome);
    sides.push(found);
  }
  return { units: sides };
}

export async function showSettings(context: Context): Promise<Settings> {
  return readSettings(context.db);
}

export async function changeSettings(
  context: Context,
  settings: Settings,
  job: string,
): Promise<{ task: string }> {
  allow(mayRun(context.actor));
  await writeSettings(context.db, settings, context.actor.userId, context.now);
  await context.announce({
    kind: "map_settings_changed",
    module: "relationships",
    subject: { kind: "map", id: "map" },
    particulars: settings,
  });
  return drawMapNow(context, job);
}

export async function drawMapNow(context: Context, job: string): Promise<{ task: string }> {
  allow(mayRun(context.actor));
  await discovery.wantDiscovery(context.db);
  const task = await context.later(job, { always: true }, { task: { kind: job } });
  return { task: task as string };
}
