import { AttachmentBuilder, type InteractionReplyOptions, Routes } from "discord.js";
import { ComponentType, InteractionResponseType, InteractionType, MessageFlags } from "discord-api-types/v10";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SILENT } from "../bot.ts";
import { inventedBot } from "./invented.ts";
import { browserMissing, launch, newest, PATIENCE_MS, picture, seriousViolations } from "./visit.ts";

const missing = browserMissing();

/** A teal square of 8 by 8 pixels. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGPUL85nwAaYsIoOWgkAtUoBTbvcvEkAAAAASUVORK5CYII=",
  "base64",
);

const media = (name: string, more: object) => ({ media: { url: `attachment://${name}` }, ...more });

function gallery(): InteractionReplyOptions {
  const files = ["one.png", "two.png", "three.png"].map((name) => new AttachmentBuilder(PNG, { name }));
  const section = {
    type: ComponentType.Section as const,
    components: [{ type: ComponentType.TextDisplay as const, content: "Three pictures and a file" }],
    accessory: { type: ComponentType.Thumbnail as const, ...media("one.png", { description: "a teal square" }) },
  };
  const items = [
    media("two.png", { description: "another teal square" }),
    media("three.png", { description: "a hidden teal square", spoiler: true }),
    { media: { url: "https://pictures.example/far.png" }, description: "a picture elsewhere" },
  ];
  const container = {
    type: ComponentType.Container as const,
    spoiler: true,
    accent_color: 0x2f746f,
    components: [{ type: ComponentType.TextDisplay as const, content: "A hidden sentence" }],
  };
  return {
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: SILENT,
    files: [...files, new AttachmentBuilder(Buffer.from("notes"), { name: "notes.txt" })],
    components: [
      section,
      { type: ComponentType.MediaGallery, items },
      { type: ComponentType.Separator, spacing: 2, divider: true },
      { type: ComponentType.File, file: { url: "attachment://notes.txt" } },
      container,
    ],
  };
}

function withButton(): InteractionReplyOptions {
  const button = { type: ComponentType.Button as const, style: 2 as const, label: "Press me", custom_id: "press" };
  return {
    content: "A button.",
    allowedMentions: SILENT,
    components: [{ type: ComponentType.ActionRow, components: [button] }],
  };
}

const label = (text: string, component: object, description?: string) => ({
  type: ComponentType.Label,
  label: text,
  ...(description && { description }),
  component,
});

/** Newer kinds of fields than discord.js has types for. */
const FORM = {
  custom_id: "all-fields",
  title: "All fields",
  components: [
    label(
      "Whose words",
      {
        type: 21,
        custom_id: "voice",
        options: [
          { value: "author", label: "The author" },
          { value: "person", label: "A person", description: "in direct speech" },
        ],
      },
      "Whoever is speaking here",
    ),
    label("What about", {
      type: 22,
      custom_id: "about",
      options: [
        { value: "figures", label: "Figures" },
        { value: "dates", label: "Dates" },
      ],
    }),
    label("I have read it", { type: 23, custom_id: "read" }),
    label("Why", { type: ComponentType.TextInput, custom_id: "why", style: 2, min_length: 5 }),
    label("Who", { type: ComponentType.UserSelect, custom_id: "who", required: false }),
  ],
};

async function run(page: Page): Promise<void> {
  await page.locator("#composer-text").fill("/try ");
  await page.locator("#send:focus").waitFor();
  await page.keyboard.press("Enter");
}

