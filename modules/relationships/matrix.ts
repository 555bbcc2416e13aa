import type { MatrixParty, MatrixView } from "./schema/index.ts";

export interface TreeParty {
  readonly id: string;
  readonly kind: "unit" | "partner";
  readonly name: string;
  readonly parent: string | null;
}

export interface MatrixEdge {
  readonly id: string;
  readonly supplier: string;
  readonly customer: string;
  readonly confidence: number;
  readonly ofCustomerDemand: number;
  readonly ofSupplierWork: number;
  readonly work: number;
  readonly waitHours: number;
}

export interface MatrixAsked {
  /** How far down units are told apart, from 1; `Infinity` is every party. */
  readonly depth: number;
  readonly suppliers?: string | undefined;
  readonly customers?: string | undefined;
  readonly order: "blocks" | "tree";
}

export interface Ranks {
  readonly supplierRank: number;
  readonly customerRank: number;
}

/** The tree asked for paths and depths. A single top unit is the company itself: its children are the divisions. */
export class Tree {
  readonly parties: ReadonlyMap<string, TreeParty>;
  readonly #paths = new Map<string, readonly string[]>();
  readonly #company: string | undefined;
  readonly depths: number;

  constructor(parties: readonly TreeParty[]) {
    this.parties = new Map(parties.map((party) => [party.id, party]));
    const tops = parties.filter((party) => party.kind === "unit" && party.parent === null);
    this.#company = tops.length === 1 ? tops[0]!.id : undefined;
    this.depths = parties.reduce((most, { id }) => Math.max(most, this.path(id).length), 1);
  }

  /** From the division down to the party itself; the company alone is its own division. */
  path(id: string): readonly string[] {
    const known = this.#paths.get(id);
    if (known) return known;
    const path = [id];
    for (let at = this.parties.get(id); at?.parent && path.length < 100; at = this.parties.get(at.parent)) {
      path.unshift(at.parent);
    }
    const below = path.length > 1 && path[0] === this.#company ? path.slice(1) : path;
    this.#paths.set(id, below);
    return below;
  }

  division(id: string): string | null {
    return this.path(id)[0] ?? null;
  }

  within(id: string, top: string | undefined): boolean {
    return top === undefined || top === this.#company || this.path(id).includes(top);
  }
}

interface Cell {
  /** The relationship, while the cell stands for one between the very parties of its row and column. */
  id: string | null;
  confidence: number;
  demand: number;
  supply: number;
  work: number;
  wait: number;
  count: number;
}

/**
 * Suppliers by customers, each standing for itself or, higher up, for all below. A cell of several relationships
 * has the surest one's confidence, the sum of waiting, and shares of the units' work as a whole; a unit's service
 * inside itself is left out, as self-service is.
 */
export function drawMatrix(
  tree: Tree,
  edges: readonly MatrixEdge[],
  totals: ReadonlyMap<string, { readonly demand: number; readonly work: number }>,
  ranks: ReadonlyMap<string, Ranks>,
  asked: MatrixAsked,
): Pick<MatrixView, "suppliers" | "customers" | "cells" | "ids"> {
  const bucket = (id: string) => {
    const path = tree.path(id);
    return path[Math.min(asked.depth, path.length) - 1]!;
  };
  const cells = new Map<string, Cell>();
  const rows = new Map<string, Set<string>>();
  const columns = new Map<string, Set<string>>();
  for (const edge of edges) {
    if (!tree.parties.has(edge.supplier) || !tree.parties.has(edge.customer)) continue;
    if (!tree.within(edge.supplier, asked.suppliers) || !tree.within(edge.customer, asked.customers))
      continue;
    const [row, column] = [bucket(edge.supplier), bucket(edge.customer)];
    if (row === column) continue;
    addTo(rows, row, edge.supplier);
    addTo(columns, column, edge.customer);
    addEdge(cells, `${row} ${column}`, edge, row === edge.supplier && column === edge.customer);
  }
  const sums = bucketTotals(totals, tree, bucket);
  const suppliers = inOrder([...rows.keys()], tree, ranks, "supplierRank", asked.order, bucket);
  const customers = inOrder([...columns.keys()], tree, ranks, "customerRank", asked.order, bucket);
  const rowAt = new Map(suppliers.map((id, i) => [id, i]));
  const columnAt = new Map(customers.map((id, i) => [id, i]));
  const view: { cells: number[][]; ids: (string | null)[] } = { cells: [], ids: [] };
  for (const [key, cell] of cells) {
    const [row, column] = key.split(" ") as [string, string];
    const demand = sums.get(column)?.demand ?? 0;
    const work = sums.get(row)?.work ?? 0;
    view.cells.push([
      rowAt.get(row)!,
      columnAt.get(column)!,
      round(cell.confidence),
      round(cell.id !== null || demand === 0 ? cell.demand : cell.work / demand),
      round(cell.id !== null || work === 0 ? cell.supply : cell.work / work),
      Math.round(cell.wait * 10) / 10,
      cell.count,
    ]);
    view.ids.push(cell.id);
  }
  const describe = (id: string, behind: ReadonlyMap<string, Set<string>>): MatrixParty => {
    const party = tree.parties.get(id)!;
    const opens = [...(behind.get(id) ?? [])].some((member) => member !== id);
    const { parent, name, kind } = party;
    return { id, name, kind, parent, division: tree.division(id), parties: behind.get(id)?.size ?? 0, opens };
  };
  return {
    suppliers: suppliers.map((id) => describe(id, rows)),
    customers: customers.map((id) => describe(id, columns)),
    ...view,
  };
}

