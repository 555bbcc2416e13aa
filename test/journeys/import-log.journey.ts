import { expect, expectAccessible, expectAccessibleInBothThemes, signIn, test } from "./house.ts";

test.use({ houseOf: "import-log" });

const log = [
  "Экземпляр;Операция;Время;Исполнитель;Подразделение",
  "1;Заявка;01.03.2026 09:00;Анна;Логистика",
  "1;Подтверждение;02.03.2026 16:00;Борис;Бухгалтерия",
  "1;Отгрузка;02.03.2026 17:00;Анна;Логистика",
  "2;Заявка;03.03.2026 10:00;Анна;Логистика",
  "2;Подтверждение;не помню;Борис;Бухгалтерия",
  "2;Подтверждение;04.03.2026 17:00;Борис;Бухгалтерия",
  ";Отгрузка;05.03.2026 09:00;Анна;Логистика",
].join("\r\n");

test("a lead imports a Russian event log with bad rows, sees them named, and reads where time is lost", async ({
  page,
  house,
}) => {
  await signIn(page, house.link);
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expectAccessible(page);
  await page.goto(`${house.url}/processes`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${house.url}/processes/import`);
  await page.setInputFiles('input[type="file"]', {
    name: "подтверждения.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(log, "utf8"),
  });
  await expect(page.getByText("Which column is what?")).toBeVisible();
  await expect(page.getByText(/day first/i)).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();

  // Both bad rows are named with line and reason.
  await expect(page.getByText("не помню")).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("link", { name: /open|look|see/i })
    .filter({ hasNotText: /another/i })
    .last()
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "подтверждения" })).toBeVisible();
  await expect(page.getByText(/Бухгалтерия/).first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    await expectAccessible(page);
  }
});

test("a file that is no log is refused in words, and nothing is kept of it", async ({ page, house }) => {
  await signIn(page, await house.signInLink("lead@example.test", "--lead"));
  await page.goto(`${house.url}/processes/import`);
  await page.setInputFiles('input[type="file"]', {
    name: "broken.xes",
    mimeType: "application/xml",
    buffer: Buffer.from("<log><trace><event></log>"),
  });
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});
