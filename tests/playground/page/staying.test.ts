import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserMissing, newest, PATIENCE_MS, startVisit, type Visit } from "./visit.ts";

const missing = browserMissing();
const MANY = 1_000;

const focusedId = (page: Page) => page.evaluate("document.activeElement.id");
async function askPrivately(page: Page): Promise<void> {
  await page.locator("#composer-text").fill("/quote about: Cash Cow private: True");
  await page.locator("#option-about").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#send").click();
}

const topOf = (page: Page, text: string) =>
  page
    .locator("li.message", { hasText: text })
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);

describe.skipIf(missing !== undefined)("whoever stays on the page", { timeout: PATIENCE_MS }, () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit();
  }, PATIENCE_MS);
  afterAll(() => visit?.close(), PATIENCE_MS);

  test("is shown the newest of a thousand messages that arrive meanwhile, and the older ones when asked", async () => {
    const page = await visit.open({ channel: "book-club" });
    const writer = visit.playground.standIn.user({ name: "Otto" });
    for (let n = 1; n <= MANY; n += 1) writer.say(`live ${n} of ${MANY}.`, "book-club");
    await newest(page).getByText(`live ${MANY} of`).waitFor();
    expect(await page.locator("li.message").count()).toBeLessThanOrEqual(150);
    const isAtEnd = () =>
      page
        .locator("#messages")
        .evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight < 50);
    await expect.poll(isAtEnd).toBe(true);
    const first = await page.locator("li.message").first().textContent();
    const [oldest = ""] = /live \d+ of/.exec(first ?? "") ?? [];
    const older = page.getByRole("button", { name: "Show older messages" });
    await page.locator("#messages").evaluate((element) => {
      element.scrollTop = 0;
    });
    const wasAt = await topOf(page, oldest);
    await older.click();
    await page
      .locator("#messages")
      .getByText(`live ${Number(/\d+/.exec(oldest)) - 1} of`)
      .waitFor({ state: "attached" });
    await expect.poll(async () => Math.abs((await topOf(page, oldest)) - wasAt)).toBeLessThan(400);
  });

  test("finds the same channel after loading the page again, with the private answer in it", async () => {
    const page = await visit.open({ who: "moderator", channel: "Who said that?" });
    await askPrivately(page);
    await newest(page).getByText("Only you can see this").waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Who said that?", level: 1 }).waitFor();
    await newest(page).getByText("Only you can see this").waitFor();
  });

  test("has the keyboard where it was before something was opened and closed", async () => {
    const page = await visit.open({ width: 360, height: 740 });
    for (const [name, id] of [
      ["Show channels", "sidebar-toggle"],
      ["Inspector", "inspector-toggle"],
    ] as const) {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
      if (name === "Inspector") await page.getByRole("button", { name: "Close" }).focus();
      else await expect.poll(() => page.evaluate("document.activeElement.closest('#sidebar') !== null")).toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => focusedId(page)).toBe(id);
    }
    await page.getByRole("button", { name: "Show channels" }).click();
    await page.getByRole("button", { name: /^announcements/ }).click();
    await expect.poll(() => focusedId(page)).toBe("composer-text");
  });

  test("sees in two tabs what the same person does, and in a third that of another not", async () => {
    const one = await visit.open({ channel: "questions" });
    await one.getByRole("button", { name: "Who said that?" }).last().click();
    const two = await visit.open({ channel: "Who said that?" });
    const other = await visit.open({ who: "another", channel: "Who said that?" });
    await askPrivately(one);
    await newest(one).getByText("Para. 7, sentence 2").waitFor();
    await newest(two).getByText("Para. 7, sentence 2").waitFor();
    expect(await other.getByText("Para. 7, sentence 2").count()).toBe(0);
    await newest(two).getByRole("button", { name: "Dismiss message" }).click();
    await one.getByText("Para. 7, sentence 2").waitFor({ state: "detached" });
  });

  test("hears in German why something cannot be written or sent", async () => {
    const page = await visit.open({ locale: "de-DE", channel: "announcements" });
    await page.locator("#composer-text").fill("Darf ich?");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Hier ist Schreiben nicht erlaubt").waitFor();
    expect(await page.locator("#composer-text").inputValue()).toBe("Darf ich?");
  });
});
