import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectGoodEverywhere } from "./everywhere.ts";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  type RunningHouse,
  signIn,
  test,
} from "./house.ts";

test.use({ houseOf: "survey-results" });
test.describe.configure({ mode: "serial" });

const units: string[] = [];
let wave = "";

async function makeUnit(page: Page, house: RunningHouse, name: string): Promise<string> {
  const answer = await page.request.post(`${house.url}/api/units`, {
    data: { name },
    headers: { origin: house.url, "idempotency-key": randomUUID() },
  });
  expect(answer.status()).toBe(200);
  return (await answer.json()).id;
}

test("a lead reads a wave from the whole to one relationship, by keyboard, and takes it along", async ({
  page,
  house,
}) => {
  await signIn(page, house.link);
  for (const name of ["Purchasing", "Accounts", "Warehouse", "Transport", "Sales", "Assembly"])
    units.push(await makeUnit(page, house, name));
  const script = path.join(import.meta.dirname, "release-results.ts");
  const said = execFileSync(process.execPath, [script, house.folder, units.join(",")], { encoding: "utf8" });
  [, , wave = ""] = JSON.parse(said) as string[];

  await page.goto(`${house.url}/surveys/${wave}/results`);
  await expect(page.getByRole("heading", { level: 1, name: "Wave 3" })).toBeVisible();
  await expect(page.getByText("Quality overall", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/Purchasing is rated highest of all suppliers/)).toBeVisible();
  await expect(page.getByText(/Nothing is known to have changed since/)).toBeVisible();
  await expectAccessibleInBothThemes(page);

  const trend = page.getByRole("figure", { name: /from wave to wave/ });
  await expect(trend.getByRole("img")).toBeVisible();
  await trend.getByText("Table", { exact: true }).click();
  await expect(trend.getByRole("table")).toContainText("Wave 1");
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    trend.getByRole("button", { name: /^PNG/ }).click(),
  ]);
  expect(picture.suggestedFilename()).toMatch(/from wave to wave\.png$/);
  for (const [name, file] of [
    ["CSV", /\.csv$/],
    ["XLSX", /\.xlsx$/],
    ["PDF report", /\.pdf$/],
  ] as const) {
    const [taken] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    expect(taken.suggestedFilename()).toMatch(file);
    expect(await taken.failure()).toBeNull();
  }

  await page.getByRole("link", { name: "Relationships", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Relationships" })).toBeVisible();
  const untold = page.getByRole("link", { name: /cannot tell yet/i }).first();
  await expect(untold).toHaveAccessibleName(/too few people answered|one or two people/);
  await page
    .getByRole("link", { name: /^Purchasing for Sales: \d/ })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Purchasing → Sales" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Blind spot" })).toBeVisible();

  await page.goto(`${house.url}/surveys/${wave}/results/suppliers`);
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toContainText("Purchasing");
  await page.getByRole("button", { name: "Value (95 % interval)" }).click();
  await expect(rows.nth(1)).toContainText("Transport");
  await page.getByRole("link", { name: "Purchasing" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Purchasing" })).toBeVisible();

  await page.goto(`${house.url}/parties/${units[0]}`);
  await expect(page.getByRole("heading", { name: "What the survey says" })).toBeVisible();
});

test("what cannot be told is a friendly answer, and before the closing there is none", async ({
  page,
  house,
}) => {
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  // Accounts and Assembly: asked about, and too few answered.
  await page.goto(`${house.url}/surveys/${wave}/results/relationships/${units[1]}/${units[4]}`);
  await expect(page.getByText("Cannot tell yet").first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${house.url}/surveys/${randomUUID()}/results`);
  await expect(page.getByText(/There is no wave/)).toBeVisible();
});

test("every page of results speaks both languages, fits a phone, and hinders nobody", async ({
  page,
  house,
}) => {
  test.setTimeout(300_000);
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  const at = `/surveys/${wave}/results`;
  const addresses = [
    at,
    `${at}/suppliers`,
    `${at}/customers`,
    `${at}/relationships`,
    `${at}/comments`,
    `${at}/suppliers/${units[0]}`,
    `${at}/customers/${units[4]}`,
    `${at}/relationships/${units[0]}/${units[4]}`,
  ];
  await expectGoodEverywhere(
    house,
    addresses.map((address) => [page, address]),
  );
});
