// Mining of large event logs as a user does it: a fresh process, reading included, all figures as JSON.
// bin/bench mine [--log FILE.csv] [--events N]... [--order file|mixed]... [--rounds N]

import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { csvLine, parseCsv } from "#platform/files";
import { root } from "../../app/folders.ts";

const { values } = parseArgs({
  options: {
    log: { type: "string" },
    events: { type: "string", multiple: true },
    order: { type: "string", multiple: true },
    rounds: { type: "string", default: "5" },
  },
});
const rounds = Number(values.rounds);
const sizes = (values.events ?? ["1000000", "10000000"]).map(Number);
/** `file`: case after case, as most exports are; `mixed`: the cases of all copies interleaved, as a live system logs. */
const orders = values.order ?? ["file", "mixed"];

interface Table {
  readonly header: string[];
  readonly rows: string[][];
  readonly caseColumn: number;
}

/** A real log where there is one, else one made by a fixed rule: 1,000 cases of 3 to 12 events. */
function original(): Table {
  const real = values.log ?? path.join(root, "..", "shared", "data", "logs", "receipt.csv");
  if (fs.existsSync(real)) {
    const { rows } = parseCsv(fs.readFileSync(real, "utf8"), ",");
    const [header, ...data] = rows.map((row) => row.cells) as [string[], ...string[][]];
    return {
      header,
      rows: data,
      caseColumn: Math.max(header.indexOf("case:concept:name"), header.indexOf("case")),
    };
  }
  const rows: string[][] = [];
  for (let c = 0; c < 1000; c++) {
    for (let e = 0; e < 3 + (c % 10); e++) {
      const at = new Date(Date.UTC(2024, 0, 1) + c * 3_600_000 + e * (600_000 + ((c * 7919) % 900_000)));
      const unit = (c * 3 + e * e) % 8;
      rows.push([
        `case-${c}`,
        `Step ${(c % 3) * 2 + e}`,
        at.toISOString(),
        `Person ${unit * 5 + (c % 5)}`,
        `Unit ${unit}`,
      ]);
    }
  }
  return { header: ["case", "activity", "time", "resource", "unit"], rows, caseColumn: 0 };
}

/** Copies the log under new case ids until it has about `events` events. */
function enlarge({ header, rows, caseColumn }: Table, events: number, order: string, file: string): number {
  const copies = Math.max(1, Math.round(events / rows.length));
  const output = fs.openSync(file, "w");
  fs.writeSync(output, csvLine(header));
  let lines: string[] = [];
  const put = (row: readonly string[], copy: number): void => {
    lines.push(csvLine(row.map((cell, i) => (i === caseColumn ? `${copy}-${cell}` : cell))));
    if (lines.length === 20_000) flush();
  };
  const flush = (): void => {
    fs.writeSync(output, lines.join(""));
    lines = [];
  };
  if (order === "mixed") for (const row of rows) for (let copy = 0; copy < copies; copy++) put(row, copy);
  else for (let copy = 0; copy < copies; copy++) for (const row of rows) put(row, copy);
  flush();
  fs.closeSync(output);
  return copies * rows.length;
}

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly events: number;
}

/** Prints what the process has used as it ends; loaded into it before anything else. */
const meter = `data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nused "+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+"\\n")})',
)}`;

async function mine(file: string): Promise<Run> {
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [path.join(root, "bin", "run.mjs"), "app/cli.ts", "mine", file, "--json"],
    {
      env: { ...process.env, NODE_OPTIONS: `--import=${meter}` },
    },
  );
  const [out, err] = [[] as Buffer[], [] as Buffer[]];
  child.stdout.on("data", (piece) => out.push(piece));
  child.stderr.on("data", (piece) => err.push(piece));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const seconds = (performance.now() - began) / 1000;
  const said = Buffer.concat(err).toString();
  if (code !== 0) throw new Error(said);
  const used = [...said.matchAll(/used (\[.*\])/g)].map((match) => JSON.parse(match[1]!) as [number, number]);
  return {
    seconds,
    cpuSeconds: used.reduce((sum, [micros]) => sum + micros, 0) / 1e6,
    megabytes: Math.max(...used.map(([, kilobytes]) => kilobytes)) / 1024,
    events: JSON.parse(Buffer.concat(out).toString()).log.events,
  };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-bench-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
const table = original();
console.log(
  `${os.cpus().length} x ${os.cpus()[0]?.model}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`,
);
console.log("events      order  MB     median s  best s  CPU s  peak MB");
for (const size of sizes) {
  for (const order of orders) {
    const file = path.join(folder, `${size}-${order}.csv`);
    const events = enlarge(table, size, order, file);
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await mine(file));
    if (runs.some((run) => run.events !== events)) throw new Error("events were lost");
    console.log(
      [
        String(events).padEnd(11),
        order.padEnd(6),
        (fs.statSync(file).size / 1e6).toFixed(0).padEnd(6),
        median(runs.map((run) => run.seconds))
          .toFixed(2)
          .padEnd(9),
        Math.min(...runs.map((run) => run.seconds))
          .toFixed(2)
          .padEnd(7),
        Math.min(...runs.map((run) => run.cpuSeconds))
          .toFixed(2)
          .padEnd(6),
        Math.max(...runs.map((run) => run.megabytes)).toFixed(0),
      ].join(" "),
    );
    fs.rmSync(file);
  }
}
