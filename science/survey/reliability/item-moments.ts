/**
 * All that reliability needs of the answers to k items: for each pair (i, j), over those who answered both, how
 * many they are, the sum of their answers to i, and the sum of products. Row-major, k x k; products are symmetric.
 * Moments of disjoint groups add up, so that a union of groups needs none of their answers.
 */
export interface ItemMoments {
  readonly items: number;
  /** Who answered anything; with those who were left out for gaps. */
  readonly asked: number;
  readonly n: readonly number[];
  readonly sums: readonly number[];
  readonly products: readonly number[];
}

/**
 * What a gap in an answer means. `listwise`: whoever left an item out counts for none (as lavaan does).
 * `pairwise`: each pair of items counts those who answered both (as psych does).
 */
export type Missing = "listwise" | "pairwise";

/** One row a person, null for an item left unanswered. */
export type Rows = readonly (readonly (number | null)[])[];

/** Throws RangeError when rows differ in length or an answer is no finite number. */
export function itemMomentsOf(rows: Rows, missing: Missing): ItemMoments {
  const items = rows[0]?.length ?? 0;
  const [n, sums, products] = [0, 0, 0].map(() => new Array<number>(items * items).fill(0));
  let asked = 0;
  for (const row of rows) {
    if (row.length !== items) throw new RangeError("every answer has a place for every item");
    if (row.some((answer) => answer !== null && !Number.isFinite(answer)))
      throw new RangeError("an answer is a number or null");
    if (row.every((answer) => answer === null)) continue;
    asked += 1;
    if (missing === "listwise" && row.includes(null)) continue;
    for (let i = 0; i < items; i += 1) {
      for (let j = 0; j < items; j += 1) {
        const [a, b] = [row[i]!, row[j]!];
        if (a === null || b === null) continue;
        n![i * items + j]! += 1;
        sums![i * items + j]! += a;
        products![i * items + j]! += a * b;
      }
    }
  }
  return { items, asked, n: n!, sums: sums!, products: products! };
}

/** The moments of disjoint groups together. Throws RangeError when they are not of the same items. */
export function addItemMoments(groups: readonly [ItemMoments, ...ItemMoments[]]): ItemMoments {
  const { items } = groups[0];
  if (groups.some((group) => group.items !== items)) throw new RangeError("the groups answered other items");
  const along = (of: (group: ItemMoments) => readonly number[]) =>
    of(groups[0]).map((_, at) => groups.reduce((sum, group) => sum + of(group)[at]!, 0));
  return {
    items,
    asked: groups.reduce((sum, group) => sum + group.asked, 0),
    n: along(({ n }) => n),
    sums: along(({ sums }) => sums),
    products: along(({ products }) => products),
  };
}
