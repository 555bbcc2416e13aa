import type { Browser, BrowserContext, Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  type RunningHouse,
  signIn,
  test,
} from "./house.ts";

test.use({ houseOf: "agreements" });
// A year of days is much to judge for those who cannot see it.
test.describe.configure({ mode: "serial", timeout: 300_000 });

/** Calls the house's API as whoever is signed in on the page. */
async function call<T = Record<string, string>>(
  page: Page,
  house: RunningHouse,
  method: string,
  path: string,
  data: object,
): Promise<T> {
  const answer = await page.request.fetch(house.url + path, {
    method,
    data,
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

interface Company {
  readonly accounts: string;
  readonly purchasing: string;
  readonly relationship: string;
}
let company: Company;

async function makeCompany(page: Page, house: RunningHouse): Promise<Company> {
  const on = "2020-02-01";
  const make = async (path: string, body: object) =>
    (await call(page, house, "POST", path, body)).id as string;
  const top = await make("/api/units", { name: "Завод", on });
  const purchasing = await make("/api/units", { name: "Закупки", parent: top, on });
  const served = { function: "Учёт", serves: [purchasing] };
  const accounts = await make("/api/units", { name: "Бухгалтерия", parent: top, on, ...served });
  for (const [unit, name, email] of [
    [accounts, "Галина Учётова", "galina@example.test"],
    [purchasing, "Борис Петров", "boris@example.test"],
  ] as const) {
    const person = await make("/api/people", { name, email, unit, on });
    await call(page, house, "PUT", `/api/units/${unit}/head`, { person });
  }
  const relationship = await make("/api/relationships", { supplier: accounts, customer: purchasing });
  return { accounts, purchasing, relationship };
}

async function openAs(browser: Browser, house: RunningHouse, email: string, language: "en" | "ru") {
  const context: BrowserContext = await browser.newContext({ locale: language === "ru" ? "ru-RU" : "en-GB" });
  await context.addInitScript((chosen) => localStorage.setItem("vizavi.language", chosen), language);
  const page = await context.newPage();
  await signIn(page, await house.signInLink(email));
  return page;
}

test("a lead makes a calendar from the Russian template, changes a day in two presses, and takes days from a file", async ({
  page,
  house,
}) => {
  await signIn(page, house.link);
  company = await makeCompany(page, house);
  await page.goto(`${house.url}/catalogue/calendars`);
  await expect(page.getByRole("heading", { name: "No calendar yet" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a calendar" }).first().click();
  await page.getByLabel("Name").fill("Office");
  await page.getByLabel(/Russia, five-day week/).check();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Office", level: 1 })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  // Next year lies ahead whenever this is run; nothing of it is fixed by the template.
  const year = new Date().getFullYear() + 1;
  await page.getByRole("button", { name: "The year after" }).click();
  await expect(page.getByRole("heading", { name: `Year ${year}` })).toBeVisible();
  const day = page.locator(`[data-day="${year}-01-02"]`);
  await page.locator('[data-day][tabindex="0"]').focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(day).toBeFocused();
  await page.locator(`[data-day="${year}-06-09"]`).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /Day off|Work as usual/ }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await expect(
    page.getByRole("table", { name: "Days unlike the week" }).getByText(`9 Jun ${year}`),
  ).toBeVisible();

  await page.getByRole("button", { name: "From iCalendar" }).click();
  const event = (date: string, words: string) =>
    `BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:${year}${date}\r\nSUMMARY:${words}\r\nEND:VEVENT\r\n`;
  const text = `BEGIN:VCALENDAR\r\n${event("0102", "Новый год")}${event("0430", "Сокращённый день")}END:VCALENDAR\r\n`;
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "days.ics", mimeType: "text/calendar", buffer: Buffer.from(text) });
  await expect(page.getByRole("cell", { name: "Новый год" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take 2 days" }).click();
  await expect(page.getByText("2 days taken")).toBeVisible();
  await expect(day).toHaveAttribute("data-look", "holiday");
});

test("the supplier's head proposes in Russian, the customer's head accepts in English, and the relationship shows it", async ({
  browser,
  house,
}) => {
  const galina = await openAs(browser, house, "galina@example.test", "ru");
  await galina.goto(`${house.url}/relationships/${company.relationship}`);
  const section = galina.getByRole("region", { name: "Соглашения" });
  await expect(section.getByText("Между этими сторонами пока ничего не согласовано.")).toBeVisible();
  await section.getByRole("link", { name: "Предложить соглашение" }).click();
  await expect(galina.getByText("данных ещё мало").first()).toBeVisible();
  await expectAccessibleInBothThemes(galina);
  await galina.getByRole("button", { name: "Предложить", exact: true }).click();
  await expect(galina.getByText("Пообещайте хотя бы один срок.")).toBeVisible();
  const first = galina.getByRole("textbox", { name: "Первый ответ, Любая срочность" });
  await first.fill("когда-нибудь");
  await expect(galina.getByText("Напишите, например, «4 ч» или «2 дн».")).toBeVisible();
  await first.fill("120 мин");
  await galina.getByRole("textbox", { name: "Выполнение, Любая срочность" }).fill("2 дн");
  await expect(first).toHaveValue("2 ч");
  await expect(galina.getByText("2 рабочих дня")).toBeVisible();
  await galina.getByLabel("Название").fill("Первичные документы");
  await galina.getByRole("button", { name: "Предложить", exact: true }).click();
  await expect(galina.getByRole("heading", { name: "Первичные документы", level: 1 })).toBeVisible();
  await expect(galina.getByText("Ждёт слова того, кто руководит клиентом.")).toBeVisible();
  await expect(galina.getByRole("button", { name: "Принять" })).toHaveCount(0);
  await expectAccessibleInBothThemes(galina);

  const boris = await openAs(browser, house, "boris@example.test", "en");
  await boris.goto(`${house.url}/agreements?show=answer`);
  await boris.getByRole("link", { name: /Первичные документы/ }).click();
  await expect(boris.getByText("The supplier proposes version 1")).toBeVisible();
  await expectAccessibleInBothThemes(boris);
  await boris.getByRole("button", { name: "Accept" }).click();
  await expect(boris.getByText("In force", { exact: true })).toBeVisible();
  // The other side's page follows by itself.
  await expect(galina.getByText("Действует", { exact: true })).toBeVisible();

  await boris.getByRole("link", { name: "Propose a change" }).click();
  await boris.getByRole("textbox", { name: "First answer, All priorities" }).fill("1 h");
  await expectAccessibleInBothThemes(boris);
  await boris.getByRole("button", { name: "Propose", exact: true }).click();
  await expect(boris.getByText("In force, change proposed")).toBeVisible();
  await expect(
    galina.getByRole("list", { name: "Что меняется" }).getByText("Первый ответ · Остальные: 2 ч → 1 ч"),
  ).toBeVisible();
  await galina.getByRole("button", { name: "Отклонить" }).click();
  const dialog = galina.getByRole("dialog");
  await dialog.getByLabel("Причина").fill("Пока не успеваем");
  await dialog.getByRole("button", { name: "Отклонить" }).click();
  await expect(galina.getByRole("table", { name: "Версии" }).getByText("Отклонено")).toBeVisible();

  await galina.goto(`${house.url}/relationships/${company.relationship}`);
  await expect(section.getByRole("link", { name: "Первичные документы" })).toBeVisible();
  await expect(section.getByText("выполнение: 2 рабочих дня")).toBeVisible();
  await expectAccessibleInBothThemes(galina);
  await galina.setViewportSize({ width: 360, height: 800 });
  await galina.goto(`${house.url}/agreements`);
  await expect(galina.getByRole("link", { name: /Первичные документы/ })).toBeVisible();
  const wide = await galina.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  expect(wide, "no sideways scroll on a phone").toBe(false);
});
