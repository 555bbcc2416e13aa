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

test.use({ houseOf: "map" });

interface Listed {
  readonly id: string;
  readonly supplier: { readonly id: string; readonly name: string };
  readonly customer: { readonly id: string; readonly name: string };
}

async function loadSample(page: Page, house: RunningHouse): Promise<void> {
  await signIn(page, house.link);
  await page.getByRole("button", { name: "Load the sample company" }).click();
  await expect(async () => {
    const map = await (await page.request.get(`${house.url}/api/relationships/map`)).json();
    expect(map.found).toBeGreaterThan(100);
  }).toPass({ timeout: 90_000 });
}

async function listed(page: Page, house: RunningHouse): Promise<Listed[]> {
  return (await (await page.request.get(`${house.url}/api/relationships`)).json()).relationships;
}

test.describe.configure({ mode: "serial" });

test("a lead loads the sample company, opens the map, and confirms a relationship on its proof", async ({
  page,
  house,
}) => {
  await loadSample(page, house);
  await page.goto(house.url);
  await expect(page.getByText("This is the sample company")).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page.getByRole("link", { name: "Map", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Who serves whom" })).toBeVisible();
  await expect(page.locator("canvas").first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "As a table" }).click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await page.getByRole("tab", { name: "Network" }).click();
  await expect(page.locator("canvas").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("tab", { name: "List" }).click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await expectAccessibleInBothThemes(page);

  const [first] = await listed(page, house);
  if (!first) throw new Error("the list is empty");
  await page.goto(`${house.url}/relationships/${first.id}`);
  await expect(page.getByText(first.supplier.name).first()).toBeVisible();
  await expect(page.getByText(first.customer.name).first()).toBeVisible();
  await expect(page.getByText(/because|since/i).first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Confirm", exact: true }).first().click();
  await expect(page.getByText("Confirmed").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("Confirmed").first()).toBeVisible();

  await page.goto(`${house.url}/parties/${first.customer.id}`);
  await expect(page.getByRole("heading", { level: 1, name: first.customer.name })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test("every page speaks both languages, fits a phone, and hinders nobody", async ({ page, house }) => {
  test.setTimeout(600_000);
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  const [first] = await listed(page, house);
  const { logs } = await (await page.request.get(`${house.url}/api/processes/logs`)).json();
  const addresses = [
    "/",
    "/map",
    `/relationships/${first?.id}`,
    `/parties/${first?.supplier.id}`,
    "/relationships/import?kind=requests",
    "/organisation",
    "/organisation/partners",
    "/processes",
    `/processes/${logs[0].id}`,
    "/processes/import",
    "/organisation/import",
    `/parties/${first?.supplier.id}/profile`,
    "/import",
    "/settings",
    "/settings/appearance",
    "/settings/sessions",
    "/settings/accounts",
    "/settings/system",
    "/nowhere",
  ];
  await expectGoodEverywhere(
    house,
    addresses.map((address) => [page, address]),
  );
});

test("the sample is taken away again, and the house is empty", async ({ page, house }) => {
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  await page.getByRole("button", { name: "Remove the sample company" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Remove the sample company" }).click();
  await expect(page.getByRole("button", { name: "Load the sample company" })).toBeVisible();
});
