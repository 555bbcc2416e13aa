import { type EvidenceProblem, ProblemLog } from "../discovery/reading/problem.ts";
import type { Finder, KnownOrganisation } from "../finding/known.ts";
import type { ImportKind } from "./kinds.ts";
import type { ImportPlan } from "./plan.ts";
import type { RowSink } from "./row-sink.ts";

export interface ReadOrder {
  readonly kind: ImportKind;
  readonly path: string;
  readonly name: string;
  readonly plan: ImportPlan;
  readonly known: KnownOrganisation;
  readonly rowsFile: string;
}

/** What the reader of a kind is given, and what it counts into. */
export interface Reading extends ReadOrder {
  readonly finder: Finder;
  readonly log: SeverityLog;
  readonly sink: RowSink;
  readonly tally: { counted: number; aside: number; unknown: number; refused: number };
  readonly parties: Set<string>;
  readonly span: { first: number; last: number };
  onBatch(rows: number): void;
}

/** Counts problems by severity too: a dry run tells how many rows would not be taken. */
export class SeverityLog extends ProblemLog {
  readonly severities = { refused: 0, mended: 0, notice: 0 };

  override add(problem: EvidenceProblem): void {
    this.severities[problem.severity] += 1;
    super.add(problem);
  }
}

/** Notes a row of evidence: its parties and its time. */
export function noteCounted(
  reading: Reading,
  supplier: string,
  customer: string,
  time: number | undefined,
): void {
  reading.tally.counted += 1;
  reading.parties.add(supplier).add(customer);
  if (time === undefined) return;
  if (time < reading.span.first) reading.span.first = time;
  if (time > reading.span.last) reading.span.last = time;
}
