import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { startEmbedded } from "#platform/database";

/** One careless PostgreSQL for all test files of this machine's user; `npm test` stops it at the end. */
export const testFolder = path.join(os.tmpdir(), `vizavi-test-${process.getuid?.() ?? 0}`);

let found: string | undefined;

export async function testDatabase(): Promise<string> {
  if (process.env.VIZAVI_TEST_DATABASE) return process.env.VIZAVI_TEST_DATABASE;
  if (found) return found;
  fs.mkdirSync(testFolder, { recursive: true });
  const lock = path.join(testFolder, "starting");
  // Test files start at the same moment in processes of their own; one of them starts the server.
  for (let tries = 0; ; tries += 1) {
    try {
      fs.mkdirSync(lock);
      break;
    } catch {
      if (tries > 600) fs.rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    const { url } = await startEmbedded(testFolder, { careless: true, settings: { max_connections: "300" } });
    found = url;
    return url;
  } finally {
    fs.rmSync(lock, { recursive: true, force: true });
  }
}
