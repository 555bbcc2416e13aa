import type { Example } from "./examples/index.ts";
import type { RemarkKind } from "./remark.ts";
import { checkTone } from "./tone.ts";

export interface Figures {
  readonly texts: number;
  /** Of the kinds remarked on: how many were right, wrong, and how many were missed. */
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
  /** Texts with nothing to say about them, and those of them that were remarked on all the same. */
  readonly good: number;
  readonly falseAlarms: number;
  readonly faults: readonly string[];
}

/** Compares what is said with what should be said, a kind in a text counting once. */
export function measure(examples: readonly Example[], only?: RemarkKind): Figures {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  let good = 0;
  let falseAlarms = 0;
  const faults: string[] = [];
  for (const [, text, wanted, first] of examples) {
    const said = new Set(checkTone(text, { first: first === "first" }).map(({ kind }) => kind));
    const counted = (kind: RemarkKind) => only === undefined || kind === only;
    const extra = [...said].filter((kind) => counted(kind) && !wanted.includes(kind));
    const absent = wanted.filter((kind) => counted(kind) && !said.has(kind));
    right += [...said].filter((kind) => counted(kind) && wanted.includes(kind)).length;
    wrong += extra.length;
    missed += absent.length;
    if (wanted.length === 0) {
      good += 1;
      if (said.size > 0) falseAlarms += 1;
    }
    for (const kind of extra) faults.push(`+${kind}: ${text}`);
    for (const kind of absent) faults.push(`-${kind}: ${text}`);
  }
  return {
    texts: examples.length,
    right,
    wrong,
    missed,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    good,
    falseAlarms,
    faults,
  };
}
