// Respondents on telephones: from the link to the thanks, without a connection too, with a code on a shared device, and
// the conversation about their words, from both sides.

import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import {
  expect,
  expectAccessible,
  expectAccessibleInBothThemes,
  type RunningHouse,
  signIn,
  test,
} from "./house.ts";

test.use({ houseOf: "answering" });
test.describe.configure({ mode: "serial", timeout: 240_000 });

const both = (en: string, ru: string) => ({ default: en, ru });
const form = {
  pages: [
    {
      name: "work",
      elements: [
        {
          type: "matrix",
          name: "quality",
          title: both("How far do you agree?", "Насколько вы согласны?"),
          columns: [
            { value: 1, text: both("No", "Нет") },
            { value: 2, text: both("Partly", "Отчасти") },
            { value: 3, text: both("Yes", "Да") },
          ],
          rows: [
            { value: "prompt", text: both("They answer quickly", "Отвечают быстро") },
            { value: "able", text: both("They know their work", "Знают своё дело") },
          ],
        },
      ],
    },
    {
      name: "words",
      elements: [
        {
          type: "comment",
          name: "wish",
          title: both("What should {subject} change?", "Что изменить: {subject}?"),
        },
      ],
    },
  ],
};

const russian = "Отвечать в тот же день.";
let wave: string;
let printing: string;
let lead: Page;
/** Codes on paper by the name of whoever they are for; a link is the same with another token. */
const codes = new Map<string, string>();
let keptLink: string;

async function call<T = Record<string, string>>(
  page: Page,
  house: RunningHouse,
  method: string,
  address: string,
  data?: object,
): Promise<T> {
  const answer = await page.request.fetch(house.url + address, {
    method,
    ...(data ? { data } : {}),
    headers: { "idempotency-key": crypto.randomUUID() },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return answer.json();
}

/** Twelve sellers who asked the printers and the canteen for something, four times each. */
async function makeCompany(house: RunningHouse): Promise<void> {
  const on = "2020-02-01";
  const make = async (address: string, body: object) =>
    (await call(lead, house, "POST", address, body)).id as string;
  const top = await make("/api/units", { name: "Works", on });
  const sales = await make("/api/units", { name: "Sales", parent: top, on });
  printing = await make("/api/units", { name: "Printing", parent: top, on });
  await make("/api/units", { name: "Canteen", parent: top, on });
  for (let i = 0; i < 12; i += 1)
    await make("/api/people", { name: `Seller ${i}`, email: `seller-${i}@example.test`, unit: sales, on });
  const head = await make("/api/people", {
    name: "Pauline Print",
    email: "pauline@example.test",
    unit: printing,
    on,
  });
  // Of a unit of one or two people nothing is shown.
  for (const name of ["Peter Print", "Petra Print"]) await make("/api/people", { name, unit: printing, on });
  await call(lead, house, "PUT", `/api/units/${printing}/head`, { person: head });
  const today = new Date().toISOString().slice(0, 10);
  const rows = Array.from({ length: 96 }, (_, i) =>
    [`r${i}`, today, `seller-${i % 12}@example.test`, i % 24 < 12 ? "Printing" : "Canteen"].join(","),
  );
  const csv = ["id,time,requester,supplier", ...rows, ""].join("\n");
  const upload = await lead.request.fetch(`${house.url}/api/files?name=requests.csv`, {
    method: "PUT",
    data: Buffer.from(csv),
    headers: { "content-type": "application/octet-stream" },
  });
  const { id: file } = await upload.json();
  const { id } = await call(lead, house, "POST", "/api/relationships/imports", { file, kind: "requests" });
  for (const verb of ["check", "application"]) {
    const { task } = await call(lead, house, "POST", `/api/relationships/imports/${id}/${verb}`, {});
    await expect(async () => {
      expect((await call(lead, house, "GET", `/api/tasks/${task}`)).state).toBe("done");
    }).toPass();
  }
}

async function launch(house: RunningHouse): Promise<void> {
  const base = "/api/surveys/questionnaires";
  const name = { en: "Services", ru: "Услуги" };
  const made = await call(lead, house, "POST", base, {
    from: "surveyjs",
    name,
    about: "supplier",
    json: form,
  });
  const { changedAt } = await call(lead, house, "GET", `${base}/${made.id}`);
  await call(lead, house, "POST", `${base}/${made.id}/versions`, { changedAt });
  const { id } = await call(lead, house, "POST", "/api/surveys/waves", {
    name: { en: "Autumn of service", ru: "Осень услуг" },
    questionnaire: made.id,
    closesAt: new Date(Date.now() + 6.5 * 86_400_000).toISOString(),
  });
  wave = id as string;
  await call(lead, house, "POST", `/api/surveys/waves/${wave}/launch`, {});
  const { sheets } = await call<{ sheets: { codes: { person: string; code: string }[] }[] }>(
    lead,
    house,
    "POST",
    `/api/surveys/waves/${wave}/kiosk-sheets`,
    {},
  );
  for (const { person, code } of sheets.flatMap((sheet) => sheet.codes)) codes.set(person, code);
}

const codeOf = (seller: number): string => codes.get(`Seller ${seller}`) as string;

/** Where the letter of a seller leads. */
async function linkOf(house: RunningHouse, seller: number): Promise<string> {
  const script = path.join(import.meta.dirname, "survey-answering-links.ts");
  let link: string | undefined;
  await expect(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, house.folder]);
    link = (JSON.parse(stdout) as Record<string, string>)[`Seller ${seller}`];
    expect(link).toMatch(/^\/answer\//);
  }).toPass({ timeout: 60_000 });
  return `${house.url}${link}`;
}

