// `bin/pictures`: takes the README's pictures anew from a fresh house with the sample company, in both languages.

import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { root } from "../app/folders.ts";
import { browserFlags, findBrowser } from "./browser.ts";

const target = path.join(root, "docs", "pictures");

async function startHouse(language: string): Promise<{ url: string; token: string; stop(): Promise<void> }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-pictures-"));
  fs.chmodSync(folder, 0o755);
  const child = spawn(process.execPath, [path.join(root, "app/start.ts")], {
    env: {
      ...process.env,
      VIZAVI_DATA: folder,
      VIZAVI_PORT: "0",
      VIZAVI_LANGUAGE: language,
      VIZAVI_LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  while (!/token=\S+[\s\S]*Ctrl-C/.test(said)) {
    if (child.exitCode !== null) throw new Error("the house did not start");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: /(http:\/\/\S+)/.exec(said)?.[1] as string,
    token: /token=(\S+)/.exec(said)?.[1] as string,
    async stop() {
      const ended = new Promise((resolve) => child.once("close", resolve));
      child.kill("SIGTERM");
      await ended;
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function take(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: path.join(target, `${name}.png`) });
}

const browser = await chromium.launch({
  executablePath: await findBrowser((sentence) => process.stderr.write(`vizavi: ${sentence} ...\n`)),
  args: browserFlags,
});
fs.mkdirSync(target, { recursive: true });
for (const language of ["en", "ru"]) {
  const house = await startHouse(language);
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: language === "ru" ? "ru-RU" : "en-GB",
      timezoneId: "Europe/Moscow",
    });
    const page = await context.newPage();
    const api = async (address: string) => (await page.request.get(`${house.url}${address}`)).json();
    await page.request.post(`${house.url}/api/session/link`, { data: { token: house.token } });
    const { task } = await (
      await page.request.post(`${house.url}/api/sample`, { data: { language } })
    ).json();
    while (!["done", "failed"].includes((await api(`/api/tasks/${task}`)).state))
      await page.waitForTimeout(500);
    // The story of the product: logistics waits for accounting.
    const { logs } = await api("/api/processes/logs");
    const log = logs.toSorted((a: { events: number }, b: { events: number }) => b.events - a.events)[0];
    const { relationships } = await api("/api/relationships");
    const told = relationships.find((one: { handOvers: number }) => one.handOvers > 50) ?? relationships[0];
    await take(page, `${house.url}/map`, `map-${language}`);
    await take(page, `${house.url}/relationships/${told.id}`, `relationship-${language}`);
    await take(page, `${house.url}/processes/${log.id}`, `process-${language}`);
    await take(page, house.url, `home-${language}`);
    await context.close();
  } finally {
    await house.stop();
  }
}
await browser.close();
