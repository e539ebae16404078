import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { de } from "#src/text/de.ts";
import { en } from "#src/text/en.ts";
import { browserMissing, newest, PATIENCE_MS, picture, seriousViolations, startVisit, type Visit } from "./visit.ts";

const missing = browserMissing();

describe.skipIf(missing !== undefined)("the page, asked for answers", { timeout: PATIENCE_MS }, () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit();
  }, PATIENCE_MS);
  afterAll(() => visit?.close(), PATIENCE_MS);

  test("offers commands and the bot's suggestions, sends the chosen one and shows the answer with its citation", async () => {
    const page = await visit.open();
    await page.locator("#composer-text").fill("/qu");
    await page.getByRole("option", { name: "/quote" }).waitFor();
    await picture(page, "command-picker");
    await page.keyboard.press("Tab");
    await page.locator("#more-options:focus").waitFor();
    await page.keyboard.type("cash");
    await page.getByRole("option", { name: /^7\.2/ }).waitFor();
    await picture(page, "autocomplete");
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const answer = newest(page).getByText("Para. 7, sentence 2");
    await answer.waitFor();
    await newest(page).getByRole("button", { name: en.passage.inContext }).click();
    await newest(page).getByText("Only you can see this").waitFor();
    await picture(page, "show-in-context");
    expect(await seriousViolations(page)).toEqual([]);
    await newest(page).getByRole("button", { name: "Dismiss message" }).click();
    await page.locator("#messages").getByText("Only you can see this").waitFor({ state: "detached" });
  });

  test("pages a timeline in place", async () => {
    const page = await visit.open({ channel: "DM" });
    await page.locator("#composer-text").fill("/timeline ");
    await page.locator("#more-options:focus").waitFor();
    await page.keyboard.press("Enter");
    await newest(page).getByText("used").waitFor();
    // On a public message a press is answered privately; from there on the answer changes in place.
    await newest(page).getByRole("button", { name: en.timeline.later }).click();
    await newest(page).getByText("Only you can see this").waitFor();
    const count = await page.locator("li.message").count();
    const before = await newest(page).locator(".components").innerText();
    await newest(page).getByRole("button", { name: en.timeline.later }).click();
    await expect.poll(() => newest(page).locator(".components").innerText()).not.toBe(before);
    expect(await page.locator("li.message").count()).toBe(count);
    await picture(page, "timeline");
  });

  test("checks a message by its menu and publishes the private answer", async () => {
    const page = await visit.open({ channel: "Who said that?" });
    await page.locator("#composer-text").fill("They wrote „die Cash Cow“ about it.");
    await page.keyboard.press("Enter");
    const typed = page.locator("li.message", { hasText: "They wrote" }).last();
    await typed.click({ button: "right" });
    await picture(page, "message-menu");
    await page.getByRole("menuitem", { name: "Verify quotes" }).click();
    await newest(page).getByText("Only you can see this").waitFor();
    await newest(page).getByRole("button", { name: en.check.post }).click();
    await page.locator("#messages").getByText("Posted by").first().waitFor();
    await picture(page, "published");
    const other = await visit.open({ who: "another", channel: "Who said that?" });
    await other.locator("#messages").getByText("Posted by").first().waitFor();
    expect(await other.getByText("Only you can see this").count()).toBe(0);
  });

  test("speaks German when the visitor does", async () => {
    const page = await visit.open({ dark: true, who: "another", channel: "DM" });
    await page.locator("#switch-locale").selectOption("de");
    await page.getByRole("heading", { name: "Zum Ausprobieren" }).waitFor();
    await page.locator("#composer-text").fill("/zitat thema: Cash Cow");
    await page.locator("#option-about").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await newest(page).getByText("Abs. 7, Satz 2").waitFor();
    await newest(page).getByRole("button", { name: de.passage.inContext }).waitFor();
    await picture(page, "german");
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("holds back a command whose required option is empty", async () => {
    const page = await visit.open();
    await page.locator("#composer-text").fill("/verify ");
    await page.locator("#option-quote:focus").waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("This is needed.").waitFor();
    expect(await page.locator("#option-quote").getAttribute("aria-invalid")).toBe("true");
  });

  test("says when no suggestion fits, in a list that screen readers take for closed", async () => {
    const page = await visit.open();
    await page.locator("#composer-text").fill("/quote about: qqzzqqzzqq");
    await page.getByText("No suggestion fits.").waitFor();
    expect(await page.locator("#option-about").getAttribute("aria-expanded")).toBe("false");
    expect(await seriousViolations(page)).toEqual([]);
  });
});
