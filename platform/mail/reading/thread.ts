import { parentPort, workerData } from "node:worker_threads";
import { openFileStore } from "#platform/uploads";
import { openRaw, parseLetter } from "./parse.ts";
import type { ReadLetter } from "./read-letter.ts";

export interface Task {
  readonly file: string;
  readonly limit: number;
}

export interface Told {
  readonly letter?: ReadLetter;
  readonly trouble?: string;
}

const { houseMark, folder } = workerData as { houseMark: string; folder: string };
const files = openFileStore(folder);

parentPort?.on("message", async ({ file, limit }: Task) => {
  let told: Told;
  try {
    told = { letter: await parseLetter(openRaw(file), { houseMark, files, limit }) };
  } catch (error) {
    told = { trouble: (error as Error).message };
  }
  parentPort?.postMessage(told);
});
