import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectAccessibleInBothThemes, signIn, test } from "./house.ts";

test.use({ houseOf: "notices" });

interface Made {
  readonly id: string;
  readonly number: number;
}

/** What is not the story of this journey is done over the API, as whoever is signed in on the page. */
async function call(page: Page, method: "POST" | "PUT", path: string, body: object): Promise<Made> {
  const answer = await page.request.fetch(new URL(path, page.url()).toString(), {
    method,
    data: body,
    headers: { "idempotency-key": randomUUID() },
  });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return answer.json();
}

async function staysInTheWindow(page: Page): Promise<void> {
  const beyond = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(beyond, page.url()).toBeLessThanOrEqual(0);
}

test("an answer rings the bell on the open page and is read where it leads", async ({
  page,
  house,
  browser,
}) => {
  // A lead makes a company of two units; Anna serves in one, Vera asks from the other.
  await signIn(page, await house.signInLink("lead@example.test", "--lead"));
  const unit = async (name: string) => (await call(page, "POST", "/api/units", { name })).id;
  const person = async (name: string, email: string, of: string) =>
    (await call(page, "POST", "/api/people", { name, email, unit: of })).id;
  const [it, sales] = [await unit("IT"), await unit("Sales")];
  const anna = await person("Anna Wolf", "anna@example.test", it);
  await person("Vera Berg", "vera@example.test", sales);
  await call(page, "PUT", `/api/units/${it}/head`, { person: anna });
  await expect(page.getByRole("button", { name: "Notices" })).toHaveCount(0);
  await page.context().clearCookies();

  await signIn(page, await house.signInLink("vera@example.test"));
  const bell = page.getByRole("button", { name: /^Notices/ });
  await expect(bell).toHaveAccessibleName("Notices");
  const asked = await call(page, "POST", "/api/requests", {
    subject: "The printer does not print",
    text: "On the second floor.",
    supplier: it,
  });

  // Anna hears of the new request and answers it.
  const other = await browser.newContext({ locale: "en-GB" });
  const annas = await other.newPage();
  await signIn(annas, await house.signInLink("anna@example.test"));
  await expect(annas.getByRole("button", { name: "Notices: 1 new" })).toBeVisible();
  const works = await (await annas.request.get(`${house.url}/api/requests/${asked.id}`)).json();
  await call(annas, "POST", `/api/requests/${asked.id}/messages`, {
    text: "The cartridge is new, please try again.",
    work: works.workList[0].id,
  });
  await other.close();

  // The bell rings on the page that is open, without a reload.
  await expect(bell).toHaveAccessibleName("Notices: 1 new");
  await bell.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Notices" });
  const line = panel.getByRole("link", { name: /The printer does not print/ });
  await expect(line).toContainText("Anna Wolf, IT: The cartridge is new, please try again.");
  await expectAccessibleInBothThemes(page);
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(bell).toBeFocused();
  await page.keyboard.press("Enter");
  await line.click();
  await expect(page).toHaveURL(new RegExp(`/requests/${asked.number}`));
  await expect(bell).toHaveAccessibleName("Notices");

  // In Russian: the page with all notices, on a phone.
  await page.getByRole("button", { name: /Русский/ }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${house.url}/notices`);
  await expect(page.getByRole("heading", { name: "Раньше" })).toBeVisible();
  await expect(page.getByText("Новые", { exact: true })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /The printer does not print/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await staysInTheWindow(page);
});

test("one chooses how to hear of what, and when", async ({ page, house }) => {
  // The language she chose before is her account's.
  await signIn(page, await house.signInLink("vera@example.test"));
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${house.url}/notices`);

  // By one press a line, and it stays.
  await page.getByRole("link", { name: "Как мне сообщать" }).click();
  await expect(page.getByText("Письма приходят на vera@example.test.")).toBeVisible();
  const answers = page.getByRole("row", { name: /Ответ на моё обращение/ });
  await expect(answers.getByRole("radio", { name: /Раз в день/ })).toBeChecked();
  await answers.getByRole("radio", { name: /Сразу/ }).check();
  await expect(page.getByText("Теперь так: Сразу.")).toBeVisible();
  await staysInTheWindow(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("radio", { name: "Свои часы" }).check();
  await page.getByLabel("С", { exact: true }).fill("22:30");
  await page.getByLabel("До", { exact: true }).fill("06:30");
  await page.getByLabel(/Письмо раз в день/).fill("08:15");
  await page.getByRole("button", { name: "Сохранить" }).click();
  await expect(page.getByText("Сохранено.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Как выглядит письмо раз в день" })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page.reload();
  await expect(answers.getByRole("radio", { name: /Сразу/ })).toBeChecked();
  await expect(page.getByLabel("С", { exact: true })).toHaveValue("22:30");
  await expect(page.getByLabel(/Письмо раз в день/)).toHaveValue("08:15");

  // And in English again.
  await page.getByRole("button", { name: /English/ }).click();
  await expect(page.getByRole("heading", { name: "What I want to hear, and how" })).toBeVisible();
  await expectAccessible(page);
});