describe.skipIf(missing !== undefined)("what the page shows of any bot", { timeout: PATIENCE_MS }, () => {
  let browser: Awaited<ReturnType<typeof launch>>;

  beforeAll(async () => {
    browser = await launch();
  }, PATIENCE_MS);
  afterAll(() => browser?.close(), PATIENCE_MS);

  test("galleries, thumbnails and files, hidden ones after a press, and nothing from another machine", async () => {
    const { url, standIn } = await inventedBot((interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply(gallery());
    });
    const page = await browser.open({ url });
    await run(page);
    const answer = newest(page);
    await answer.getByText("Three pictures").waitFor();
    const shown = answer.locator("img");
    await expect.poll(() => shown.count()).toBe(3);
    await answer.getByRole("img", { name: "a teal square", exact: true }).waitFor();
    await expect
      .poll(() => shown.evaluateAll((all) => all.every((image) => "naturalWidth" in image && image.naturalWidth === 8)))
      .toBe(true);
    await answer.getByText("kept on another machine").waitFor();
    const hidden = answer.locator(".veiled [inert]");
    expect(await hidden.count()).toBe(2);
    await picture(page, "components");
    expect(await seriousViolations(page)).toEqual([]);
    await answer.getByRole("button", { name: "Spoiler: show" }).first().click();
    await answer.getByRole("button", { name: "Spoiler: show" }).first().press("Enter");
    expect(await hidden.count()).toBe(0);
    await answer.getByRole("img", { name: "a hidden teal square" }).waitFor();
    const download = page.waitForEvent("download");
    await answer.getByRole("link", { name: "notes.txt" }).click();
    expect((await download).suggestedFilename()).toBe("notes.txt");
    expect(standIn.complaints).toEqual([]);
  });

  test("a form with every kind of field, checked before it is sent", async () => {
    const { url, standIn, client } = await inventedBot(async (interaction) => {
      if (interaction.isChatInputCommand())
        await client.rest.post(Routes.interactionCallback(interaction.id, interaction.token), {
          auth: false,
          body: { type: InteractionResponseType.Modal, data: FORM },
        });
      if (interaction.isModalSubmit()) {
        await interaction.reply({ content: "Thank you.", flags: MessageFlags.Ephemeral, allowedMentions: SILENT });
      }
    });
    const submitted: unknown[] = [];
    standIn.events.on("exchange", ({ interaction }) => {
      if (interaction.type === InteractionType.ModalSubmit) submitted.push(interaction.data);
    });
    const page = await browser.open({ url });
    await run(page);
    const form = page.getByRole("dialog", { name: "All fields" });
    await form.getByText("Whoever is speaking here").waitFor();
    await form.getByRole("button", { name: "Submit" }).click();
    await form.getByText("This is needed.").first().waitFor();
    expect(await form.getByText("This is needed.").count()).toBe(3);
    expect(await page.evaluate("document.activeElement.name")).toBe("voice");
    await picture(page, "form-fields");
    expect(await seriousViolations(page)).toEqual([]);
    await form.getByRole("radio", { name: "The author" }).check();
    await form.getByRole("checkbox", { name: "Dates" }).check();
    await form.getByRole("checkbox", { name: "I have read it" }).check();
    await form.getByRole("textbox", { name: "Why" }).fill("ab");
    await form.getByRole("button", { name: "Submit" }).click();
    await form.getByText("At least 5 characters are needed.").waitFor();
    await form.getByRole("textbox", { name: "Why" }).fill("because");
    await form.getByLabel("Who").selectOption({ label: "@Noah" });
    await form.getByRole("button", { name: "Submit" }).click();
    await form.waitFor({ state: "detached" });
    await newest(page).getByText("Thank you.").waitFor();
    expect(await page.evaluate("document.activeElement !== document.body")).toBe(true);
    const sent = JSON.stringify(submitted);
    expect(sent).toContain('"value":"author"');
    expect(sent).toContain('"values":["dates"]');
    expect(sent).toContain('"value":"because"');
    expect(sent).toContain('"value":true');
    expect(standIn.complaints).toEqual([]);
  });

  test("that it thinks, then what it thought of, and that it was changed afterwards", async () => {
    const told = Promise.withResolvers<void>();
    const changed = Promise.withResolvers<void>();
    const { url } = await inventedBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await told.promise;
      await interaction.editReply({ content: "Found it.", allowedMentions: SILENT });
      await changed.promise;
      await interaction.editReply({ content: "Found it twice.", allowedMentions: SILENT });
    });
    const page = await browser.open({ url });
    await run(page);
    await newest(page).getByText("Beleg is thinking…").waitFor();
    await picture(page, "thinking");
    expect(await seriousViolations(page)).toEqual([]);
    told.resolve();
    await newest(page).getByText("Found it.").waitFor();
    expect(await page.getByText("thinking…").count()).toBe(0);
    expect(await page.getByText("(edited)").count()).toBe(0);
    changed.resolve();
    await newest(page).getByText("Found it twice.").waitFor();
    await newest(page).getByText("(edited)").waitFor();
  });

  test("that the application did not respond, to a command and to a button", async () => {
    const { url, standIn } = await inventedBot((interaction) => {
      if (interaction.isChatInputCommand()) void interaction.reply(withButton());
    });
    const page = await browser.open({ url });
    await run(page);
    await newest(page).getByRole("button", { name: "Press me" }).click();
    await newest(page).locator('[aria-busy="true"]').waitFor();
    standIn.clock.advance(3_000);
    await newest(page).getByText("The application did not respond").waitFor();
    expect(await newest(page).locator('[aria-busy="true"]').count()).toBe(0);
  });

  test("in red what Discord would not take", async () => {
    const { url, standIn } = await inventedBot(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply({ content: "x".repeat(2_001), allowedMentions: SILENT }).catch(() => undefined);
      await interaction.reply({ content: "Shorter.", allowedMentions: SILENT });
    });
    const page = await browser.open({ url });
    await run(page);
    await newest(page).getByText("Shorter.").waitFor();
    expect(standIn.complaints).toHaveLength(1);
    const opener = page.getByRole("button", { name: "Inspector 1 complaint" });
    await opener.click();
    const complaint = page.getByRole("region", { name: "1 complaint" });
    await complaint.getByText("/interactions/").waitFor();
    const colour: string = await page.evaluate("getComputedStyle(document.querySelector('.complaints p')).color");
    const [red = 0, green = 0, blue = 0] = [...colour.matchAll(/\d+/g)].map(Number);
    expect(red).toBeGreaterThan(green + 60);
    expect(red).toBeGreaterThan(blue + 60);
    await picture(page, "inspector-complaint");
    expect(await seriousViolations(page)).toEqual([]);
  });
});
