import type { Browser, Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  type RunningHouse,
  signIn,
  test,
} from "./house.ts";

test.use({ houseOf: "interviews" });
test.describe.configure({ mode: "serial", timeout: 300_000 });

async function call<T = Record<string, string>>(
  page: Page,
  house: RunningHouse,
  path: string,
  data: object,
  method = "POST",
): Promise<T> {
  const headers = { "idempotency-key": `journey-${Math.random()}`, origin: house.url };
  const answer = await page.request.fetch(`${house.url}${path}`, { method, data, headers });
  expect(answer.ok(), `${path}: ${answer.ok() ? "" : await answer.text()}`).toBe(true);
  return answer.json();
}

async function enter(
  browser: Browser,
  house: RunningHouse,
  email: string,
  language: "en" | "ru",
): Promise<Page> {
  const context = await browser.newContext({ timezoneId: "Europe/Moscow", locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(`localStorage.setItem("vizavi.language", "${language}")`);
  await signIn(page, await house.signInLink(email));
  return page;
}

async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("textbox", { name: label, exact: true }).fill(name);
  await page.getByRole("option", { name }).first().click();
}

let lead: Page;

test.beforeAll(async ({ browser, house }) => {
  const context = await browser.newContext({ timezoneId: "Europe/Moscow", locale: "en-GB" });
  lead = await context.newPage();
  await lead.addInitScript('localStorage.setItem("vizavi.language", "en")');
  await signIn(lead, house.link);
  const on = "2020-02-01";
  const make = async (path: string, body: object) => (await call(lead, house, path, body)).id as string;
  const top = await make("/api/units", { name: "Завод", on });
  const accounts = await make("/api/units", { name: "Бухгалтерия", parent: top, on });
  const purchasing = await make("/api/units", { name: "Закупки", parent: top, on });
  const boris = await make("/api/people", {
    name: "Борис Петров",
    email: "boris@example.test",
    unit: accounts,
    on,
  });
  await make("/api/people", { name: "Вера Сидорова", email: "vera@example.test", unit: purchasing, on });
  await call(lead, house, `/api/units/${accounts}/head`, { person: boris }, "PUT");
});

test("the lead takes a guide; a head interviews with consent, marks a quote with the keys; the interviewed person reads and withdraws", async ({
  browser,
  house,
}) => {
  await lead.goto(`${house.url}/surveys`);
  await lead.getByRole("link", { name: "Interviews" }).click();
  await expect(lead.getByRole("heading", { level: 1, name: "Interviews" })).toBeVisible();
  await lead.getByRole("link", { name: "Guides" }).click();
  const ready = lead.getByRole("region", { name: "Ready guides" });
  await expect(ready.getByRole("listitem")).toHaveCount(4);
  await expectAccessible(lead);
  await ready
    .getByRole("listitem")
    .filter({ hasText: "First conversation" })
    .getByRole("button", { name: "Take" })
    .click();
  await expect(lead.getByRole("heading", { level: 1 })).toHaveText(
    "First conversation with an internal customer",
  );
  await lead.getByRole("button", { name: "Move question 2 up" }).click();
  const first = lead.getByRole("region", { name: "Question 1" });
  await expect(first.getByLabel("Question in English")).toHaveValue(/Where do you depend on us/);
  await first.getByLabel("Question in Russian").fill("");
  await lead.getByRole("button", { name: "Save" }).click();
  await expect(first.getByText("Both languages are needed.")).toBeVisible();
  await first.getByLabel("Question in Russian").fill("В чём вы от нас зависите?");
  await lead.getByRole("button", { name: "Save" }).click();
  await expect(lead.getByText("The guide is saved.")).toBeVisible();
  await expectAccessibleInBothThemes(lead);

  const boris = await enter(browser, house, "boris@example.test", "ru");
  await boris.goto(`${house.url}/surveys/interviews/new`);
  await boris.getByRole("button", { name: "Запланировать и пригласить" }).click();
  await expect(boris.getByText("Выберите собеседника.")).toBeVisible();
  await choose(boris, "С кем", "Вера Сидорова");
  await choose(boris, "Поставщик", "Бухгалтерия");
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await boris.getByLabel("День и время").fill(`${tomorrow}T10:00`);
  await boris.getByLabel("Место или ссылка").fill("Комната 101");
  await boris.getByLabel("Слова для приглашения").fill("Хочу понять, что мешает.");
  await expectAccessibleInBothThemes(boris);
  await boris.getByRole("button", { name: "Запланировать и пригласить" }).click();
  await expect(boris.getByText("запланировано", { exact: true })).toBeVisible();
  await expect(boris.getByText("Бухгалтерия → Закупки")).toBeVisible();
  const download = boris.waitForEvent("download");
  await boris.getByRole("link", { name: "Файл для календаря" }).click();
  expect((await download).suggestedFilename()).toBe("interview.ics");
  await expect(boris.getByRole("textbox")).toHaveCount(1);
  await expectAccessibleInBothThemes(boris);

  await boris.getByRole("button", { name: "Согласие дано" }).click();
  const note = boris.getByRole("textbox", { name: "В чём вы от нас зависите?" });
  await note.fill("Счёт ждём неделю.");
  const question = note.locator("xpath=ancestor::li[1]");
  await expect(question.getByText("Сохранено", { exact: true })).toBeVisible();
  await boris.reload();
  await expect(note).toHaveValue("Счёт ждём неделю.");
  // With the keys alone: to the end, over the last words, and marked.
  await note.focus();
  await boris.keyboard.press("Control+End");
  for (let i = 0; i < "ждём неделю.".length; i += 1) await boris.keyboard.press("Shift+ArrowLeft");
  await boris.keyboard.press("Control+Enter");
  const dialog = boris.getByRole("dialog");
  await expect(dialog.getByText("ждём неделю.")).toBeVisible();
  await dialog.getByLabel("Коды").fill("Долгое ожидание");
  await boris.keyboard.press("Enter");
  await expectAccessible(boris);
  await dialog.getByRole("button", { name: "Сохранить цитату" }).click();
  await expect(question.getByRole("list").getByText("Долгое ожидание")).toBeVisible();
  await boris.getByRole("button", { name: "Завершить" }).click();
  await boris.getByRole("dialog").getByRole("button", { name: "Завершить" }).click();
  await expect(boris.getByText("завершено", { exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(boris);
  const address = boris.url();

  await lead.goto(`${house.url}/surveys/interviews/quotes`);
  await expect(lead.getByText("without a name · Бухгалтерия")).toBeVisible();
  await expect(lead.getByRole("link", { name: "The interview" })).toHaveCount(0);
  await lead.getByRole("button", { name: "What to do with the code “Долгое ожидание”" }).click();
  await lead.getByRole("menuitem", { name: "Rename" }).click();
  await lead.getByRole("dialog").getByLabel("Name").fill("Waiting");
  await lead.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
  await expect(lead.getByRole("button", { name: /^Waiting/ })).toBeVisible();
  await expectAccessible(lead);

  const vera = await enter(browser, house, "vera@example.test", "ru");
  await vera.setViewportSize({ width: 360, height: 780 });
  await vera.goto(address);
  await expect(vera.locator("mark")).toHaveText("ждём неделю.");
  await vera.getByRole("switch", { name: "В цитатах можно называть имя" }).check();
  await expect(vera.getByText("с именем сказавшего")).toBeVisible();
  const wide = await vera.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  expect(wide, "no sideways scroll on a phone").toBe(false);
  await expectAccessibleInBothThemes(vera);
  await expect(lead.getByText("Вера Сидорова · Бухгалтерия → Закупки")).toBeVisible();

  await vera.getByRole("button", { name: "Отозвать" }).click();
  await vera.getByRole("dialog").getByRole("button", { name: "Отозвать" }).click();
  await expect(
    vera.getByText("Записи и цитаты стёрты; сохранено только то, что разговор был."),
  ).toBeVisible();
  await expect(vera.locator("mark")).toHaveCount(0);
  await expect(boris.getByText("отозвано", { exact: true })).toBeVisible();
  await expect(lead.getByText("No quote here")).toBeVisible();
});
