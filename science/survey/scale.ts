import { type CountTable, checkCounts } from "./counts.ts";

/** Whole numbers from `low` to `high`, both included. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Throws RangeError when an answer is no step of the scale. */
export function checkOnScale(table: CountTable, { low, high }: Scale): CountTable {
  if (!Number.isInteger(low) || !Number.isInteger(high) || low >= high)
    throw new RangeError("a scale runs between two whole numbers, upwards");
  for (const { value } of checkCounts(table))
    if (!Number.isInteger(value) || value < low || value > high)
      throw new RangeError(`${value} is no step of the scale from ${low} to ${high}`);
  return table;
}
