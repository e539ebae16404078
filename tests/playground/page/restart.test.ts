import { describe, expect, test } from "vitest";
import { browse, browserMissing, newest, openPlayground, PATIENCE_MS } from "./visit.ts";

const missing = browserMissing();

describe.skipIf(missing !== undefined)("a restart of the playground", { timeout: PATIENCE_MS }, () => {
  test("is survived by an open page: it comes back on the same port, with the new server's state", async () => {
    const before = await openPlayground();
    const browser = await browse(before.page.url);
    const page = await browser.open({ who: "moderator", channel: "book-club" });
    await page.locator("#composer-text").fill("said before the restart");
    await page.keyboard.press("Enter");
    await newest(page).getByText("said before the restart").waitFor();
    await page.locator("#composer-text").fill("half a thought");
    await before.stop();
    await page.getByText("The playground's server is not there").first().waitFor();
    const after = await openPlayground(".", before.page.port);
    expect(after.page.port).toBe(before.page.port);
    await page.getByText("The playground's server is not there").first().waitFor({ state: "detached" });
    expect(await page.getByText("said before the restart").count()).toBe(0);
    expect(await page.locator("#composer-text").inputValue()).toBe("half a thought");
    expect(await page.locator("#switch-who").inputValue()).toBe("moderator");
    await page.getByRole("heading", { name: "book-club", level: 1 }).waitFor();
    await page.locator("#composer-text").fill("/quote about: Cash Cow");
    await page.locator("#option-about").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await newest(page).getByText("Para. 7, sentence 2").waitFor();
    await browser.close();
    await after.stop();
  });
});
