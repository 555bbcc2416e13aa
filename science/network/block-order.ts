// The order in which rows of a matrix stand side by side so that its blocks are seen.

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  /** Above 0. */
  readonly weight: number;
}

/**
 * Tells which rows to draw next to each other: rows that meet the same columns. The answer is the rank of each
 * row, 0 to rows - 1; rows without a cell come last in their own order.
 *
 * Rows are compared by the cosine of their weights, merged by average linkage (nearest-neighbour chain, which
 * gives the same tree as always merging the closest two), and read off the tree with the heavier branch
 * first. Cost: O(rows^2) time and memory. Deterministic: ties fall to the lower row.
 * Sources: Murtagh (1983), A survey of recent advances in hierarchical clustering algorithms; Eisen et al. (1998).
 */
export function blockOrder(rows: number, cells: readonly MatrixCell[]): Int32Array {
  const weights = new Float64Array(rows);
  for (const { row, weight } of cells) weights[row]! += weight;
  const busy: number[] = [];
  for (let i = 0; i < rows; i += 1) if (weights[i]! > 0) busy.push(i);
  const order = readOff(joinUp(distances(busy, cells)), busy, weights);
  for (let i = 0; i < rows; i += 1) if (weights[i] === 0) order.push(i);
  const rank = new Int32Array(rows);
  order.forEach((row, place) => {
    rank[row] = place;
  });
  return rank;
}

/** 1 - cosine between all busy rows, as a full square. */
function distances(
  busy: readonly number[],
  cells: readonly MatrixCell[],
): { size: number; values: Float32Array } {
  const size = busy.length;
  const place = new Map(busy.map((row, i) => [row, i]));
  const columns = new Map<number, { at: number; weight: number }[]>();
  const norms = new Float64Array(size);
  for (const { row, column, weight } of cells) {
    const at = place.get(row)!;
    let list = columns.get(column);
    if (!list) columns.set(column, (list = []));
    list.push({ at, weight });
    norms[at]! += weight * weight;
  }
  const values = new Float32Array(size * size).fill(1);
  for (const list of columns.values()) {
    for (const a of list) {
      for (const b of list) {
        if (a.at !== b.at)
          values[a.at * size + b.at]! -= (a.weight * b.weight) / Math.sqrt(norms[a.at]! * norms[b.at]!);
      }
    }
  }
  return { size, values };
}

type Join = readonly [number, number];

/** Merges by nearest-neighbour chain. A cluster is known by its lowest place; joins come in order of merging. */
function joinUp({ size, values }: { size: number; values: Float32Array }): Join[] {
  const members = new Int32Array(size).fill(1);
  const joins: Join[] = [];
  const chain: number[] = [];
  let next = 0;
  while (joins.length < size - 1) {
    if (chain.length === 0) {
      while (members[next] === 0) next += 1;
      chain.push(next);
    }
    const top = chain.at(-1)!;
    const below = chain.at(-2) ?? -1;
    let nearest = below;
    let distance = below < 0 ? Number.POSITIVE_INFINITY : values[top * size + below]!;
    for (let i = 0; i < size; i += 1) {
      if (i === top || members[i] === 0 || values[top * size + i]! >= distance) continue;
      distance = values[top * size + i]!;
      nearest = i;
    }
    if (nearest !== below) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const kept = Math.min(top, below);
    const gone = Math.max(top, below);
    const [n, m] = [members[kept]!, members[gone]!];
    for (let i = 0; i < size; i += 1) {
      if (i === kept || i === gone || members[i] === 0) continue;
      const mean = (n * values[kept * size + i]! + m * values[gone * size + i]!) / (n + m);
      values[kept * size + i] = mean;
      values[i * size + kept] = mean;
    }
    members[kept] = n + m;
    members[gone] = 0;
    joins.push([kept, gone]);
  }
  return joins;
}

/** The leaves of the tree from left to right, the heavier branch of each join first. */
function readOff(joins: readonly Join[], busy: readonly number[], weights: Float64Array): number[] {
  const branches = busy.map((row) => ({ rows: [row], weight: weights[row]! }));
  for (const [a, b] of joins) {
    const [one, other] = [branches[a]!, branches[b]!];
    const [first, second] = one.weight >= other.weight ? [one, other] : [other, one];
    branches[a] = { rows: [...first.rows, ...second.rows], weight: one.weight + other.weight };
  }
  return branches[0]?.rows ?? [];
}
