// A solution from the page of its drafting to the adopted plan, and that what was planned can be read by phone.

import { expect, expectAccessible, type Page, type RunningHouse, signIn, test } from "./house.ts";

test.use({ houseOf: "solutions" });

async function post(page: Page, house: RunningHouse, path: string, data: unknown): Promise<{ id: string }> {
  const headers = { "idempotency-key": `journey-${Math.random()}`, origin: house.url };
  const answer = await page.request.post(`${house.url}${path}`, { data, headers });
  expect(answer.ok(), `${path}: ${answer.ok() ? "" : await answer.text()}`).toBe(true);
  return answer.json();
}

const ahead = (weeks: number) => new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

test("a head of the programme drafts a solution for a need, says what should change, and adopts the plan", async ({
  page,
  house,
}) => {
  test.setTimeout(120_000);
  await signIn(page, house.link);
  const on = "2020-02-01";
  const top = await post(page, house, "/api/units", { name: "Works", on });
  const supplier = await post(page, house, "/api/units", { name: "Logistics", parent: top.id, on });
  const customer = await post(page, house, "/api/units", { name: "Accounts", parent: top.id, on });
  await post(page, house, "/api/people", {
    name: "Ivan Logov",
    email: "ivan@example.test",
    unit: supplier.id,
    on,
  });
  const need = await post(page, house, "/api/needs", {
    title: "Confirm sooner",
    supplier: supplier.id,
    customer: customer.id,
  });
  await page.goto(`${house.url}/solutions/new?need=${need.id}`);
  await expect(page.getByText("Confirm sooner")).toBeVisible();
  await page.getByRole("textbox", { name: "Title" }).fill("Confirmed within a day");
  await page
    .getByRole("textbox", { name: "Who answers for it" })
    .or(page.getByRole("combobox", { name: "Who answers for it" }))
    .fill("Ivan");
  await page.getByText("Ivan Logov").click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make the draft" }).click();
  await expect(page.getByRole("heading", { name: "Confirmed within a day", level: 1 })).toBeVisible();

  await page.getByRole("button", { name: "Say what should change" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("By how much, at least").fill("8");
  await dialog.getByLabel("So much would not matter").fill("3");
  await dialog.getByLabel("Judged on").fill(ahead(16));
  await dialog.getByRole("button", { name: "Say what should change" }).click();
  await expect(page.getByText("should change by −8")).toBeVisible();

  const id = new URL(page.url()).pathname.split("/").at(-1);
  const headers = { "idempotency-key": `journey-${Math.random()}`, origin: house.url };
  const units = [{ customer: customer.id, startsOn: ahead(2) }];
  const set = await page.request.put(`${house.url}/api/solutions/${id}/roll-out`, {
    data: { units },
    headers,
  });
  expect(set.ok()).toBe(true);
  await page.reload();
  await page.getByRole("button", { name: "Adopt the plan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Adopt the plan" }).click();
  await expect(page.getByText("Planned", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${house.url}/solutions`);
  await expect(page.getByText("Confirmed within a day")).toBeVisible();
  const wide = await page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  expect(wide, "no sideways scroll on a phone").toBe(false);
});
