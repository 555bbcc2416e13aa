// `bin/dev`: the house for development. The server restarts when its sources change; pages come from Vite, which
// reloads them in the browser, and which passes /api on to the server.

import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createServer } from "vite";
import { root } from "./folders.ts";

const serverPort = Number(process.env.VIZAVI_PORT || 3000);
const pagesPort = serverPort + 1;
let server = startServer();
let restarting: NodeJS.Timeout | undefined;

function startServer() {
  return spawn(process.execPath, [path.join(root, "app", "start.ts")], {
    stdio: "inherit",
    env: { ...process.env, VIZAVI_PORT: String(serverPort), VIZAVI_PAGES: "skip" },
  });
}

function restart(): void {
  clearTimeout(restarting);
  restarting = setTimeout(() => {
    const old = server;
    old.once("exit", () => {
      server = startServer();
    });
    old.kill("SIGTERM");
  }, 200);
}

for (const folder of ["app", "modules", "platform", "science", "db"]) {
  fs.watch(path.join(root, folder), { recursive: true }, (_event, file) => {
    if (file && /\.(ts|sql)$/.test(file) && !/(^|\/)web\/|\.test\.ts$/.test(file)) restart();
  });
}

const target = `http://127.0.0.1:${serverPort}`;
const vite = await createServer({
  configFile: path.join(root, "app", "web", "vite.config.ts"),
  root: path.join(root, "app", "web"),
  server: { port: pagesPort, strictPort: true, proxy: { "/api": { target, changeOrigin: true } } },
});
await vite.listen();
process.stdout.write(`\n  Vizavi, with pages that reload on change:  http://localhost:${pagesPort}\n\n`);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, async () => {
    await vite.close();
    server.once("exit", () => process.exit(0));
    server.kill("SIGTERM");
  });
}
