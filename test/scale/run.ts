// `bin/bench NAME`: runs one of the benchmarks beside this file. They measure and never judge.

import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root } from "../../app/folders.ts";

const folder = path.join(root, "test", "scale");
const names = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.replace(/\.ts$/, ""));
const [name, ...args] = process.argv.slice(2);

if (!name || !names.includes(name)) {
  process.stdout.write(`Usage: bin/bench NAME [...]\n\nBenchmarks: ${names.join(", ")}\n`);
  process.exit(name && name !== "--help" ? 2 : 0);
}
const child = spawn(process.execPath, [path.join(folder, `${name}.ts`), ...args], { stdio: "inherit" });
child.on("exit", (code) => process.exit(code ?? 1));
