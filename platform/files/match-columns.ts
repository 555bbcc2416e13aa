export interface Field<K extends string = string> {
  readonly key: K;
  /** What the column may be called, in every language, the likeliest first. */
  readonly names: readonly string[];
}

/** How sure a match is, the surest first. */
export const matchWays = ["exact", "begins", "contains", "typo"] as const;
export type MatchWay = (typeof matchWays)[number];

export interface ColumnMatch<K extends string = string> {
  /** Field -> index of its column. */
  readonly mapping: Partial<Record<K, number>>;
  readonly ways: Partial<Record<K, MatchWay>>;
  /** Columns nobody asked for. */
  readonly unknown: { readonly index: number; readonly header: string }[];
}

/** "E-mail Address", "e_mail_address" and "emailAddress" become the same words. */
export function normaliseHeader(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Which column is which field. All sure matches are made before any unsure one, longer names before
 * shorter, and every column is used once: so "Unit head" is taken by a field that knows it before a field
 * that only knows "Unit" can have it.
 */
export function matchColumns<K extends string>(
  headers: readonly string[],
  fields: readonly Field<K>[],
): ColumnMatch<K> {
  const words = headers.map(normaliseHeader);
  const candidates: Candidate[] = [];
  fields.forEach((field, fieldIndex) => {
    field.names.forEach((name, rank) => {
      const wanted = normaliseHeader(name);
      words.forEach((header, column) => {
        const way = howAlike(header, wanted);
        if (way >= 0) candidates.push({ way, length: wanted.length, rank, fieldIndex, column });
      });
    });
  });
  candidates.sort(
    (a, b) =>
      a.way - b.way ||
      (a.way === 0 ? a.rank - b.rank : b.length - a.length) ||
      a.fieldIndex - b.fieldIndex ||
      a.column - b.column,
  );
  const mapping: Partial<Record<K, number>> = {};
  const ways: Partial<Record<K, MatchWay>> = {};
  const taken = new Set<number>();
  for (const { way, fieldIndex, column } of candidates) {
    const { key } = fields[fieldIndex]!;
    if (taken.has(column) || mapping[key] !== undefined) continue;
    mapping[key] = column;
    ways[key] = matchWays[way]!;
    taken.add(column);
  }
  const unknown = headers.flatMap((header, index) =>
    taken.has(index) || header.trim() === "" ? [] : [{ index, header }],
  );
  return { mapping, ways, unknown };
}

interface Candidate {
  readonly way: number;
  readonly length: number;
  readonly rank: number;
  readonly fieldIndex: number;
  readonly column: number;
}

function howAlike(header: string, wanted: string): number {
  if (header === "" || wanted === "") return -1;
  const compactHeader = header.replaceAll(" ", "");
  const compactWanted = wanted.replaceAll(" ", "");
  if (compactHeader === compactWanted) return 0;
  if (`${header} `.startsWith(`${wanted} `)) return 1;
  if (` ${header} `.includes(` ${wanted} `)) return 2;
  if (compactWanted.length >= 5 && oneEditApart(compactHeader, compactWanted)) return 3;
  return -1;
}

/** One letter more, less, other, or two neighbours swapped. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const leftA = a.slice(start, endA);
  const leftB = b.slice(start, endB);
  if (leftA.length <= 1 && leftB.length <= 1) return leftA !== leftB;
  return leftA.length === 2 && leftB.length === 2 && leftA[0] === leftB[1] && leftA[1] === leftB[0];
}
