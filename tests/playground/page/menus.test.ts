import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { de } from "#src/text/de.ts";
import { en } from "#src/text/en.ts";
import { browserMissing, newest, PATIENCE_MS, picture, seriousViolations, startVisit, type Visit } from "./visit.ts";

const missing = browserMissing();

async function say(page: Page, text: string): Promise<void> {
  await page.locator("#composer-text").fill(text);
  await page.keyboard.press("Enter");
  await newest(page).getByText(text).waitFor();
}

const focused = (page: Page): Promise<string> =>
  page.evaluate("document.activeElement.id || document.activeElement.className");

describe.skipIf(missing !== undefined)("the menu of a message", { timeout: PATIENCE_MS }, () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit();
  }, PATIENCE_MS);
  afterAll(() => visit?.close(), PATIENCE_MS);

  test("checks claims by right click", async () => {
    const page = await visit.open();
    await say(page, "Tesla laid off 9 % of its employees in June 2018.");
    await newest(page).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Check claims" }).click();
    await newest(page).getByText("Only you can see this").waitFor();
    await newest(page).getByText("Para. 10, sentence 1").waitFor();
    await picture(page, "check-claims");
    expect(await seriousViolations(page)).toEqual([]);
    await newest(page).getByRole("button", { name: en.check.post }).waitFor();
  });

  test("checks claims and verifies quotes with the keyboard alone, and gives the focus back", async () => {
    const page = await visit.open({ channel: "book-club" });
    await say(page, "They wrote „die Cash Cow“ about it.");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toContain("message-menu");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem").first().waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("menu").count()).toBe(0);
    expect(await focused(page)).toContain("message-menu");
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Check claims" }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    for (const name of ["Check claims", "Verify quotes"]) {
      await page.keyboard.press(name[0] ?? "");
      expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe(name);
    }
    await page.keyboard.press("Enter");
    await newest(page).getByText("Only you can see this").waitFor();
    expect(await focused(page)).toContain("message-menu");
    await newest(page).getByRole("button", { name: "Dismiss message" }).focus();
    await page.keyboard.press("Enter");
    await page.locator("#messages").getByText("Only you can see this").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("composer-text");
  });

  test("speaks German, and the bot with it", async () => {
    const page = await visit.open({ locale: "de-DE", who: "another", channel: "DM" });
    await say(page, "Musk hat gesagt: „Tesla ist eine Cash Cow“.");
    await newest(page).click({ button: "right" });
    await page.getByRole("menuitem", { name: "Zitate prüfen" }).click();
    await newest(page).getByText("Nur für Sie sichtbar").waitFor();
    await newest(page)
      .getByRole("button", { name: de.check.post })
      .or(newest(page).getByText("Abs."))
      .first()
      .waitFor();
  });
});
