// `bin/check`: holds the house to its rules and gives the reason of each. `bin/check fix` mends what a machine can.

import fs from "node:fs";
import { startEmbedded } from "#platform/database";
import { testFolder } from "../world/postgres.ts";
import { borders } from "./borders.ts";
import { toolRules } from "./commands.ts";
import { database } from "./database.ts";
import { docs } from "./docs.ts";
import { gate } from "./gate.ts";
import { languages } from "./languages.ts";
import { packages } from "./packages.ts";
import type { Rule } from "./rule.ts";

const rules: readonly Rule[] = [borders, gate, languages, packages, docs, ...toolRules, database];

const postgres = await startEmbedded(testFolder, { careless: true, settings: { max_connections: "300" } });
process.env.VIZAVI_TEST_DATABASE = postgres.url;
let broken = 0;
try {
  if (process.argv[2] === "fix") for (const rule of rules) await rule.fix?.();
  for (const rule of rules) {
    const began = performance.now();
    const findings = await rule.check();
    broken += findings.length;
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${findings.length === 0 ? "ok  " : "BAD "} ${rule.name} (${seconds} s)\n`);
    for (const { place, sentence } of findings) process.stdout.write(`     ${place}: ${sentence}\n`);
  }
} finally {
  if (postgres.started) {
    await postgres.stop();
    fs.rmSync(testFolder, { recursive: true, force: true });
  }
}
process.exit(broken > 0 ? 1 : 0);
