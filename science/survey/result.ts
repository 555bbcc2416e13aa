/** A figure with its interval, at the level that the result names. */
export interface Figure {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What to mind about a result, or why it cannot be told yet; particulars (which part, how many) stand beside the code. */
export interface WarningOf<Code extends string> {
  readonly code: Code;
  readonly [particular: string]: string | number;
}
