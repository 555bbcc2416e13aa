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

test.use({ houseOf: "catalogue" });
test.describe.configure({ mode: "serial", timeout: 240_000 });

let keys = 0;

async function call(page: Page, house: RunningHouse, method: string, path: string, data: object) {
  const headers = { "idempotency-key": `catalogue-journey-${keys++}` };
  const answer = await page.request.fetch(`${house.url}${path}`, { method, data, headers });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

async function speak(page: Page, language: "ru" | "en") {
  await page.evaluate(`localStorage.setItem("vizavi.language", "${language}")`);
}

/** The one service in the list of the search that is named so. */
const option = (page: Page, name: string) => page.getByRole("option").filter({ hasText: name });

const ids: Record<string, string> = {};

test("a head writes a service down with its form, looks at it as others will, and offers it", async ({
  page,
  house,
}) => {
  test.slow();
  await signIn(page, house.link);
  const on = "2020-01-01";
  const unit = async (name: string) =>
    (await call(page, house, "POST", "/api/units", { name, parent: ids.top })).id;
  ids.top = await unit("Завод");
  ids.it = await unit("Информационные технологии");
  ids.sales = await unit("Продажи");
  const person = async (name: string, email: string, home: string | undefined) =>
    (await call(page, house, "POST", "/api/people", { name, email, unit: home, on })).id;
  ids.boris = await person("Борис Петров", "boris@x.ru", ids.it);
  ids.vera = await person("Вера Сидорова", "vera@x.ru", ids.sales);
  await call(page, house, "PUT", `/api/units/${ids.it}/head`, { person: ids.boris });

  await signIn(page, await house.signInLink("boris@x.ru"));
  await page.goto(`${house.url}/catalogue`);
  await expect(page.getByText("Nothing is on offer yet")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "New service" }).click();
  // The unit one leads is the supplier until told otherwise.
  await expect(page.getByText("Информационные технологии")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Give it a name in at least one language.")).toBeVisible();

  const russian = page.getByRole("group", { name: "Russian" });
  await russian.getByLabel("Name").fill("Ремонт принтера");
  await russian.getByLabel("What it is").fill("Принтер не печатает или мажет.");
  await russian.getByLabel("Examples").fill("Замялась бумага");
  const english = page.getByRole("group", { name: "English" });
  await english.getByLabel("Name").fill("Printer repair");
  await english.getByLabel("How we serve").fill("We come the same day.");
  await page.getByLabel("How long it usually takes").first().fill("1");

  await page.getByRole("button", { name: "Add a question" }).first().click();
  const first = page.getByRole("listitem").filter({ hasText: "Question 1" });
  await first.getByLabel("Question in English").fill("Is it on fire?");
  await first.getByLabel("Answer", { exact: true }).click();
  await page.getByRole("option", { name: "Yes or no" }).click();
  await page.getByRole("button", { name: "Add a question" }).first().click();
  const second = page.getByRole("listitem").filter({ hasText: "Question 2" });
  await second.getByLabel("Question in English").fill("Inventory number");
  await second.getByRole("button", { name: /^More/ }).click();
  await second.getByLabel("Ask only if").click();
  await page.getByRole("option", { name: "Is it on fire?" }).click();
  await second.getByLabel("No", { exact: true }).check();
  await expectAccessibleInBothThemes(page);

  // By keyboard: what is moved keeps the focus, and is told.
  await page.getByRole("button", { name: "Move up: Inventory number" }).press("Enter");
  await expect(page.getByText("Inventory number: now 1 of 2")).toBeAttached();
  await expect(page.getByText("It hangs on a question that stands below")).toBeVisible();
  await page.getByRole("button", { name: "Move down: Inventory number" }).press("Enter");
  await expect(page.getByText("It hangs on a question that stands below")).toBeHidden();

  await page.getByRole("button", { name: "Preview" }).click();
  const preview = page.getByRole("dialog");
  await expect(preview.getByText("We come the same day.")).toBeVisible();
  await expect(preview.getByLabel(/Inventory number/)).toBeHidden();
  await preview.getByLabel("No", { exact: true }).check();
  await expect(preview.getByLabel(/Inventory number/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();

  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Printer repair" })).toBeVisible();
  await expect(page.getByText("A draft: only those who keep it see it.")).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Offer it" }).click();
  await expect(page.getByText("The service is on offer")).toBeVisible();
  await expect(page.getByRole("button", { name: "Offer no more" })).toBeVisible();
  ids.printer = new URL(page.url()).pathname.split("/").at(-1) as string;
});

test("an employee finds it with a misspelt word, in both languages, and is led to ask", async ({
  page,
  house,
}) => {
  await signIn(page, await house.signInLink("vera@x.ru"));
  for (const [language, typed, name, ask] of [
    ["ru", "прнитеры", "Ремонт принтера", "Попросить"],
    ["en", "ghbynth", "Printer repair", "Ask for it"],
  ] as const) {
    await speak(page, language);
    await page.goto(`${house.url}/catalogue`);
    const field = page.getByRole("combobox").first();
    await field.fill(typed);
    await expect(option(page, name)).toBeVisible();
    await expect(page.locator("mark").first()).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await field.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await expect(page.getByRole("link", { name: ask })).toHaveAttribute(
      "href",
      new RegExp(`/requests/new\\?service=${ids.printer}`),
    );
  }
  // What was opened is learnt, without who opened it.
  await page.goto(house.url);
  await page.getByRole("combobox").first().fill("принтер");
  await expect(option(page, "Printer repair")).toContainText("often chosen");
});

test("what is not found becomes a signal that the lead reads", async ({ page, house }) => {
  await signIn(page, await house.signInLink("vera@x.ru"));
  await page.goto(`${house.url}/catalogue`);
  const told = page.waitForResponse((answer) => answer.url().endsWith("/search/misses") && answer.ok());
  await page.getByRole("combobox").first().fill("детский сад");
  await expect(page.getByText("No service answers to this")).toBeVisible();
  await expectAccessible(page);
  await told;
  await page.getByRole("combobox").first().fill("принтер");
  await page.getByRole("button", { name: "None of these" }).click();
  await expect(page.getByText("the words are kept, your name is not")).toBeVisible();

  await signIn(page, await house.signInLink("lead@vizavi.example"));
  await page.goto(`${house.url}/catalogue/missed`);
  await expect(page.getByRole("cell", { name: "детский сад", exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Take off the list: детский сад" }).click();
  await expect(page.getByRole("cell", { name: "детский сад", exact: true })).toBeHidden();
});

test("a file of services is checked row by row and brought in", async ({ page, house }) => {
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  await page.goto(`${house.url}/catalogue/import`);
  await expectAccessible(page);
  const rows = [
    "Код;Кто оказывает;Название;Состояние",
    "S1;Продажи;Коммерческое предложение;оказывается",
    "S2;Склад № 9;Хранение;оказывается",
  ];
  await page
    .getByLabel("File with services")
    .last()
    .setInputFiles({
      name: "services.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(rows.join("\r\n")),
    });
  await expect(page.getByText("What the columns are")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByText("There is no unit, partner or person “Склад № 9”.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bring them in" }).click();
  await expect(page.getByText("The services are in")).toBeVisible();
  await page.getByRole("link", { name: "To the services" }).click();
  await expect(page.getByRole("link", { name: "Коммерческое предложение" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test("every page speaks both languages, fits a phone, and hinders nobody", async ({ page, house }) => {
  test.setTimeout(300_000);
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  const addresses = [
    "/catalogue",
    `/catalogue?supplier=${ids.it}`,
    "/catalogue?keep=true",
    "/catalogue/new",
    `/catalogue/${ids.printer}`,
    `/catalogue/${ids.printer}/edit`,
    "/catalogue/missed",
    "/catalogue/import",
  ];
  await expectGoodEverywhere(
    house,
    addresses.map((address) => [page, address]),
  );
});
