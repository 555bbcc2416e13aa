import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { root } from "./folders.ts";

// The real program in its own folder: started, killed and started again as an operator would.

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-start-"));
// The user that the database steps down to must be able to enter; temporary folders are private by default.
fs.chmodSync(folder, 0o755);
const started: ChildProcess[] = [];
after(async () => {
  for (const child of started)
    if (child.exitCode === null && child.signalCode === null) await end(child, "SIGTERM");
  const left = postmaster();
  if (left) process.kill(left, "SIGQUIT");
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly link: string | undefined;
}

function run(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [path.join(root, "app/start.ts")], {
    cwd: folder,
    env: { ...process.env, VIZAVI_DATA: folder, VIZAVI_PORT: "0", VIZAVI_LANGUAGE: "en", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  return { child, output: () => text };
}

async function start(env: Record<string, string> = {}): Promise<Running> {
  const { child, output } = run(env);
  for (let tries = 0; tries < 1_200; tries += 1) {
    const url = /Vizavi is ready:\s+(\S+)/.exec(output())?.[1];
    if (url && output().includes("Stop with"))
      return { child, url, link: /Sign in once with:\s+(\S+)/.exec(output())?.[1] };
    if (child.exitCode !== null) throw new Error(output());
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`did not start: ${output()}`);
}

async function refused(env: Record<string, string>): Promise<string> {
  const { child, output } = run(env);
  const code = await new Promise((resolve) => child.once("close", resolve));
  assert.equal(code, 1, output());
  return output();
}

const end = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<number | null>((resolve) => {
    child.once("close", (code) => resolve(code));
    child.kill(signal);
  });

function postmaster(): number | undefined {
  try {
    const pid = Number(
      fs.readFileSync(path.join(folder, "database/postgres/postmaster.pid"), "utf8").split("\n")[0],
    );
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

test("starts, prints a link that signs in, stops cleanly; comes back after kill -9 of either or both", {
  timeout: 120_000,
}, async () => {
  const first = await start();
  assert.equal((await fetch(`${first.url}/ready`)).status, 200);
  const token = new URL(first.link as string).searchParams.get("token");
  const signedIn = await fetch(`${first.url}/api/session/link`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  assert.equal(signedIn.status, 200);
  assert.equal(await end(first.child, "SIGTERM"), 0);
  assert.equal(postmaster(), undefined, "the database is stopped too");

  const second = await start();
  await end(second.child, "SIGKILL");
  const orphan = postmaster();
  assert.ok(orphan, "the database outlives kill -9 of the program");
  const third = await start();
  assert.equal(postmaster(), orphan, "and is taken over by the next start");

  process.kill(orphan, "SIGKILL");
  await end(third.child, "SIGKILL");
  const fourth = await start();
  assert.equal((await fetch(`${fourth.url}/ready`)).status, 200);

  const again = await refused({});
  assert.match(again, /already runs on this data at http:/);
  assert.equal(await end(fourth.child, "SIGINT"), 0);
  assert.equal(postmaster(), undefined);
});

test("says in one sentence what is wrong: a port in use, a folder that cannot be written, a wrong setting", {
  timeout: 120_000,
}, async () => {
  const taken = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as net.AddressInfo;
  assert.match(
    await refused({ VIZAVI_PORT: String(port) }),
    new RegExp(`Port ${port} on 127.0.0.1 is in use. Choose another`),
  );
  taken.close();
  assert.equal(postmaster(), undefined, "a refused start leaves no database behind");

  fs.writeFileSync(path.join(folder, "a-file"), "");
  assert.match(
    await refused({ VIZAVI_DATA: path.join(folder, "a-file", "data") }),
    /data folder .* cannot be written/,
  );
  assert.match(await refused({ VIZAVI_PORT: "many" }), /setting VIZAVI_PORT \(environment\) is wrong/);
  assert.match(await refused({ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }), /cannot be reached/);
});
