import type { APIRequestContext, Browser, Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  type RunningHouse,
  signIn,
  test,
} from "./house.ts";

test.use({ houseOf: "conduct", actionTimeout: 15_000 });
test.describe.configure({ mode: "serial", timeout: 300_000 });

// purchasing (boris heads it, vera) is asked; quality (lida) hears complaints; dina of accounts asks.
const ids: Record<string, string> = {};

const signedIn = new Map<string, Page>();

/** Somebody on a browser session of their own, kept for all the tests of this file. */
async function as(browser: Browser, house: RunningHouse, email: string): Promise<Page> {
  const known = signedIn.get(email);
  if (known) return known;
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signIn(page, await house.signInLink(email));
  signedIn.set(email, page);
  return page;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many shapes are looked into
async function ok(answer: ReturnType<APIRequestContext["post"]>): Promise<any> {
  const response = await answer;
  expect(response.status(), await response.text()).toBe(200);
  return response.json();
}

test("the lead names who hears complaints", async ({ page, house }) => {
  await signIn(page, house.link);
  const make = async (key: string, url: string, data: object) => {
    ids[key] = (await ok(page.request.post(`${house.url}${url}`, { data }))).id;
  };
  const on = "2020-02-01";
  await make("top", "/api/units", { name: "Завод", on });
  for (const [key, name] of [
    ["purchasing", "Закупки"],
    ["accounts", "Бухгалтерия"],
    ["quality", "Служба качества"],
  ] as const)
    await make(key, "/api/units", { name, parent: ids.top, on });
  for (const [key, name, unit] of [
    ["boris", "Борис Петров", "purchasing"],
    ["vera", "Вера Сидорова", "purchasing"],
    ["lida", "Лидия Громова", "quality"],
    ["dina", "Дина Смирнова", "accounts"],
  ] as const)
    await make(key, "/api/people", { name, email: `${key}@x.ru`, unit: ids[unit], on });
  await ok(
    page.request.put(`${house.url}/api/units/${ids.purchasing}/head`, { data: { person: ids.boris } }),
  );

  await page.goto(`${house.url}/requests/complaints`);
  await expect(page.getByText("Not named yet")).toBeVisible();
  await page.getByRole("textbox", { name: "Feedback team of the house" }).fill("качест");
  await page.getByRole("option", { name: /Служба качества/ }).click();
  await expect(page.getByText(/The team has a standard of its own/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

test("a complaint goes to the team, which asks the other side without a word of who complained", async ({
  browser,
  house,
}) => {
  const dina = await as(browser, house, "dina@x.ru");
  const complaint = await ok(
    dina.request.post(`${house.url}/api/requests`, {
      data: { kind: "complaint", subject: "Бумаги нет", text: "Третий раз.", about: ids.purchasing },
    }),
  );
  const boris = await as(browser, house, "boris@x.ru");
  expect((await boris.request.get(`${house.url}/api/requests/${complaint.id}`)).status()).toBe(403);

  const lida = await as(browser, house, "lida@x.ru");
  await lida.goto(`${house.url}/requests/${complaint.number}`);
  await expect(lida.getByRole("heading", { name: "The other side" })).toBeVisible();
  await expectAccessible(lida);
  await lida.getByRole("button", { name: "Ask them to explain" }).click();
  await lida.getByLabel("What you ask about").fill("Как возят бумагу");
  await lida.getByLabel("Your question").fill("Расскажите, пожалуйста, какой порядок. Смирнова ждёт.");
  await lida.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(lida.getByText(/may be the name of whoever complained/)).toBeVisible();
  await lida.getByLabel("Your question").fill("Расскажите, пожалуйста, какой порядок.");
  await lida.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(lida.getByRole("link", { name: "Как возят бумагу" })).toBeVisible();

  // The tone of an answer is remarked on quietly, and sending stays possible.
  await lida.locator("textarea[data-reply]").fill("Это не наша проблема.");
  await expect(lida.getByText("may sound as if it did not matter to you", { exact: false })).toBeVisible();
  await expectAccessibleInBothThemes(lida);
  await expect(lida.getByRole("button", { name: /^Send|^Answer/ }).first()).toBeEnabled();
});

test("конфиденциальное сообщение: без входа, с ключом, с ответом и продолжением", async ({
  browser,
  house,
}) => {
  const context = await browser.newContext({ locale: "ru-RU", viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${house.url}/report`);
  await expect(page.getByRole("heading", { level: 1, name: "Конфиденциальное сообщение" })).toBeVisible();
  await expect(page.getByText("Его прочтёт и ответит здесь же: Служба качества.")).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByLabel("В двух словах").fill("Акты задним числом");
  await page.getByLabel("Что произошло").fill("Начальник смены велит подписывать акты задним числом.");
  await page.getByRole("button", { name: "Отправить" }).click();
  const key = (await page.getByTestId("report-key").textContent())?.trim() as string;
  expect(key).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ключ записан" }).click();
  await expect(page.getByText(key)).toHaveCount(0);
  expect(page.url()).not.toContain(key);
  expect(await context.cookies()).toEqual([]);

  const lida = await as(browser, house, "lida@x.ru");
  const { items } = await (await lida.request.get(`${house.url}/api/requests/queue`)).json();
  const report = items.find((item: { request: { confidential: boolean } }) => item.request.confidential);
  await lida.goto(`${house.url}/requests/${report.request.number}`);
  await expect(lida.getByText("Начальник смены велит", { exact: false }).first()).toBeVisible();
  await ok(
    lida.request.post(`${house.url}/api/requests/${report.request.id}/messages`, {
      data: { text: "Спасибо. Кто ещё это видел?", work: report.work },
    }),
  );

  await page.getByRole("tab", { name: "Прочесть ответ" }).click();
  await page.getByRole("textbox", { name: "Ключ" }).fill(key.toLowerCase());
  await page.getByRole("button", { name: "Открыть" }).click();
  await expect(page.getByText("Кто ещё это видел?", { exact: false })).toBeVisible();
  await expect(page.getByText("Группа по обратной связи", { exact: false })).toBeVisible();
  await expect(page.getByText("Лидия")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Написать ещё" }).fill("Мастер и кладовщик.");
  await page.getByRole("button", { name: "Отправить" }).click();
  await expect(page.getByText("Мастер и кладовщик.")).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await context.close();
});

test("правило говорит словами, проверяется на прошлом месяце и срабатывает", async ({ browser, house }) => {
  const boris = await as(browser, house, "boris@x.ru");
  await boris.goto(`${house.url}/requests/rules`);
  await boris.getByRole("button", { name: /Русский/ }).click();
  await expect(boris.getByRole("heading", { level: 1, name: "Правила" })).toBeVisible();
  await expectAccessible(boris);
  await boris.getByRole("button", { name: "Новое правило" }).click();
  await boris.getByRole("textbox", { name: "Название" }).fill("Срочное");
  await boris.getByRole("button", { name: "Добавить условие" }).click();
  await boris.getByRole("menuitem", { name: "Слова в тексте" }).click();
  await boris.getByRole("combobox", { name: "Слова в тексте" }).fill("авария");
  await boris.keyboard.press("Enter");
  await boris.getByRole("button", { name: "Добавить действие" }).click();
  await boris.getByRole("menuitem", { name: "Поставить приоритет" }).click();
  await expect(
    boris.getByText("Когда поступает обращение, если в тексте есть «авария»: приоритет — высокий."),
  ).toBeVisible();
  await expectAccessibleInBothThemes(boris);
  await boris.getByRole("button", { name: "Проверить на прошлом месяце" }).click();
  await expect(boris.getByText(/сработало бы на 0 из/)).toBeVisible();
  await boris.getByRole("button", { name: "Сохранить" }).click();
  await expect(boris.getByRole("dialog")).toHaveCount(0);
  await boris.getByRole("switch", { name: "Включено" }).click({ force: true });
  await expect(boris.getByText("Правило включено")).toBeVisible();

  const dina = await as(browser, house, "dina@x.ru");
  const asked = await ok(
    dina.request.post(`${house.url}/api/requests`, {
      data: { subject: "Две аварии за день", text: "Помогите.", supplier: ids.purchasing },
    }),
  );
  await expect
    .poll(
      async () => (await (await dina.request.get(`${house.url}/api/requests/${asked.id}`)).json()).priority,
    )
    .toBe("high");
  await boris.getByRole("button", { name: "Журнал" }).click();
  await expect(boris.getByRole("link", { name: "Две аварии за день" })).toBeVisible();
  await expectAccessible(boris);
});

test("whoever asked is asked how it went; the answer stands before both sides", async ({
  browser,
  house,
}) => {
  const dina = await as(browser, house, "dina@x.ru");
  const vera = await as(browser, house, "vera@x.ru");
  const asked = await ok(
    dina.request.post(`${house.url}/api/requests`, {
      data: { subject: "Бумага", text: "Пять пачек.", supplier: ids.purchasing },
    }),
  );
  const view = await (await vera.request.get(`${house.url}/api/requests/${asked.id}`)).json();
  const work = view.workList[0].id;
  await ok(
    vera.request.put(`${house.url}/api/requests/works/${work}/assignee`, { data: { person: ids.vera } }),
  );
  await ok(
    vera.request.post(`${house.url}/api/requests/works/${work}/closure`, { data: { text: "Привезли." } }),
  );
  await dina.goto(`${house.url}/requests/${asked.number}`);
  await expect(dina.getByRole("heading", { name: "One question" })).toBeVisible();
  await expect(dina.getByText("Закупки will read your answer with your name.")).toBeVisible();
  await expect(dina.getByRole("button", { name: "Answer", exact: true })).toBeDisabled();
  await expectAccessibleInBothThemes(dina);
  await dina.getByRole("radio", { name: "4: well" }).check({ force: true });
  await dina.getByLabel("A few words, if you like").fill("Быстро!");
  await dina.getByRole("button", { name: "Answer", exact: true }).click();
  await expect(dina.getByText("4 of 5")).toBeVisible();
  await vera.goto(`${house.url}/requests/${asked.number}`);
  await expect(vera.getByText("4 of 5")).toBeVisible();
  await expect(vera.getByText("Быстро!")).toBeVisible();
});
