import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { databaseErrors } from "../errors.ts";
import type { Runner } from "./identity.ts";

/** A running postmaster, whether this process started it or found it. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** Reads postmaster.pid and says whether that process is alive and is ours; clears a stale file. */
export function findLiving(cluster: string): Postmaster | undefined {
  const file = path.join(cluster, "postmaster.pid");
  if (!fs.existsSync(file)) return undefined;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (pid > 0 && port > 0 && isPostgresOf(pid, cluster)) return { pid, port };
  fs.rmSync(file, { force: true });
  return undefined;
}

function isPostgresOf(pid: number, cluster: string): boolean {
  if (process.platform !== "linux") {
    const said = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
    return said.includes("postgres") && said.includes(cluster);
  }
  try {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return command[0]?.includes("postgres") === true && command.includes(cluster);
  } catch {
    return false;
  }
}

/** Makes the cluster once. It is made beside and renamed, so that a kill in the middle leaves nothing half-made. */
export function ensureCluster(engine: string, cluster: string, passwordFile: string, runner: Runner): void {
  if (fs.existsSync(path.join(cluster, "PG_VERSION"))) return;
  const making = `${cluster}.init`;
  fs.rmSync(making, { recursive: true, force: true });
  const handed = `${making}.password`;
  const password = randomBytes(24).toString("base64url");
  fs.writeFileSync(handed, password, { mode: 0o600 });
  own(handed, runner);
  const made = spawnSync(
    path.join(engine, "bin", "initdb"),
    [
      ...[
        "-D",
        making,
        "-U",
        "vizavi",
        "-A",
        "scram-sha-256",
        `--pwfile=${handed}`,
        "-E",
        "UTF8",
        "--no-sync",
      ],
      ...["--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
    ],
    { ...runner, cwd: path.dirname(cluster), encoding: "utf8", env: cleanEnvironment() },
  );
  fs.rmSync(handed, { force: true });
  if (made.status !== 0) {
    throw databaseErrors.refuse("did_not_start", {
      words: `${made.stderr || made.error?.message}`.trim().slice(-800),
    });
  }
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  fs.renameSync(making, cluster);
}

export function own(file: string, runner: Runner): void {
  if (runner.uid !== undefined && runner.gid !== undefined) fs.chownSync(file, runner.uid, runner.gid);
}

export interface LaunchOptions {
  /** For tests: data that may be lost is written without waiting for the disk. */
  readonly careless: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

export async function launch(
  engine: string,
  cluster: string,
  logFile: string,
  runner: Runner,
  options: LaunchOptions,
): Promise<Postmaster> {
  const port = await choosePort(path.join(path.dirname(cluster), "postgres.port"));
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    shared_buffers: "256MB",
    work_mem: "32MB",
    maintenance_work_mem: "256MB",
    max_wal_size: "4GB",
    max_connections: "120",
    random_page_cost: "1.1",
    jit: "off",
    ...(options.careless ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
    ...options.settings,
  };
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > 16 * 1024 * 1024)
    fs.renameSync(logFile, `${logFile}.1`);
  const log = fs.openSync(logFile, "a", 0o640);
  const from = fs.fstatSync(log).size;
  const child = spawn(
    path.join(engine, "bin", "postgres"),
    ["-D", cluster, "-p", String(port), ...Object.entries(settings).flatMap(([k, v]) => ["-c", `${k}=${v}`])],
    // Detached: Ctrl-C must reach Vizavi first, which then stops the database in order.
    { ...runner, cwd: cluster, detached: true, stdio: ["ignore", log, log], env: cleanEnvironment() },
  );
  fs.closeSync(log);
  child.unref();
  let ended: string | undefined;
  child.once("exit", () => {
    ended = fs.readFileSync(logFile).subarray(from).toString().trim().slice(-800);
  });
  child.once("error", (error) => {
    ended = error.message;
  });
  for (let tries = 0; tries < 3000; tries += 1) {
    if (ended !== undefined) throw databaseErrors.refuse("did_not_start", { words: ended });
    if (isReady(cluster)) return { pid: child.pid as number, port };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw databaseErrors.refuse("did_not_start", { words: "not ready after a minute" });
}

/** The eighth line of postmaster.pid says `ready` as soon as connections are taken. */
export function isReady(cluster: string): boolean {
  try {
    const state = fs.readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n")[7];
    return state?.trim() === "ready";
  } catch {
    return false;
  }
}

/** Fast shutdown: ends connections, writes a checkpoint, leaves. */
export async function shutDown(postmaster: Postmaster): Promise<void> {
  try {
    process.kill(postmaster.pid, "SIGINT");
  } catch {
    return;
  }
  for (let tries = 0; tries < 1500; tries += 1) {
    try {
      process.kill(postmaster.pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

// PGDATA, PGPORT and their like in the caller's environment must not steer our own server.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const env = { ...process.env, TZ: "UTC", LC_ALL: "C" };
  for (const key of Object.keys(env)) if (key.startsWith("PG")) delete env[key as keyof typeof env];
  return env;
}

/** The port of the last time while nobody else has it: whoever still has that address finds the database again. */
async function choosePort(file: string): Promise<number> {
  const last = fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
  const port = await freePort(last).catch(() => freePort(0));
  fs.writeFileSync(file, String(port));
  return port;
}

function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(wished > 1024 && wished < 65_536 ? wished : 0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
