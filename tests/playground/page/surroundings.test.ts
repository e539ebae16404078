import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserMissing, newest, PATIENCE_MS, picture, seriousViolations, startVisit, type Visit } from "./visit.ts";

const missing = browserMissing();
const LONG = 3_000;

const overflows = (page: Page) =>
  page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");

describe.skipIf(missing !== undefined)("the page on every screen", { timeout: PATIENCE_MS }, () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit();
  }, PATIENCE_MS);
  afterAll(() => visit?.close(), PATIENCE_MS);

  test.each([{ dark: true }, { dark: false }])("works 360 pixels wide, dark: $dark", async ({ dark }) => {
    const page = await visit.open({ width: 360, height: 740, dark });
    await page.locator("#composer-text").fill("/quote about: Cash Cow");
    await page.locator("#option-about").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await newest(page).getByText("Para. 7, sentence 2").waitFor();
    expect(await overflows(page)).toBe(false);
    await picture(page, dark ? "narrow-dark" : "narrow-light");
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Show channels" }).click();
    await page.getByRole("button", { name: /^announcements/ }).waitFor();
    await picture(page, dark ? "narrow-channels-dark" : "narrow-channels-light");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Inspector" }).click();
    await page.locator("#inspector summary").first().waitFor();
    expect(await overflows(page)).toBe(false);
    await picture(page, dark ? "narrow-inspector-dark" : "narrow-inspector-light");
  });

  test("everything that a quotation takes can be done with the keyboard alone", async () => {
    const page = await visit.open({ channel: "book-club" });
    await page.keyboard.press("/");
    await page.keyboard.type("quo");
    await page.getByRole("option", { name: "/quote" }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator("#more-options:focus").waitFor();
    await page.keyboard.type("cash");
    await page.getByRole("option", { name: /^7\.2/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await newest(page).getByText("Para. 7, sentence 2").waitFor();
    await page.locator("#announcer", { hasText: "Cash Cow" }).waitFor();
    await newest(page).getByRole("button", { name: "Show in context" }).focus();
    await page.keyboard.press("Enter");
    await newest(page).getByText("Only you can see this").waitFor();
  });

  test("a moderator's settings: menus and a form, in both themes", async () => {
    const page = await visit.open({ who: "moderator", channel: "staff-notices", dark: true });
    await page.locator("#composer-text").fill("/settings show ");
    await page.keyboard.press("Enter");
    await newest(page).getByText("Only you can see this").waitFor();
    await newest(page).getByRole("combobox").first().click();
    await page.getByRole("listbox").waitFor();
    await picture(page, "select-menu");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await newest(page)
      .getByRole("button", { name: /colour/i })
      .click();
    await page.getByRole("dialog").waitFor();
    await picture(page, "form");
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("dialog").getByRole("textbox").fill("#2f746f");
    await page.getByRole("button", { name: "Submit" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  test("a long channel shows its end at once, and the rest when asked", async () => {
    const { standIn } = visit.playground;
    const writer = standIn.user({ name: "Otto" });
    for (let n = 1; n <= LONG; n += 1) writer.say(`message ${n} of **${LONG}**`, "book-club");
    const page = await visit.open({ channel: "book-club" });
    await page.getByText(`message ${LONG} of`).waitFor();
    const shown = await page.locator("li.message").count();
    expect(shown).toBeLessThanOrEqual(50);
    await page.getByRole("button", { name: "Show older messages" }).click();
    await expect.poll(() => page.locator("li.message").count()).toBe(100);
    // Whoever reads further up stays there when something new arrives.
    await page.locator("#messages").evaluate((element) => {
      element.scrollTop = 200;
    });
    writer.say("one more", "book-club");
    await page.locator("#messages").getByText("one more").waitFor({ state: "attached" });
    expect(await page.locator("#messages").evaluate(({ scrollTop }) => scrollTop)).toBeLessThan(2_000);
  });
});
