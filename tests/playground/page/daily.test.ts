import { Locale } from "discord-api-types/v10";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { de } from "#src/text/de.ts";
import { en } from "#src/text/en.ts";
import { browserMissing, newest, PATIENCE_MS, picture, seriousViolations, startVisit, type Visit } from "./visit.ts";

const missing = browserMissing();

/** Sets up a daily fact as a moderator would, from the first key to the button that saves it. */
async function schedule(page: Page, line: string, confirm: string, citation: RegExp): Promise<void> {
  await page.locator("#composer-text").fill(line);
  await page.locator("#option-channel").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#send").click();
  // The preview stands in the language of the server.
  await newest(page).getByText(citation).first().waitFor();
  await newest(page).getByRole("button", { name: confirm }).click();
}

describe.skipIf(missing !== undefined)("the page and the daily fact", { timeout: PATIENCE_MS }, () => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await startVisit();
  }, PATIENCE_MS);
  afterAll(() => visit?.close(), PATIENCE_MS);

  test("a member is offered no command for moderators", async () => {
    const page = await visit.open();
    await page.locator("#composer-text").fill("/daily");
    await page.getByText("No command fits").waitFor();
    await picture(page, "refused");
    await page.locator("#composer-text").fill("/settings");
    await page.getByText("No command fits").waitFor();
  });

  test("a moderator schedules it, moves the clock, and sees it arrive", async () => {
    const page = await visit.open({ who: "moderator" });
    const line = "/daily start channel: #general time: 09:00 timezone: Europe/Berlin";
    await schedule(page, line, en.daily.start.confirm, /Para\. \d/);
    await newest(page).getByText("Saved. Next daily fact").waitFor();
    await picture(page, "daily-scheduled");
    expect(await seriousViolations(page)).toEqual([]);
    const posts = page.locator("#messages").getByText(en.daily.post.title());
    await page.getByRole("button", { name: /^Clock/ }).click();
    await picture(page, "clock");
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Tomorrow, 09:00" }).click();
    await posts.first().waitFor();
    await page.locator("#clock-shown", { hasText: "9:00 AM" }).waitFor();
    await picture(page, "daily-posted");
    await page.getByRole("button", { name: /^Clock/ }).click();
    await page.getByRole("button", { name: "One hour on" }).click();
    await page.locator("#clock-shown", { hasText: "10:00 AM" }).waitFor();
    expect(await posts.count()).toBe(1);
    await page.getByRole("button", { name: /^Clock/ }).click();
    await page.getByRole("button", { name: "Tomorrow, 09:00" }).click();
    await expect.poll(() => posts.count(), { timeout: 20_000 }).toBe(2);
  });

  test("German: the same in the visitor's words", async () => {
    const { world } = visit.playground.standIn;
    world.setLocale(world.guild(), Locale.German);
    const page = await visit.open({ who: "moderator", locale: "de-DE", dark: true, channel: "announcements" });
    const line = "/täglich starten kanal: #announcements uhrzeit: 18:30 zeitzone: Europe/Berlin";
    await schedule(page, line, de.daily.start.confirm, /Abs\. \d/);
    await newest(page).getByText("Gespeichert").waitFor();
    await picture(page, "daily-german");
  });
});
