// Looks into a log in a thread of its own: a workbook or an object-centric log is unpacked as a whole for that.

import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { Refusal } from "#platform/errors";
import { previewLog } from "../log-file/index.ts";
import type { LoadRequest } from "./loaded-log.ts";

const port = parentPort as MessagePort;
const { path, options } = workerData as LoadRequest;
try {
  port.postMessage({ preview: await previewLog(path, options) });
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  const { code, particulars, details } = error;
  port.postMessage({ refused: { code, particulars, details } });
}
