/** A figure with the interval it comes with; `low` and `high` are at the confidence that the result names. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Too little is known to say anything yet: a normal answer, and no error. */
export interface CannotTell<Reason extends string = string> {
  readonly verdict: "cannot_tell_yet";
  readonly reason: Reason;
  /** What there is, and what is needed at least, both counted as `reason` says. */
  readonly n: number;
  readonly needed: number;
}

/** What a reader of the result should know; `about` names the part it is said of, when it is not the whole. */
export interface Warning<Code extends string = string> {
  readonly code: Code;
  readonly about?: string;
}