function addTo(groups: Map<string, Set<string>>, key: string, member: string): void {
  const group = groups.get(key);
  if (group) group.add(member);
  else groups.set(key, new Set([member]));
}

function addEdge(cells: Map<string, Cell>, key: string, edge: MatrixEdge, itself: boolean): void {
  const cell = cells.get(key);
  if (!cell) {
    const { ofCustomerDemand: demand, ofSupplierWork: supply, confidence, work, waitHours: wait } = edge;
    cells.set(key, { id: itself ? edge.id : null, confidence, demand, supply, work, wait, count: 1 });
    return;
  }
  cell.id = null;
  cell.confidence = Math.max(cell.confidence, edge.confidence);
  cell.demand = Math.max(cell.demand, edge.ofCustomerDemand);
  cell.supply = Math.max(cell.supply, edge.ofSupplierWork);
  cell.work += edge.work;
  cell.wait += edge.waitHours;
  cell.count += 1;
}

/** What the parties behind each row or column ask and do together. */
function bucketTotals(
  totals: ReadonlyMap<string, { readonly demand: number; readonly work: number }>,
  tree: Tree,
  bucket: (id: string) => string,
): Map<string, { demand: number; work: number }> {
  const sums = new Map<string, { demand: number; work: number }>();
  for (const [party, { demand, work }] of totals) {
    if (!tree.parties.has(party)) continue;
    const key = bucket(party);
    const sum = sums.get(key) ?? { demand: 0, work: 0 };
    sums.set(key, { demand: sum.demand + demand, work: sum.work + work });
  }
  return sums;
}

/** By blocks: where the parties behind it stand on average. By the tree: as the organisation is written down. */
function inOrder(
  ids: readonly string[],
  tree: Tree,
  ranks: ReadonlyMap<string, Ranks>,
  side: keyof Ranks,
  order: "blocks" | "tree",
  bucket: (id: string) => string,
): string[] {
  if (order === "tree") {
    const written = (id: string) =>
      tree
        .path(id)
        .map((step) => tree.parties.get(step)?.name ?? "")
        .join("\u0000");
    return [...ids].sort((a, b) => (written(a) < written(b) ? -1 : 1));
  }
  const sums = new Map<string, { sum: number; count: number }>();
  for (const [party, rank] of ranks) {
    if (!tree.parties.has(party)) continue;
    const key = bucket(party);
    const kept = sums.get(key) ?? { sum: 0, count: 0 };
    sums.set(key, { sum: kept.sum + rank[side], count: kept.count + 1 });
  }
  const mean = (id: string) => {
    const kept = sums.get(id);
    return kept ? kept.sum / kept.count : Number.POSITIVE_INFINITY;
  };
  return [...ids].sort((a, b) => mean(a) - mean(b) || (a < b ? -1 : 1));
}

const round = (share: number) => Math.round(share * 1_000) / 1_000;
