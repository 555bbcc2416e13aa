import { expect, expectAccessibleInBothThemes, signIn, test } from "./house.ts";

test.use({ houseOf: "import-people" });

const units = `Код;Подразделение;Вышестоящее подразделение;Руководитель;Вид;Функция
1;Завод;;p1;;
2;Бухгалтерия;1;p2;;Учёт
3;Закупки;1;p3;;Закупает
9;ООО «Ромашка»;;;партнёр;
`;
/** Russian headings, a wrong address, an unknown unit, a duplicate, a circle of managers. */
const people = `Табельный номер;ФИО;Эл. почта;Отдел;Должность;Непосредственный руководитель
p1;Иванов Иван;ivan@x.ru;1;Директор;
p2;Петрова Анна;не адрес;Бухгалтерия;Главбух;p1
p3;Сидоров Пётр;petr@x.ru;Закупки;Начальник;p4
p4;Щёлоков Ёж;ezh@x.ru;Закупки;Закупщик;p3
p5;Новый Олег;oleg@x.ru;Склад;Кладовщик;p1
p1;Двойник;dvojnik@x.ru;1;Директор;
`;
/** As Russian Excel saves it. */
const windows1251 = (text: string) =>
  Buffer.from([...text].map((letter) => codes.get(letter) ?? letter.charCodeAt(0)));
const codes = new Map(
  Array.from({ length: 128 }, (_, i) => [
    new TextDecoder("windows-1251").decode(Uint8Array.of(i + 128)),
    i + 128,
  ]),
);

test("a programme lead brings in units and people from files with faults, sees every fault, and browses the result", async ({
  page,
  house,
}) => {
  await signIn(page, await house.signInLink("people@example.test", "--lead"));
  await page.goto(`${house.url}/organisation/import`);
  await expectAccessibleInBothThemes(page);
  const inputs = page.locator('input[type="file"]');
  await inputs.nth(0).setInputFiles({ name: "units.csv", mimeType: "text/csv", buffer: windows1251(units) });
  await inputs
    .nth(1)
    .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: windows1251(people) });
  await page.getByRole("button", { name: "Next" }).click();

  await expect(page.getByText("Read as CSV, WINDOWS-1251, separated by semicolons.")).toHaveCount(2);
  await expect(page.getByText("Everything that is needed was found.")).toHaveCount(2);
  await expect(page.getByRole("cell", { name: "Щёлоков Ёж" }).first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Check" }).click();

  await expect(page.getByRole("heading", { name: "Faults in the files" })).toBeVisible();
  for (const fault of [
    "people: “не адрес” is not an e-mail address.",
    "people: There is no unit “Склад”.",
    "people: The id “p1” is already used on line 2.",
    "people: Reporting lines go in a circle: Сидоров Пётр → Щёлоков Ёж → Сидоров Пётр.",
  ]) {
    await expect(page.getByText(fault).first()).toBeVisible();
  }
  await expect(page.getByRole("link", { name: "Download the list" })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page.getByLabel("Import nothing if there are any").check();
  await expect(page.getByText("The choices were changed")).toBeVisible();
  await page.getByRole("button", { name: "Check again" }).click();
  await expect(page.getByText("There are faults, and nothing is to be imported with faults.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
  await page.getByLabel("Take them without the faulty values").check();
  await page.getByRole("button", { name: "Check again" }).click();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "The organisation is up to date" })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page.getByRole("link", { name: "See the organisation" }).click();
  await expect(page.getByText("5 people · 3 units · 1 partner")).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const tree = page.getByRole("tree");
  await tree.getByRole("treeitem", { name: /Завод/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "People of Закупки" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Щёлоков Ёж" })).toBeVisible();
  await page.getByLabel("Find a person, a unit or a partner").fill("бугалтерия");
  await expect(page.getByRole("link", { name: "Бухгалтерия" })).toBeVisible();
});

test("a person keeps their own profile, and a newcomer is added by hand", async ({ page, house }) => {
  await signIn(page, await house.signInLink("people@example.test", "--lead"));
  await page.goto(`${house.url}/organisation`);
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("menuitem", { name: "Person" }).click();
  await page.getByLabel("Name").fill("Anna Newcomer");
  await page.getByLabel("E-mail").fill("anna@example.test");
  await expectAccessibleInBothThemes(page);
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await expect(page.getByText("Added: Anna Newcomer")).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, await house.signInLink("anna@example.test"));
  await page.goto(`${house.url}/organisation?q=newcomer`);
  await page.getByRole("link", { name: "Anna Newcomer" }).click();
  await page.waitForURL(/\/parties\/[0-9a-f-]+$/);
  await page.goto(`${page.url()}/profile`);
  await page.getByLabel("Duties").fill("Keeps the archive");
  await page.getByRole("button", { name: "Add a need" }).click();
  await page.getByLabel("Need 1").fill("An answer within a day");
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/parties\/[0-9a-f-]+$/);
  await page.goto(`${page.url()}/profile`);
  await expect(page.getByLabel("Duties")).toHaveValue("Keeps the archive");
});
