import { mineEvents, orderEvents } from "#science/process";
import { type FigureNames, type FiguresJson, figuresJson } from "./figures-json.ts";
import { allNames, type LogOptions, type ReadLog, readLog, type Watch } from "./log-file/index.ts";

export interface MinedLog {
  readonly log: ReadLog;
  readonly names: FigureNames;
  readonly figures: FiguresJson;
}

/** Reads a log file and computes every figure of it. Takes the thread for itself while it counts. */
export async function mineLog(path: string, options: LogOptions = {}, watch: Watch = {}): Promise<MinedLog> {
  const log = await readLog(path, options, watch);
  const size = log.columns.size;
  watch.signal?.throwIfAborted();
  watch.onProgress?.({ phase: "ordering", done: 0, total: size });
  const ordered = orderEvents(log.columns);
  watch.onProgress?.({ phase: "counting", done: 0, total: size });
  const names = {
    activities: allNames(log.names.activities),
    resources: allNames(log.names.resources),
    units: allNames(log.names.units),
  };
  const figures = figuresJson(ordered, mineEvents(ordered), names);
  watch.onProgress?.({ phase: "counting", done: size, total: size });
  return { log, names, figures };
}
