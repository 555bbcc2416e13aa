import type { Context } from "#platform/context";

/** Where signals come from. Taking the same twice changes nothing; what is no more takes its signals away. */
export interface Source {
  readonly name: string;
  /** The keys after one of them, in the order of walking; empty when all are walked. */
  next(context: Context, after: string | null, limit: number): Promise<string[]>;
  take(context: Context, keys: readonly string[]): Promise<void>;
}
