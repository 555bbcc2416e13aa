/** Everything that was told: of whom each figure is. */
export interface Released {
  /** How many people each element stands for: 1 when elements are people, an atom's people when they are atoms. */
  readonly sizes: ArrayLike<number>;
  /** The elements that each figure is the sum over, each once. */
  readonly figures: readonly ArrayLike<number>[];
}

/** Elements that stand in exactly the same figures are one column: nothing told can tell them apart. */
export interface Columns {
  /** Column of each element, -1: in no figure. */
  readonly columnOf: Int32Array;
  readonly sizes: Float64Array;
  /** Columns of each distinct figure, in order. */
  readonly sets: readonly (readonly number[])[];
}

/** Splits the elements by each figure in turn. O(sum of the figures' lengths). */
export function columnsOf({ sizes, figures }: Released): Columns {
  const columnOf = new Int32Array(sizes.length);
  let columns = 1;
  for (const figure of figures) {
    const split = new Map<number, number>();
    for (let i = 0; i < figure.length; i += 1) {
      const element = figure[i]!;
      if (!(element >= 0 && element < sizes.length)) throw new RangeError(`there is no element ${element}`);
      const before = columnOf[element]!;
      if (!split.has(before)) split.set(before, columns++);
      columnOf[element] = split.get(before)!;
    }
  }
  const told = new Uint8Array(sizes.length);
  for (const figure of figures) for (let i = 0; i < figure.length; i += 1) told[figure[i]!] = 1;
  const numbers = new Map<number, number>();
  const people: number[] = [];
  for (let element = 0; element < sizes.length; element += 1) {
    const column = columnOf[element]!;
    if (!told[element]) columnOf[element] = -1;
    else {
      if (!numbers.has(column)) numbers.set(column, people.push(0) - 1);
      columnOf[element] = numbers.get(column)!;
      people[columnOf[element]!]! += sizes[element]!;
    }
  }
  const sets = new Map<string, readonly number[]>();
  for (const figure of figures) {
    const set = [...new Set(Array.from(figure, (element) => columnOf[element]!))].sort((a, b) => a - b);
    if (set.length > 0) sets.set(set.join(" "), set);
  }
  return { columnOf, sizes: Float64Array.from(people), sets: [...sets.values()] };
}
