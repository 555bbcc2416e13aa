// The real program on a data folder of its own, as an operator has it: started, killed, started again.

import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after } from "node:test";
import { root } from "../../app/folders.ts";

export interface RunningHouse {
  readonly child: ChildProcess;
  readonly url: string;
  /** All that it has said so far. */
  output(): string;
}

export interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
}

export class Operator {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-faults-"));
  house: RunningHouse | undefined;
  private cookie = "";

  constructor() {
    // The user that the database steps down to must be able to enter.
    fs.chmodSync(this.folder, 0o755);
    after(async () => {
      await this.end("SIGTERM");
      const left = this.postmaster();
      if (left) process.kill(left, "SIGQUIT");
      fs.rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Starts the program and signs in; on a folder that has been used, the session is still there. */
  async start(): Promise<RunningHouse> {
    const child = spawn(process.execPath, [path.join(root, "app/start.ts")], {
      cwd: this.folder,
      env: { ...process.env, VIZAVI_DATA: this.folder, VIZAVI_PORT: "0", VIZAVI_LANGUAGE: "en" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
    const found = await until(60_000, () => {
      if (child.exitCode !== null) throw new Error(text);
      const url = /Vizavi is ready:\s+(\S+)/.exec(text)?.[1];
      return text.includes("Stop with") ? url : undefined;
    });
    this.house = { child, url: found, output: () => text };
    if (!this.cookie) {
      const link = new URL(/Sign in once with:\s+(\S+)/.exec(text)?.[1] as string);
      const token = link.searchParams.get("token");
      const answer = await fetch(`${found}/api/session/link`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ token }),
      });
      this.cookie = answer.headers
        .getSetCookie()
        .map((one) => one.split(";")[0])
        .join("; ");
    }
    return this.house;
  }

  /** Ends the program and says its exit code and how long that took. */
  async end(signal: NodeJS.Signals): Promise<{ code: number | null; milliseconds: number }> {
    const child = this.house?.child;
    this.house = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return { code: null, milliseconds: 0 };
    const from = Date.now();
    const code = await new Promise<number | null>((resolve) => {
      child.once("close", (exit) => resolve(exit));
      child.kill(signal);
    });
    return { code, milliseconds: Date.now() - from };
  }

  postmaster(): number | undefined {
    try {
      const file = path.join(this.folder, "database/postgres/postmaster.pid");
      const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
      process.kill(pid, 0);
      return pid;
    } catch {
      return undefined;
    }
  }

  async call(
    method: string,
    address: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const raw = typeof body === "string";
    const answer = await fetch(`${this.house?.url}${address}`, {
      method,
      headers: {
        cookie: this.cookie,
        ...(body === undefined ? {} : { "content-type": raw ? "text/csv" : "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const json = answer.headers.get("content-type")?.startsWith("application/json");
    return { status: answer.status, body: json ? JSON.parse(text) : text };
  }

  upload = async (name: string, bytes: string): Promise<string> =>
    (await this.call("PUT", `/api/files?name=${encodeURIComponent(name)}`, bytes)).body.id;
}

/** Asks again and again until there is something, and fails when there is nothing in time. */
export async function until<T>(
  milliseconds: number,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`nothing within ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
