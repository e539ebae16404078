import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserMissing, newest, PATIENCE_MS, picture, seriousViolations, startVisit, type Visit } from "./visit.ts";

const missing = browserMissing();

describe.skipIf(missing !== undefined)("the page when something goes wrong", { timeout: PATIENCE_MS }, () => {
  let visit: Visit;
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "beleg-page-"));
    await cp("knowledge", join(root, "knowledge"), { recursive: true });
    await cp("seeds", join(root, "seeds"), { recursive: true });
    visit = await startVisit(root);
  }, PATIENCE_MS);
  afterAll(async () => {
    await visit?.close();
    await rm(root, { recursive: true });
  }, PATIENCE_MS);

  test("a broken entry shows what is wrong with it, and what was known goes on serving", async () => {
    const page = await visit.open();
    const file = join(root, "knowledge/musk-openai-tesla/people.yaml");
    const sound = await readFile(file, "utf8");
    await writeFile(file, `${sound}\n- id: [broken\n`);
    const notice = page.locator(".notice.problem");
    await notice.getByText("people.yaml").waitFor();
    await notice.getByText("What was read before stays in use").waitFor();
    await picture(page, "knowledge-broken");
    expect(await seriousViolations(page)).toEqual([]);
    await page.locator("#composer-text").fill("/quote about: Cash Cow");
    await page.locator("#option-about").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await newest(page).getByText("Para. 7, sentence 2").waitFor();
    const german = await visit.open({ locale: "de-DE", who: "another" });
    const meldung = german.locator(".notice.problem");
    await meldung.getByText("Was vorher gelesen wurde, gilt weiter").waitFor();
    await meldung.getByText("people.yaml").waitFor();
    await writeFile(file, sound);
    await page.locator(".notice.fine", { hasText: "was read anew" }).waitFor();
    await german.locator(".notice.fine", { hasText: "wurde neu gelesen" }).waitFor();
  });

  test("a command that the bot does not answer says so after three seconds, by the stand-in's clock", async () => {
    const page = await visit.open();
    const giveUp = visit.playground.standIn.fail({
      route: "/interactions/:interactionId/:token/callback",
      mode: 500,
      times: 20,
    });
    await page.locator("#composer-text").fill("/help ");
    await page.keyboard.press("Enter");
    await page.getByText("Sending the command").waitFor();
    visit.playground.standIn.clock.advance(3_000);
    await newest(page).getByText("The application did not respond").waitFor();
    await picture(page, "no-answer");
    giveUp();
    await newest(page).getByRole("button", { name: "Dismiss message" }).click();
    await page.locator("#messages").getByText("The application did not respond").waitFor({ state: "detached" });
  });

  test("the inspector shows interactions as JSON, with the time to the first answer and every complaint", async () => {
    const page = await visit.open();
    await page.getByRole("button", { name: "Inspector" }).click();
    await page.locator("#inspector summary", { hasText: "quote" }).first().click();
    await page.locator("#inspector pre", { hasText: '"custom_id"' }).first().waitFor();
    expect(await page.locator("#inspector .how", { hasText: /first answer after \d+ ms/ }).count()).toBeGreaterThan(0);
    expect(await page.locator("#inspector pre").first().innerText()).not.toContain(visit.playground.standIn.token);
    await picture(page, "inspector");
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("comes back by itself when the connection was lost", async () => {
    const page = await visit.open();
    await visit.playground.page.hangUp();
    await page.getByText("The playground's server is not there").first().waitFor();
    await page.getByText("The playground's server is not there").first().waitFor({ state: "detached" });
    await page.locator("#composer-text").fill("still here");
    await page.keyboard.press("Enter");
    await newest(page).getByText("still here").waitFor();
  });
});