async function telephone(browser: Browser, language: "ru" | "en"): Promise<[Page, BrowserContext]> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: language === "ru" ? "ru-RU" : "en-GB",
    timezoneId: "Europe/Moscow",
  });
  const page = await context.newPage();
  await page.addInitScript(
    `localStorage.getItem("vizavi.language") || localStorage.setItem("vizavi.language", "${language}")`,
  );
  return [page, context];
}

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
  expect(over, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}

const kept = (page: Page) =>
  page.evaluate<string>("Object.entries(localStorage).filter(([k]) => k.includes('answers')).flat().join()");

test.beforeAll(async ({ browser, house }) => {
  lead = await (await browser.newContext()).newPage();
  await signIn(lead, house.link);
  await makeCompany(house);
  await launch(house);
});

test("on a telephone, in Russian: the promise, two parties, words with a key, thanks, and a link that is used", async ({
  browser,
  house,
}) => {
  const [page, context] = await telephone(browser, "ru");
  await page.goto(await linkOf(house, 0));
  await expect(page.getByRole("heading", { level: 1, name: "Осень услуг" })).toBeFocused();
  await expect(page.getByText("Анонимно", { exact: true })).toBeVisible();
  await expect(page.getByText(/Никто не увидит группу меньше 5 человек/)).toBeVisible();
  await expect(page.getByText(/осталось 6 дней/)).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.getByText("Отпечаток этого обещания").click();
  await expect(page.getByText("Пересчитан на этом устройстве: совпадает.")).toBeVisible();
  await fits(page);
  await expectAccessibleInBothThemes(page);

  await page.getByRole("button", { name: "Начать" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Canteen");
  await expect(page.getByText("1 из 2", { exact: true })).toBeVisible();
  await fits(page);
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Не могу судить" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Да, пропустить" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Printing");
  await page.getByRole("radio", { name: /Отвечают быстро.*Отчасти/ }).check({ force: true });
  await page.getByRole("button", { name: "Далее" }).click();
  await page.getByRole("textbox", { name: "Что изменить: Printing?" }).fill(russian);

  await test.step("who comes back later finds everything on the device, and only there", async () => {
    await expect.poll(() => kept(page)).toContain(russian);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Printing");
    await page.getByRole("button", { name: "Далее" }).click();
    await expect(page.getByRole("textbox")).toHaveValue(russian);
    await page.getByRole("button", { name: "Назад" }).first().click();
    await expect(page.getByText("Вы уже начинали: черновик сохранён на этом устройстве.")).toBeVisible();
    await page.getByRole("button", { name: "Продолжить" }).click();
    await page.getByRole("button", { name: "Далее" }).click();
  });

  await page.getByRole("button", { name: "Дальше" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ваши слова");
  await page.getByRole("checkbox", { name: /можно со мной поговорить/ }).check();
  await fits(page);
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Отправить" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Спасибо!");
  const key = await page.getByTestId("author-key").innerText();
  expect(key).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  keptLink = `${house.url}/said#${key}`;
  await fits(page);
  await expectAccessibleInBothThemes(page);

  await test.step("closed before the link was kept, the page still has it, and then nothing is left", async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Здесь больше не на что отвечать");
    await expect(page.getByTestId("author-key")).toHaveText(key);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Ссылка сохранена" }).click();
    await expect.poll(() => kept(page)).toBe("");
  });

  await page.goto(keptLink);
  await expect(page.getByText(/Под этим ключом пока ничего нет/)).toBeVisible();
  expect(page.url(), "the key does not stay in the address").toBe(`${house.url}/said`);
  await context.close();
});

test("in English, the connection goes: the answer waits, goes by itself, and is counted once", async ({
  browser,
  house,
}) => {
  const [page, context] = await telephone(browser, "en");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/submissions")) sent.push(request.postDataJSON().response);
  });
  await page.goto(await linkOf(house, 1));
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("radio", { name: /quickly.*Yes/ }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();

  // The server takes it and its answer gets lost on the way back.
  await page.route("**/submissions", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByText(/1 answer waits on this device/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Printing");
  await page.unroute("**/submissions");
  await context.setOffline(true);
  await page.getByRole("radio", { name: /quickly.*No/ }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No connection");
  await expect(page.getByText(/2 answers wait on this device/)).toBeVisible();
  await fits(page);
  await expectAccessibleInBothThemes(page);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you!");
  await expect(page.getByText("Nothing of your answers is left on this device.")).toBeVisible();
  expect(sent.length).toBeGreaterThan(2);
  expect(new Set(sent).size, "the same response is sent again, never another").toBe(2);
  await expect.poll(() => kept(page)).toBe("");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing left to answer here");
  await context.close();
});

test("a shared device: a code, all by keyboard, at twice the size; it forgets", async ({
  browser,
  house,
}) => {
  // 200 % of 1280 by 1024 is as many points as this.
  const context = await browser.newContext({ viewport: { width: 640, height: 512 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${house.url}/kiosk`);
  await expectAccessible(page);
  const code = page.getByRole("textbox", { name: "Code" });
  await expect(code).toBeFocused();
  await page.keyboard.type("zzzzz-zzzzz");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This code opens nothing")).toBeVisible();
  await expectAccessible(page);
  await code.fill("");
  await page.keyboard.type(codeOf(2).replace("-", " ").toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Anonymous", { exact: true })).toBeVisible();
  await fits(page);

  const press = async (name: string | RegExp) => {
    const button = page.getByRole("button", { name, exact: true }).first();
    for (let tabs = 0; tabs < 40; tabs += 1) {
      if (await button.evaluate((element) => element.matches(":focus"))) break;
      await page.keyboard.press("Tab");
    }
    await expect(button).toBeFocused();
    await page.keyboard.press("Enter");
  };
  await press("Begin");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Canteen");
  const firstRow = page.getByRole("radio", { name: /quickly/ }).first();
  await expect(firstRow).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  for (let tabs = 0; tabs < 10 && !(await firstRow.evaluate((one) => one.matches(":focus"))); tabs += 1)
    await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /quickly.*Partly/ })).toBeChecked();
  await fits(page);
  await press("Next");
  await expect(page.getByRole("textbox")).toBeVisible();
  await press("Next");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Printing");

  await page.clock.runFor(45_000);
  await expect(page.getByRole("dialog", { name: "Are you still there?" })).toBeVisible();
  await page.keyboard.press("Shift");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.clock.runFor(62_000);
  await expect(code).toHaveValue("");
  expect(await kept(page)).toBe("");
  await context.close();
});

test("signed in: what is asked stands on the first page, one press from the promise", async ({
  browser,
  house,
}) => {
  const [page, context] = await telephone(browser, "en");
  // On a telephone the menu is folded away, and the sign-in waits for it.
  await page.setViewportSize({ width: 1280, height: 740 });
  await signIn(page, await house.signInLink("seller-3@example.test"));
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(page.getByRole("heading", { name: "You are asked" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${house.url}/surveys/mine`);
  await expect(page.getByText(/2 of 2 to be answered/)).toBeVisible();
  await fits(page);
  await expectAccessibleInBothThemes(page);
  await page.getByRole("link", { name: "Answer: Autumn of service" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  await page.getByRole("radio", { name: /know their work.*Yes/ }).check({ force: true });
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Printing");
  await page.goto(`${house.url}/surveys/mine`);
  await expect(page.getByText(/1 of 2 to be answered/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Go on: Autumn of service" })).toBeVisible();
  await context.close();
});

test("after the release both sides talk; nobody learns who, and nobody learns when", async ({
  browser,
  house,
}) => {
  for (let seller = 3; seller < 12; seller += 1) {
    const token = codeOf(seller);
    const view = await call<{ contract: { sha256: string }; subjects: { id: string; name: string }[] }>(
      lead,
      house,
      "POST",
      "/api/surveys/answering/admission",
      { token },
    );
    const { id: subject } = view.subjects.find(({ name }) => name === "Printing") as { id: string };
    await call(lead, house, "POST", `/api/surveys/answering/${wave}/submissions`, {
      token,
      subject,
      response: crypto.randomUUID(),
      contract: view.contract.sha256,
      data: { quality: { prompt: 2 }, wish: `Word number ${seller}` },
    });
  }
  await call(lead, house, "POST", `/api/surveys/waves/${wave}/closing`, {});
  await expect(async () => {
    expect((await call(lead, house, "GET", `/api/surveys/waves/${wave}`)).state).toBe("closed");
  }).toPass({ timeout: 60_000 });

  const [author, authors] = await telephone(browser, "ru");
  await author.goto(keptLink);
  await expect(author.getByText(russian)).toBeVisible();
  await expect(author.getByText("Вас пока ни о чём не спросили. Загляните в другой день.")).toBeVisible();
  await fits(author);
  await expectAccessibleInBothThemes(author);
  await author.close();

  const comments = await findComments(lead, house);
  const head = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await signIn(head, await house.signInLink("pauline@example.test"));
  const talking = comments.find(({ words }) => words === russian);
  await head.goto(`${house.url}/surveys/comments/${talking?.id}`);
  await expect(head.getByText(russian)).toBeVisible();
  await expectAccessibleInBothThemes(head);
  await head.getByLabel("Your question or answer").fill("Which requests do you mean?");
  await head.getByRole("button", { name: "Send" }).click();
  await expect(head.getByText("Which requests do you mean?")).toBeVisible();

  const again = await authors.newPage();
  await again.goto(`${house.url}/said`);
  const key = keptLink.split("#")[1] as string;
  await again.getByRole("textbox", { name: "Ключ" }).fill(key.toLowerCase().replaceAll("-", " "));
  await again.getByRole("button", { name: "Открыть" }).click();
  await expect(again.getByText("Which requests do you mean?")).toBeVisible();
  await expect(again.getByText("Pauline Print")).toBeVisible();
  await again.getByLabel("Ваш ответ").fill("Визитки.");
  await again.getByRole("button", { name: "Отправить" }).click();
  await expect(again.getByText("Вы · передадут завтра утром")).toBeVisible();
  await fits(again);
  await expectAccessibleInBothThemes(again);

  await head.reload();
  await expect(head.getByText("Which requests do you mean?")).toBeVisible();
  await expect(head.getByText("Визитки.")).toHaveCount(0);
  const script = path.join(import.meta.dirname, "survey-answering-hand-over.ts");
  await promisify(execFile)(process.execPath, [script, house.folder]);
  await head.reload();
  await expect(head.getByText("Визитки.")).toBeVisible();
  await expect(head.getByText("Author", { exact: true })).toBeVisible();
  await expectAccessibleInBothThemes(head);
  for (const page of [again, head]) await page.context().close();
});

async function findComments(page: Page, house: RunningHouse): Promise<{ id: string; words: string }[]> {
  const { comments } = await call<{ comments: { id: string; words: string }[] }>(
    page,
    house,
    "GET",
    `/api/surveys/waves/${wave}/results/comments?supplier=${printing}&limit=100`,
  );
  return comments;
}
