import { type EvidenceProblem, ProblemLog } from "../discovery/reading/problem.ts";
import { Finder, type KnownOrganisation } from "../finding/known.ts";
import type { ImportKind } from "./kinds.ts";
import { keptProblems, type ReadOutcome } from "./outcome.ts";
import type { ImportPlan } from "./plan.ts";
import { readMail } from "./read-mail.ts";
import { readNominations } from "./read-nominations.ts";
import { readRequests } from "./read-requests.ts";
import { RowSink } from "./row-sink.ts";

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

const readers = { requests: readRequests, mail: readMail, nominations: readNominations };

/** Reads a file of evidence into rows that are ready to be stored, with every fault told. */
export async function readRows(order: ReadOrder, onRows: (rows: number) => void): Promise<ReadOutcome> {
  const reading: Reading = {
    ...order,
    finder: new Finder(order.known),
    log: new SeverityLog(keptProblems),
    sink: new RowSink(order.rowsFile),
    tally: { counted: 0, aside: 0, unknown: 0, refused: 0 },
    parties: new Set(),
    span: { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY },
    onBatch: onRows,
  };
  try {
    const { rows, unknown } = await readers[order.kind](reading);
    const { log, tally, parties, span } = reading;
    const day = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null);
    return {
      kind: order.kind,
      rows,
      ...tally,
      problems: log.kept.sort((a, b) => a.line - b.line),
      problemCounts: log.counts,
      severities: log.severities,
      unknownColumns: unknown,
      parties: parties.size,
      from: day(span.first),
      to: day(span.last),
      rowsFile: order.rowsFile,
    };
  } finally {
    reading.sink.close();
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
