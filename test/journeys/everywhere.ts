import { expect, expectAccessible, type Page, type RunningHouse } from "./house.ts";

const widths = [1440, 360];

/**
 * Opens each address once in each language and looks at it as wide as a desk's screen and as narrow as a telephone:
 * it speaks the language, nothing stands out of it, and it hinders nobody. Whether it hinders anybody is looked at
 * in each language and in each width once: what stands on a page is the same in all four.
 */
export async function expectGoodEverywhere(
  house: RunningHouse,
  visits: readonly (readonly [page: Page, address: string])[],
): Promise<void> {
  for (const language of ["ru", "en"]) {
    for (const page of new Set(visits.map(([page]) => page))) {
      await page.addInitScript(`localStorage.setItem("vizavi.language", "${language}")`);
    }
    for (const [page, address] of visits) {
      for (const [at, width] of widths.entries()) {
        await page.setViewportSize({ width, height: 800 });
        if (at === 0) await page.goto(`${house.url}${address}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        if (at === 0) await page.waitForLoadState("networkidle");
        // A frame, and whatever it is that is laid out anew after it.
        else await page.waitForTimeout(100);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const over = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
        expect(over, `${address} is wider than ${width}`).toBeLessThanOrEqual(0);
        if ((width === 360) === (language === "ru")) await expectAccessible(page);
      }
    }
  }
}
