import { Finder } from "../finding/known.ts";
import { keptProblems, type ReadOutcome } from "./outcome.ts";
import { readMail } from "./read-mail.ts";
import { readNominations } from "./read-nominations.ts";
import { readRequests } from "./read-requests.ts";
import { type Reading, type ReadOrder, SeverityLog } from "./reading.ts";
import { RowSink } from "./row-sink.ts";

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
