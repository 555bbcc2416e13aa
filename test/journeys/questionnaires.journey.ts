import { expect, expectAccessible, expectAccessibleInBothThemes, signIn, test } from "./house.ts";

test.use({ houseOf: "questionnaires" });
test.describe.configure({ mode: "serial", timeout: 240_000 });

test("a lead takes a questionnaire, adds to it, is told what is missing, tries it, and publishes it", async ({
  page,
  house,
}) => {
  await signIn(page, house.link);
  await page.goto(`${house.url}/surveys/questionnaires`);
  await expect(page.getByRole("heading", { name: "No questionnaires yet" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "New questionnaire" }).first().click();
  await expect(page.getByRole("button", { name: "Take: After a change" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take: After a change" }).click();
  await expect(page.getByRole("heading", { name: "After a change", level: 1 })).toBeVisible();
  await expect(page.getByText("Nothing is missing. It can be published.")).toBeVisible();
  await expectAccessibleInBothThemes(page);

  // A question of one's own: half said first, so that it is on the list of what is missing.
  await page.getByRole("button", { name: "Add a question" }).click();
  await page.getByRole("menuitem", { name: "One of several" }).click();
  await page.getByLabel("Question in English", { exact: true }).fill("Where do you work?");
  await expect(
    page.getByRole("button", { name: /^Where do you work\?.*Question: no words in Russian/ }),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish" })).toBeDisabled();
  await page.getByLabel("Question in Russian", { exact: true }).fill("Где вы работаете?");
  for (const [number, en, ru] of [
    [1, "Office", "Офис"],
    [2, "Shop floor", "Цех"],
  ] as const) {
    await page.getByLabel(`Answer ${number} in English`, { exact: true }).fill(en);
    await page.getByLabel(`Answer ${number} in Russian`, { exact: true }).fill(ru);
  }
  const card = page
    .getByRole("listitem")
    .filter({ has: page.getByLabel("Question in English", { exact: true }) });
  await card.getByRole("button", { name: "More" }).click();
  await card.getByRole("button", { name: "Ask only if…" }).click();
  await expect(card.getByText("asked sometimes")).toBeVisible();
  await expect(page.getByText("Nothing is missing. It can be published.")).toBeVisible();
  await expectAccessibleInBothThemes(page);

  // Order by keyboard: the focus goes along, and what hangs on a question may not stand above it.
  const up = page.getByRole("button", { name: "Move up: Where do you work?" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(up).toBeFocused();
  await page.getByRole("button", { name: "Duplicate: Where do you work?" }).click();
  const removes = page.getByRole("button", { name: "Remove: Where do you work?" });
  await expect(removes).toHaveCount(2);
  await removes.last().click();
  await expect(removes).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(removes).toHaveCount(2);
  await removes.last().click();
  await expect(removes).toHaveCount(1);

  await page.getByRole("button", { name: "Preview and try" }).click();
  const preview = page.getByRole("dialog");
  await preview.getByText("in part").click();
  await preview
    .getByRole("radiogroup", { name: "How easy is it to work the new way?" })
    .getByText("6")
    .click();
  await preview.getByLabel("What should still be put right?").fill("The print is small");
  await expectAccessible(page);
  await preview.getByRole("button", { name: "See what would be counted" }).click();
  await expect(preview.getByRole("row", { name: /in part whether a change helped/ })).toBeVisible();
  await expect(preview.getByRole("row", { name: /6 how easy it is/ })).toBeVisible();
  await expect(preview.getByText("The print is small")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Version 1", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "More", exact: true }).first().click();
  await page.getByRole("menuitem", { name: "Versions" }).click();
  await page.getByRole("button", { name: "Show version 1" }).click();
  await expect(page.getByRole("dialog").getByText("Did it make your work better?")).toBeVisible();
  await expectAccessible(page);
});

test("the same in Russian: on a phone nothing is cut off, a form from elsewhere says what cannot be asked", async ({
  page,
  house,
}) => {
  await page.addInitScript(() => localStorage.setItem("vizavi.language", "ru"));
  await signIn(page, await house.signInLink("lead@vizavi.example"));
  await page.goto(`${house.url}/surveys/questionnaires`);
  await expect(page.getByRole("link", { name: /После изменения/ })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Новая анкета" }).click();
  await page.getByText("Из файла").click();
  const give = (json: object) =>
    page.locator('input[type="file"]').setInputFiles({
      name: "form.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(json)),
    });
  await give({ elements: [{ type: "signaturepad", name: "sign" }] });
  await expect(page.getByText("Вопросы таких видов здесь задать нельзя: sign (signaturepad).")).toBeVisible();
  await give({
    title: "Старый опрос",
    elements: [{ type: "tagbox", name: "a", title: "Что?", choices: [1, 2] }],
  });
  await expect(page.getByText("a: спрашивается вопросом другого вида (tagbox → checkbox)")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Открыть анкету" }).click();
  await expect(page.getByRole("heading", { name: "Старый опрос", level: 1 })).toBeVisible();
  await expect(page.getByText("Название: нет слов по-английски")).toBeVisible();
  await expectAccessibleInBothThemes(page);
  const wide = await page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
  expect(wide, "no sideways scroll on a phone").toBe(false);
});
