import { parentPort, workerData } from "node:worker_threads";
import { makeBatchReader, type ReaderWith, type TextGiven } from "./read.ts";

const port = parentPort!;
const read = makeBatchReader(workerData as ReaderWith);

port.on("message", ({ texts, earlier }: { texts: TextGiven[]; earlier: TextGiven[] }) => {
  port.postMessage(read(texts, earlier));
});
