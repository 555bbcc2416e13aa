// The programme lead plans a wave, sees who would be asked, launches it, and looks after it.

import type { Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  type RunningHouse,
  signIn,
  test,
} from "./house.ts";

test.use({ houseOf: "waves" });
test.describe.configure({ mode: "serial", timeout: 180_000 });

async function call<T = Record<string, string>>(
  page: Page,
  house: RunningHouse,
  method: string,
  path: string,
  data?: object,
): Promise<T> {
  const answer = await page.request.fetch(house.url + path, {
    method,
    ...(data ? { data } : {}),
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Two departments: eight sellers who asked the printers for something, four times each. */
async function makeCompany(page: Page, house: RunningHouse): Promise<void> {
  const on = "2020-02-01";
  const make = async (path: string, body: object) =>
    (await call(page, house, "POST", path, body)).id as string;
  const top = await make("/api/units", { name: "Works", on });
  const sales = await make("/api/units", { name: "Sales", parent: top, on });
  const print = await make("/api/units", { name: "Printing", parent: top, on });
  const people: string[] = [];
  for (let i = 0; i < 8; i += 1)
    people.push(
      await make("/api/people", { name: `Seller ${i}`, email: `seller-${i}@example.test`, unit: sales, on }),
    );
  await make("/api/people", { name: "Printer", email: "printer@example.test", unit: print, on });
  const rows = Array.from(
    { length: 32 },
    (_, i) => `r${i},${new Date().toISOString().slice(0, 10)},seller-${i % 8}@example.test,Printing`,
  );
  const csv = ["id,time,requester,supplier", ...rows, ""].join("\n");
  const upload = await page.request.fetch(`${house.url}/api/files?name=requests.csv`, {
    method: "PUT",
    data: Buffer.from(csv),
    headers: { "content-type": "application/octet-stream" },
  });
  const { id: file } = await upload.json();
  const { id } = await call(page, house, "POST", "/api/relationships/imports", { file, kind: "requests" });
  const work = async (verb: string) => {
    const { task } = await call(page, house, "POST", `/api/relationships/imports/${id}/${verb}`, {});
    await expect(async () => {
      const { state } = await call(page, house, "GET", `/api/tasks/${task}`);
      expect(state).toBe("done");
    }).toPass();
  };
  await work("check");
  await work("application");
}

async function publish(page: Page, house: RunningHouse): Promise<void> {
  const base = "/api/surveys/questionnaires";
  const { id } = await call(page, house, "POST", base, { from: "library", key: "service_quality" });
  const { changedAt } = await call(page, house, "GET", `${base}/${id}`);
  await call(page, house, "POST", `${base}/${id}/versions`, { changedAt });
}

test("a wave is planned step by step, checked, launched and looked after", async ({ page, house }) => {
  await signIn(page, house.link);
  await page.goto(`${house.url}/surveys`);
  await expect(page.getByText("No survey yet")).toBeVisible();
  await expectAccessible(page);
  await makeCompany(page, house);
  await publish(page, house);

  await page.getByRole("link", { name: "Plan a wave" }).first().click();
  const next = page.getByRole("button", { name: "Next" });
  await next.click();
  await expect(page.getByText("Choose a questionnaire.")).toBeVisible();
  await page.getByRole("radiogroup", { name: "What is asked" }).getByRole("radio").first().check();
  await page.getByLabel("In English").fill("Spring of service");
  await page.getByLabel("In Russian").fill("Весна услуг");
  await expectAccessibleInBothThemes(page);
  await next.click();
  await expect(page.getByRole("radio", { name: /Customers rate suppliers/ })).toBeChecked();
  await expectAccessible(page);
  await next.click();
  await page.getByLabel("length of service").check();
  await expectAccessible(page);
  await next.click();
  await expectAccessible(page);
  await next.click();

  await test.step("before the launch it is seen who would be asked, and what they are promised", async () => {
    await expect(page.getByText("of 9 chosen")).toBeVisible();
    await expect(page.getByText("had no contact to judge by")).toBeVisible();
    await expect(page.getByText(/Nothing is shown of fewer than 5 people/)).toBeVisible();
    await page.getByText("Russian", { exact: true }).click();
    await expect(page.getByText(/меньше чем из 5 человек/)).toBeVisible();
    await expectAccessibleInBothThemes(page);
  });

  await test.step("the plan is kept: leaving and coming back loses nothing", async () => {
    await page.goto(`${house.url}/surveys`);
    await page.getByRole("link", { name: /Spring of service/ }).click();
    await expect(page.getByLabel("In English")).toHaveValue("Spring of service");
    for (let step = 0; step < 4; step += 1) await next.click();
  });

  await page.getByRole("button", { name: "Launch and ask" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Launch and ask" }).click();
  await expect(page).toHaveURL(/\/surveys\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "Spring of service" })).toBeVisible();
  await expect(page.getByText("not told").first()).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await test.step("k rises, and the end moves away", async () => {
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Raise k" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Raise k" }).click();
    await expect(page.getByText("6 people", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Move the end away" }).click();
    const end = new Date(Date.now() + 40 * 24 * 3_600_000).toISOString().slice(0, 10);
    await page.getByLabel("New last day").fill(end);
    await page.getByRole("dialog").getByRole("button", { name: "Move the end away" }).click();
    await expect(page.getByText("The end was moved")).toBeVisible();
  });

  await test.step("codes for those without a computer are shown once", async () => {
    await page.getByRole("link", { name: "Codes on paper" }).click();
    await page.getByRole("button", { name: "Make codes" }).click();
    await expect(page.getByText(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/)).toHaveCount(8);
    await expectAccessible(page);
    await page.reload();
    await expect(page.getByRole("button", { name: "Make codes" })).toBeVisible();
  });
});

test("on a phone nothing stands out of the page", async ({ page, house }) => {
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ["/surveys", "/surveys/new"]) {
    await page.goto(house.url + path);
    await expect(page.locator("h1")).toBeVisible();
    await page.waitForLoadState("networkidle");
    const wider = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    expect(wider, path).toBeLessThanOrEqual(0);
  }
});
