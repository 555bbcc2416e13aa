// The map of who serves whom: how long it takes on a large office, and how right it is on companies whose truth is known.
// bin/bench identify [--requests N] [--units N] [--rounds N]
// bin/bench identify --accuracy [--seeds N] [--people N] [--months N] [--every even|odd]

import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { csvLine } from "#platform/files";
import { type Chance, chance } from "#science/numbers";
import { root } from "../../app/folders.ts";

const { values } = parseArgs({
  options: {
    accuracy: { type: "boolean", default: false },
    requests: { type: "string", default: "1000000" },
    units: { type: "string", default: "500" },
    rounds: { type: "string", default: "3" },
    seeds: { type: "string", default: "20" },
    people: { type: "string", default: "400" },
    months: { type: "string", default: "12" },
    every: { type: "string", default: "odd" },
  },
});

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-bench-"));
process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
console.log(
  `${os.cpus().length} x ${os.cpus()[0]?.model}, Node ${process.version}, load ${os.loadavg()[0]?.toFixed(1)}`,
);
if (values.accuracy) await accuracy();
else await speed();

/** Prints what the process has used as it ends; loaded into it before anything else. */
function meter(): string {
  const code =
    'process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("\\nused "+JSON.stringify([u.userCPUTime+u.systemCPUTime,u.maxRSS])+"\\n")})';
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

interface Run {
  readonly out: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

async function vizavi(...args: string[]): Promise<Run> {
  const began = performance.now();
  const child = spawn(process.execPath, [path.join(root, "bin", "run.mjs"), "app/cli.ts", ...args], {
    env: { ...process.env, NODE_OPTIONS: `--import=${meter()}` },
  });
  const [out, err] = [[] as Buffer[], [] as Buffer[]];
  child.stdout.on("data", (piece) => out.push(piece));
  child.stderr.on("data", (piece) => err.push(piece));
  const code = await new Promise((resolve) => child.on("close", resolve));
  const said = Buffer.concat(err).toString();
  if (code !== 0) throw new Error(said);
  const used = [...said.matchAll(/used (\[.*\])/g)].map((match) => JSON.parse(match[1]!) as [number, number]);
  return {
    out: Buffer.concat(out).toString(),
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: used.reduce((sum, [micros]) => sum + micros, 0) / 1e6,
    megabytes: Math.max(...used.map(([, kilobytes]) => kilobytes)) / 1024,
  };
}

async function speed(): Promise<void> {
  const files = writeOffice(Number(values.units), Number(values.requests));
  const size = Object.values(files).reduce((sum, file) => sum + fs.statSync(file).size, 0);
  console.log(
    `${values.units} units, ${values.requests} requests and the rest: ${(size / 1e6).toFixed(0)} MB`,
  );
  console.log("round  seconds  CPU s  peak MB  relationships");
  for (let round = 1; round <= Number(values.rounds); round++) {
    const args = Object.entries(files).flatMap(([name, file]) => [`--${name}`, file]);
    const run = await vizavi("identify", ...args, "--json");
    const { relationships } = JSON.parse(run.out) as { relationships: unknown[] };
    console.log(
      [
        String(round).padEnd(5),
        run.seconds.toFixed(1).padEnd(7),
        run.cpuSeconds.toFixed(1).padEnd(5),
        run.megabytes.toFixed(0).padEnd(7),
        relationships.length,
      ].join("  "),
    );
  }
}

/** An office by a fixed rule: twenty people a unit, ten suppliers a unit and ten for all, chains, mail, nominations. */
function writeOffice(units: number, requests: number): Record<string, string> {
  const dice = chance(1);
  const people = units * 20;
  const suppliers = Array.from({ length: units }, () =>
    Array.from({ length: 10 }, () => dice.below(units)).concat([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  );
  const mail = (person: number) => `p${person}@office.example`;
  const unitOf = (person: number) => person % units;
  const moment = () =>
    new Date(Date.UTC(2025, 0, 1) + Math.floor(dice.next() * 365 * 86_400_000)).toISOString();
  const supplierOf = (unit: number) =>
    dice.next() < 0.02 ? dice.below(units) : suppliers[unit]![dice.below(20)]!;
  return {
    units: write("units.csv", ["id", "name", "parent"], units, (i) => [
      `U${i}`,
      `Unit ${i}`,
      i < 10 ? "" : `U${i % 10}`,
    ]),
    people: write("people.csv", ["id", "name", "email", "unit"], people, (i) => [
      i,
      `Person ${i}`,
      mail(i),
      `U${unitOf(i)}`,
    ]),
    requests: write("requests.csv", ["id", "time", "requester", "supplier", "service"], requests, (i) => {
      const person = dice.below(people);
      const supplier = supplierOf(unitOf(person));
      return [i, moment(), mail(person), `U${supplier}`, `Service ${supplier} ${i % 3}`];
    }),
    events: writeEvents(units, Math.round(requests / 5), dice),
    mail: write("mail.csv", ["from", "to", "time"], Math.round(requests / 5), () => {
      const person = dice.below(people);
      const other = supplierOf(unitOf(person)) + units * dice.below(20);
      return [mail(person), mail(other), moment()];
    }),
    nominations: write("nominations.csv", ["respondent", "unit", "time"], Math.round(people / 2), () => {
      const person = dice.below(people);
      return [mail(person), `U${supplierOf(unitOf(person))}`, moment()];
    }),
  };
}

function writeEvents(units: number, events: number, dice: Chance): string {
  const chains = Array.from({ length: 40 }, () => Array.from({ length: 5 }, () => dice.below(units)));
  let start = 0;
  return write("events.csv", ["case", "activity", "time", "unit"], events, (i) => {
    const step = i % 5;
    if (step === 0) start = Date.UTC(2025, 0, 1) + Math.floor(dice.next() * 360 * 86_400_000);
    const which = Math.floor(i / 5);
    const time = new Date(start + step * 3_600_000 * 5).toISOString();
    return [`C${which}`, `Step ${step}`, time, `U${chains[which % 40]![step]}`];
  });
}

function write(
  name: string,
  header: string[],
  rows: number,
  row: (i: number) => (string | number)[],
): string {
  const file = path.join(folder, name);
  const output = fs.openSync(file, "w");
  let lines = [csvLine(header)];
  for (let i = 0; i < rows; i++) {
    lines.push(csvLine(row(i)));
    if (lines.length === 20_000) {
      fs.writeSync(output, lines.join(""));
      lines = [];
    }
  }
  fs.writeSync(output, lines.join(""));
  fs.closeSync(output);
  return file;
}

interface Truth {
  readonly true: number;
  readonly found: number;
  readonly hits: number;
  readonly precision: number;
  readonly recall: number;
  readonly brier: number;
  readonly reliability: readonly { from: number; count: number; claimed: number; observed: number }[];
}

async function accuracy(): Promise<void> {
  const results: Truth[] = [];
  console.log("seed  language  true  precision  recall  Brier");
  for (let k = 0; k < Number(values.seeds); k++) {
    const seed = 2 * k + (values.every === "even" ? 2 : 1);
    const language = k % 2 === 0 ? "ru" : "en";
    const out = path.join(folder, `company-${seed}`);
    const options = { seed: String(seed), people: values.people, months: values.months, language, out };
    await vizavi("sample", ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]));
    const truth = JSON.parse((await vizavi("truth", out, "--json")).out) as Truth;
    fs.rmSync(out, { recursive: true });
    results.push(truth);
    const figures = [truth.precision, truth.recall].map((n) => n.toFixed(3)).join("      ");
    console.log(
      `${String(seed).padEnd(4)}  ${language}        ${truth.true}   ${figures}   ${truth.brier.toFixed(4)}`,
    );
  }
  const sum = (of: (truth: Truth) => number) => results.reduce((total, truth) => total + of(truth), 0);
  const hits = sum((t) => t.hits);
  console.log(
    `all: precision ${(hits / sum((t) => t.found)).toFixed(4)}, recall ${(hits / sum((t) => t.true)).toFixed(4)}, ` +
      `worst ${Math.min(...results.map((t) => t.precision)).toFixed(3)} and ${Math.min(...results.map((t) => t.recall)).toFixed(3)}, ` +
      `Brier ${(sum((t) => t.brier) / results.length).toFixed(4)}`,
  );
  for (let bin = 0; bin < 10; bin++) {
    const bins = results.map((t) => t.reliability[bin]!);
    const count = bins.reduce((n, b) => n + b.count, 0);
    if (count === 0) continue;
    const mean = (of: "claimed" | "observed") => bins.reduce((n, b) => n + b[of] * b.count, 0) / count;
    console.log(
      `${bin * 10}-${bin * 10 + 10} %: claimed ${(100 * mean("claimed")).toFixed(1)} %, true ${(100 * mean("observed")).toFixed(1)} %, ${count} pairs`,
    );
  }
}
