import { ApplicationCommandOptionType, ComponentType, MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { botOn, SILENT, standInFor } from "./bot.ts";

const ECHO = {
  name: "echo",
  description: "Says it again",
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: "text",
      description: "What to say",
      required: true,
      autocomplete: true,
    },
  ],
} as const;

test("a slash command is answered by a real discord.js client", async () => {
  const standIn = await standInFor();
  const client = await botOn(standIn, (interaction) =>
    interaction.isChatInputCommand()
      ? interaction.reply({ content: interaction.options.getString("text", true), allowedMentions: SILENT })
      : undefined,
  );
  await client.application.commands.set([ECHO]);
  const anna = standIn.user({ name: "Anna" });
  const exchange = await anna.slash("echo", { text: "hello" });
  const message = await exchange.message();
  expect(message.text).toBe("hello");
  expect(exchange.ephemeral).toBe(false);
  expect(standIn.complaints).toEqual([]);
});

test("a deferred answer shows when it is filled in", async () => {
  const standIn = await standInFor();
  const client = await botOn(standIn, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: "done", allowedMentions: SILENT });
    await interaction.followUp({ content: "and more", allowedMentions: SILENT });
  });
  await client.application.commands.set([ECHO]);
  const exchange = await standIn.user({ name: "Anna" }).slash("echo", { text: "x" });
  expect((await exchange.message()).text).toBe("done");
  expect(exchange.ephemeral).toBe(true);
  expect((await exchange.followUp()).text).toBe("and more");
});

test("autocomplete and buttons", async () => {
  const standIn = await standInFor();
  const client = await botOn(standIn, async (interaction) => {
    if (interaction.isAutocomplete())
      await interaction.respond([{ name: interaction.options.getFocused(), value: "v" }]);
    if (interaction.isChatInputCommand())
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          { type: ComponentType.TextDisplay, content: "hi" },
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, style: 1, label: "More", customId: "more" }],
          },
        ],
        allowedMentions: SILENT,
      });
    if (interaction.isButton())
      await interaction.update({
        components: [{ type: ComponentType.TextDisplay, content: "pressed" }],
        allowedMentions: SILENT,
      });
  });
  await client.application.commands.set([ECHO]);
  const anna = standIn.user({ name: "Anna" });
  expect(await anna.autocomplete("echo", { text: "ca" }, "text")).toEqual([{ name: "ca", value: "v" }]);
  const message = await (await anna.slash("echo", { text: "x" })).message();
  const pressed = await anna.press(message, "More");
  expect((await pressed.answer).kind).toBe("update");
  expect(message.text).toBe("pressed");
  expect(standIn.complaints).toEqual([]);
});
