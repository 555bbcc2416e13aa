// The real program as two processes on a database: the server that is measured, and the worker beside it.

import { type ChildProcess, spawn } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { root } from "../../../app/folders.ts";

export interface Running {
  readonly url: string;
  readonly server: ChildProcess;
  readonly worker: ChildProcess;
  stop(): Promise<void>;
}

export const secret = "a secret for measuring that is long enough";

export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function environment(databaseUrl: string, data: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    VIZAVI_DATA: data,
    VIZAVI_PORT: String(port),
    VIZAVI_SECRET: secret,
    VIZAVI_LOG_LEVEL: "error",
    VIZAVI_LANGUAGE: "ru",
  };
}

export function begin(command: "server" | "worker", env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [path.join(root, "app/cli.ts"), command], { env, stdio: "inherit" });
}

export async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the server did not become ready within a minute");
}

export async function startBoth(databaseUrl: string, data: string): Promise<Running> {
  const port = await freePort();
  const env = environment(databaseUrl, data, port);
  const server = begin("server", env);
  const url = `http://127.0.0.1:${port}`;
  await ready(url);
  const worker = begin("worker", env);
  const ended = (child: ChildProcess) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    url,
    server,
    worker,
    async stop() {
      for (const child of [worker, server]) child.kill("SIGTERM");
      await Promise.all([ended(worker), ended(server)]);
    },
  };
}
