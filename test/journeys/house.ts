// The whole product in its own folder, started as an operator starts it; journeys walk through it in a browser.

import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

const root = path.resolve(import.meta.dirname, "../..");

export interface RunningHouse {
  readonly url: string;
  /** The one-time link printed on the console. */
  readonly link: string;
  readonly folder: string;
  /** Makes a one-time link for an account, as an operator does on the server. */
  signInLink(email: string, ...flags: string[]): Promise<string>;
}

async function startHouse(): Promise<RunningHouse & { stop(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-journey-"));
  // The user that the database steps down to must be able to enter.
  fs.chmodSync(folder, 0o755);
  const env = {
    ...process.env,
    VIZAVI_DATA: folder,
    VIZAVI_PORT: "0",
    VIZAVI_LANGUAGE: "en",
    VIZAVI_LOG_LEVEL: "warn",
  };
  const child = spawn(process.execPath, [path.join(root, "app/start.ts")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  for (let tries = 0; !said.includes("Stop with"); tries += 1) {
    if (child.exitCode !== null || tries > 1_800) throw new Error(`the house did not start: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    folder,
    url: /ready:\s+(\S+)/.exec(said)?.[1] as string,
    link: /once with:\s+(\S+)/.exec(said)?.[1] as string,
    signInLink: (email, ...flags) => command(env, ["sign-in-link", email, ...flags]),
    async stop() {
      await ended(child);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

function command(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "app/cli.ts"), ...args], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.once("close", (code) =>
      code === 0 ? resolve(said.trim()) : reject(new Error(`vizavi ${args.join(" ")}: ${code}`)),
    );
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once("close", () => resolve());
    child.kill("SIGTERM");
  });
}

/** Journeys that name the same `houseOf` share a house, each file its own; what goes out to other hosts or wrong on the page fails them. */
export const test = base.extend<{ watched: undefined }, { houseOf: string; house: RunningHouse }>({
  houseOf: ["", { scope: "worker", option: true }],
  house: [
    // Naming the option ties the house to it: another name, another house.
    async ({ houseOf: _ }, use) => {
      const house = await startHouse();
      await use(house);
      await house.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  watched: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on("request", (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && hostname !== "localhost" && hostname !== "127.0.0.1")
          faults.push(request.url());
      });
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && /Content Security Policy|Refused to/.test(message.text()))
          faults.push(message.text());
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };

/** Opens a one-time link and presses its button. */
export async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: /sign in|войти/i }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
}

/** Nothing on the page that hinders people who cannot see it, or not well. */
export async function expectAccessible(page: Page): Promise<void> {
  // A page comes in parts; judged is what stands once its heading is there.
  await expect(page.locator("h1").first()).toBeAttached();
  // A tooltip floats outside the landmarks by its nature; it only repeats its button's name.
  await page.mouse.move(0, 0);
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-portal]:has([role="tooltip"])')
    .analyze();
  const said = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(said, page.url()).toEqual([]);
}

/** In both themes: colours differ, so contrast does. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: "light" });
}
