// Builds the pages when they are missing or older than their sources.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { pagesFolder, root } from "./folders.ts";
import { startErrors } from "./server.ts";

const sources = ["app/web", "ui", "modules", "platform/web", "platform/words", "package-lock.json"];

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const source of sources) {
    const whole = path.join(root, source);
    const files = fs.statSync(whole).isDirectory()
      ? fs.readdirSync(whole, { recursive: true, encoding: "utf8" }).sort()
      : [""];
    for (const file of files) {
      if (!/\.(tsx?|css|html|svg|json)$|^$/.test(file) || file.endsWith(".test.ts")) continue;
      const { size, mtimeMs } = fs.statSync(path.join(whole, file));
      hash.update(`${source}/${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

export async function ensurePages(say: (sentence: string) => void): Promise<void> {
  // Under `bin/dev` pages come from Vite, so building them at every restart would be in vain.
  if (process.env.VIZAVI_PAGES === "skip") return;
  const stamp = path.join(root, "dist", "web.stamp");
  const wanted = fingerprint();
  if (fs.existsSync(path.join(pagesFolder, "index.html")) && fs.existsSync(stamp)) {
    if (fs.readFileSync(stamp, "utf8") === wanted) return;
  }
  say("building the pages");
  const vite = path.join(root, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(
    process.execPath,
    [vite, "build", path.join(root, "app", "web"), "--logLevel", "error"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1", FORCE_COLOR: "0" },
    },
  );
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (words += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) throw startErrors.refuse("pages_not_built", { reason: words.trim().slice(0, 1_500) });
  fs.writeFileSync(stamp, wanted);
}
