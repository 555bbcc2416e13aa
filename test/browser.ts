import { spawnSync } from "node:child_process";
import fs from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Flags for a browser that stays by itself: no sandbox as root, no calls home. */
export const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A real browser: VIZAVI_BROWSER, an installed Chromium, or Debian's, installed here when root. */
export async function findBrowser(say: (sentence: string) => void): Promise<string> {
  const named = process.env.VIZAVI_BROWSER;
  if (named) return named;
  const found = places.find((place) => fs.existsSync(place));
  if (found) return found;
  if (fs.existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    say("installing Debian's chromium for the browser tests");
    for (const args of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"],
    ]) {
      const done = spawnSync("apt-get", args, {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      });
      if (done.status !== 0) break;
    }
    const installed = places.find((place) => fs.existsSync(place));
    if (installed) return installed;
  }
  process.stderr.write(
    "vizavi: the browser tests need Chromium, and none was found. Install it (Debian: apt-get install chromium) or name one in VIZAVI_BROWSER, and run again.\n",
  );
  process.exit(1);
}
