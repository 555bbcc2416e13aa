// `npm test`: sets up what the tests need, then runs every test: units, science, HTTP on a real PostgreSQL,
// and journeys in a real browser. `npm test -- PATTERN` runs the files whose path contains the pattern.

import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { startEmbedded } from "#platform/database";
import { root } from "../app/folders.ts";
import { ensurePages } from "../app/pages.ts";
import { findBrowser } from "./browser.ts";
import { testFolder } from "./world/postgres.ts";

const pattern = process.argv[2] ?? "";
const say = (sentence: string) => process.stderr.write(`vizavi: ${sentence} ...\n`);

function testFiles(): string[] {
  return ["app", "db", "modules", "platform", "science", "test", "ui"]
    .flatMap((folder) =>
      fs
        .readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
        .map((file) => path.join(folder, file)),
    )
    .filter((file) => file.endsWith(".test.ts") && file.includes(pattern))
    .sort()
    .map((file) => path.join(root, file));
}

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

function runTests(files: readonly string[], tally: Tally): Promise<void> {
  return new Promise((resolve) => {
    const stream = run({ files: [...files], concurrency: 2, timeout: 600_000 });
    stream.on("test:pass", ({ details, skip }) => {
      if (details.type === "suite") return;
      if (skip) tally.skipped += 1;
      else tally.passed += 1;
    });
    stream.on("test:fail", ({ details }) => {
      if (details.type !== "suite") tally.failed += 1;
    });
    stream.compose(spec).pipe(process.stdout, { end: false });
    stream.on("end", resolve);
  });
}

/** The journeys report in JSON; their figures join the others'. */
async function runJourneys(browser: string, tally: Tally): Promise<void> {
  const report = path.join(root, "test-results", "journeys.json");
  const child = spawn(
    process.execPath,
    [
      path.join(root, "node_modules/@playwright/test/cli.js"),
      "test",
      "-c",
      path.join(root, "test/journeys/playwright.config.ts"),
      pattern,
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, VIZAVI_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    },
  );
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  const { stats } = JSON.parse(fs.readFileSync(report, "utf8"));
  tally.passed += stats.expected + stats.flaky;
  tally.failed += stats.unexpected;
  if (stats.flaky > 0) process.stdout.write(`${stats.flaky} journeys passed only at the second try\n`);
  tally.skipped += stats.skipped;
  if (code !== 0 && stats.unexpected === 0) tally.failed += 1;
}

const files = testFiles();
const journeys =
  pattern === "" ||
  fs
    .readdirSync(path.join(root, "test/journeys"))
    .some((file) => file.includes(pattern) && file.endsWith(".journey.ts"));
const browser = journeys ? await findBrowser(say) : undefined;
await ensurePages(say);
const database = await startEmbedded(testFolder, { careless: true, settings: { max_connections: "300" } });
process.env.VIZAVI_TEST_DATABASE = database.url;
const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
try {
  if (files.length > 0) await runTests(files, tally);
  if (browser) await runJourneys(browser, tally);
} finally {
  await database.stop();
  fs.rmSync(testFolder, { recursive: true, force: true });
}
process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
process.exit(tally.failed > 0 || tally.passed === 0 ? 1 : 0);
