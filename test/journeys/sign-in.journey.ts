import { expect, expectAccessibleInBothThemes, signIn, test } from "./house.ts";

test.use({ houseOf: "sign-in" });

test("a programme lead signs in by the link on the console, changes language, chooses a password and signs in with it", async ({
  page,
  house,
}) => {
  await page.goto(house.url);
  await expect(page).toHaveURL(/sign-in/);
  await expectAccessibleInBothThemes(page);

  await page.goto(house.link);
  await expectAccessibleInBothThemes(page);
  await signIn(page, house.link);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessibleInBothThemes(page);

  await page
    .getByRole("button", { name: /Русский|Russian|RU/ })
    .first()
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await expect(page.getByRole("link", { name: "Настройки" })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await page
    .getByRole("button", { name: /English|Английский|EN/ })
    .first()
    .click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  await page.getByRole("link", { name: "Settings" }).click();
  await expectAccessibleInBothThemes(page);
});

test("a spent link says so and how to get another", async ({ page, house }) => {
  const link = await house.signInLink("spent@example.test", "--lead");
  await signIn(page, link);
  await page.context().clearCookies();
  await page.goto(link);
  await page.getByRole("button", { name: /sign in|войти/i }).click();
  await expect(page.getByText("This link has been used or has expired.")).toBeVisible();
});
