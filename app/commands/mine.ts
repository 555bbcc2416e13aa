import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { writeOwnLog } from "#modules/processes";
import { mine as mineFile } from "#modules/processes/commands";
import type { Command, CommandInput } from "#platform/cli";
import { loadConfig } from "#platform/config";
import { leaseDatabase } from "../database.ts";
import { migrateDatabase } from "../house.ts";

/** `vizavi mine`, of a file or, with `--own`, of the house's own events. */
export const mine: Command = {
  ...mineFile,
  usage: mineFile.usage.replace("LOG ", "LOG|--own "),
  options: {
    ...mineFile.options,
    own: {
      type: "boolean",
      summary: {
        en: "mine the house's own requests instead of a file",
        ru: "взять вместо файла собственные обращения",
      },
    },
  },
  run: (input) => (input.values.own ? mineOwn(input) : mineFile.run(input)),
};

async function mineOwn(input: CommandInput): Promise<number> {
  const config = loadConfig(input.env, input.cwd);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-own-log-"));
  const lease = await leaseDatabase(config);
  try {
    await migrateDatabase(lease.url);
    const client = new pg.Client({ connectionString: lease.url });
    await client.connect();
    const file = path.join(folder, "own.csv");
    try {
      await writeOwnLog(client, file);
    } finally {
      await client.end();
    }
    return await mineFile.run({ ...input, positionals: [file] });
  } finally {
    await lease.release();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
