import {
  type APILabelComponent,
  type APITextInputComponent,
  type ApplicationCommandDataResolvable,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  type Interaction,
  Locale,
  MessageFlags,
  ApplicationCommandOptionType as Option,
  Routes,
  TextInputStyle,
} from "discord.js";
import { expect, test } from "vitest";
import type { StandIn } from "#src/playground/startStandIn.ts";
import { botOn, refusalOf, restOn, SILENT, standInFor } from "./bot.ts";

const ECHO: ApplicationCommandDataResolvable = {
  name: "echo",
  nameLocalizations: { [Locale.German]: "sag" },
  description: "Says it again",
  options: [
    {
      type: Option.String,
      name: "text",
      nameLocalizations: { [Locale.German]: "wort" },
      description: "What to say",
      required: true,
      autocomplete: true,
    },
    { type: Option.Boolean, name: "private", description: "Only to me" },
  ],
};
const PEOPLE: ApplicationCommandDataResolvable = {
  name: "people",
  description: "People",
  options: [
    {
      type: Option.Subcommand,
      name: "show",
      description: "Shows somebody",
      options: [
        { type: Option.User, name: "who", description: "Who" },
        { type: Option.Channel, name: "where", description: "Where" },
        { type: Option.Role, name: "role", description: "Role" },
        { type: Option.Attachment, name: "file", description: "File" },
      ],
    },
  ],
};
const LENGTH: ApplicationCommandDataResolvable = { name: "Length", type: ApplicationCommandType.Message };

async function started(react: (interaction: Interaction) => unknown): Promise<StandIn> {
  const standIn = await standInFor();
  const client = await botOn(standIn, react);
  await client.application.commands.set([ECHO, PEOPLE, LENGTH]);
  return standIn;
}

test("a slash command is answered, under its German name too", async () => {
  const standIn = await started(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: interaction.options.getString("text", true), allowedMentions: SILENT });
  });
  const exchange = await standIn.user({ name: "Anna", locale: "de" }).slash("sag", { wort: "hallo" });
  const message = await exchange.message();
  expect(message.text).toBe("hallo");
  expect(exchange.ephemeral).toBe(false);
  expect(exchange.msToFirstAnswer).toBeLessThan(3_000);
  expect(exchange.interaction).toMatchObject({
    locale: "de",
    data: { name: "echo", options: [{ name: "text", value: "hallo" }] },
  });
  expect(standIn.complaints).toEqual([]);
});

test("a deferred answer shows when it is filled in, and follow-ups come after it", async () => {
  const standIn = await started(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({ content: "done", allowedMentions: SILENT });
    const more = await interaction.followUp({ content: "and more", allowedMentions: SILENT });
    await interaction.editReply({ message: more, content: "and yet more", allowedMentions: SILENT });
    await interaction.deleteReply();
  });
  const anna = standIn.user({ name: "Anna" });
  const exchange = await anna.slash("echo", { text: "x" });
  const message = await exchange.message();
  expect(exchange.callbacks.map(({ type }) => type)).toEqual([5]);
  expect(exchange.ephemeral).toBe(true);
  await exchange.until(() => message.deleted);
  const followUp = await exchange.followUp();
  expect(followUp.text).toBe("and yet more");
  expect(followUp.edits).toBe(1);
  expect(anna.sees(message)).toBe(false);
  expect(standIn.complaints).toEqual([]);
});

test("a private answer is seen by nobody else and cannot be fetched", async () => {
  const standIn = await started(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: "psst", flags: MessageFlags.Ephemeral, allowedMentions: SILENT });
  });
  const anna = standIn.user({ name: "Anna" });
  const ben = standIn.user({ name: "Ben" });
  const message = await (await anna.slash("echo", { text: "x" })).message();
  expect([anna.sees(message), ben.sees(message)]).toEqual([true, false]);
  await expect(ben.press(message, "anything")).rejects.toThrow("does not see");
  const fetched = restOn(standIn).get(Routes.channelMessage(message.channelId, message.id));
  expect(await refusalOf(fetched)).toMatchObject({ status: 404, code: 10008 });
});

test("autocomplete gets what is typed so far, and the bot's choices come back", async () => {
  const standIn = await started(async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    await interaction.respond([
      { name: interaction.options.getFocused(), value: interaction.options.getFocused(true).name },
    ]);
  });
  const choices = await standIn.user({ name: "Anna" }).autocomplete("echo", { text: "ca" }, "text");
  expect(choices).toEqual([{ name: "ca", value: "text" }]);
});

test("buttons and menus update the message they stand on", async () => {
  const button = { type: ComponentType.Button, style: ButtonStyle.Primary, label: "More", customId: "more" } as const;
  const link = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: "Source",
    url: "https://example.org",
  } as const;
  const menu = {
    type: ComponentType.StringSelect,
    customId: "colour",
    options: [
      { label: "Red", value: "r" },
      { label: "Blue", value: "b" },
    ],
  } as const;
  const standIn = await started(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const rows = [
        { type: ComponentType.ActionRow, components: [button, link] },
        { type: ComponentType.ActionRow, components: [menu] },
      ] as const;
      const components = [{ type: ComponentType.TextDisplay, content: "hi" } as const, ...rows];
      await interaction.reply({ flags: MessageFlags.IsComponentsV2, components, allowedMentions: SILENT });
    }
    if (interaction.isButton()) {
      await interaction.deferUpdate();
      const components = [{ type: ComponentType.TextDisplay, content: "pressed" } as const];
      await interaction.editReply({ components, allowedMentions: SILENT });
    }
    if (interaction.isStringSelectMenu()) {
      const components = [{ type: ComponentType.TextDisplay, content: interaction.values.join() } as const];
      await interaction.update({ components, allowedMentions: SILENT });
    }
  });
  const anna = standIn.user({ name: "Anna" });
  const message = await (await anna.slash("echo", { text: "x" })).message();
  await expect(anna.press(message, "Source")).rejects.toThrow("is a link");
  const pressed = await (await anna.press(message, "More")).answer;
  expect(pressed).toEqual({ kind: "update", message });
  expect(message.text).toBe("pressed");
  const other = await (await anna.slash("echo", { text: "x" })).message();
  await expect(anna.choose(other, "colour", ["Green"])).rejects.toThrow("no option Green");
  expect((await (await anna.choose(other, "colour", ["Blue"])).answer).kind).toBe("update");
  expect(other.text).toBe("b");
  expect(standIn.complaints).toEqual([]);
});

test("a modal opens, is filled in and answered", async () => {
  const input: APITextInputComponent = {
    type: ComponentType.TextInput,
    custom_id: "why",
    style: TextInputStyle.Paragraph,
    min_length: 3,
  };
  const standIn = await started(async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const label: APILabelComponent = { type: ComponentType.Label, label: "Why?", component: input };
      await interaction.showModal({ custom_id: "report", title: "Report", components: [label] });
    }
    if (interaction.isModalSubmit()) {
      await interaction.reply({ content: interaction.fields.getTextInputValue("why"), allowedMentions: SILENT });
    }
  });
  const anna = standIn.user({ name: "Anna" });
  const modal = await (await anna.slash("echo", { text: "x" })).modal();
  await expect(anna.submit(modal, { "Why?": "no" })).rejects.toThrow("at least 3");
  const answered = await anna.submit(modal, { "Why?": "because" });
  expect((await answered.message()).text).toBe("because");
  expect(standIn.complaints).toEqual([]);
});

test("a message menu carries the message", async () => {
  const standIn = await started(async (interaction) => {
    if (!interaction.isMessageContextMenuCommand()) return;
    await interaction.reply({ content: String(interaction.targetMessage.content.length), allowedMentions: SILENT });
  });
  const anna = standIn.user({ name: "Anna" });
  const exchange = await anna.menu("Length", anna.say("four"));
  expect((await exchange.message()).text).toBe("4");
});

test("subcommands resolve people, channels, roles and files", async () => {
  const standIn = await started(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const file = options.getAttachment("file", true);
    const content = await (await fetch(file.url)).text();
    const words = [
      options.getSubcommand(),
      options.getUser("who", true).displayName,
      options.getRole("role", true).name,
    ];
    await interaction.reply({
      content: [...words, options.getChannel("where", true).name, content].join(" "),
      allowedMentions: SILENT,
    });
  });
  const anna = standIn.user({ name: "Anna" });
  const role = standIn.world.addRole(standIn.world.guild(), "readers");
  const file = { name: "a.txt", contentType: "text/plain", content: "inside" };
  const where = standIn.world.channel("general");
  const exchange = await anna.slash("people show", { who: anna.user, role, where, file });
  expect((await exchange.message()).text).toBe("show Anna readers general inside");
});

test("what Discord's own client would not send is not sent", async () => {
  const standIn = await started(() => undefined);
  const anna = standIn.user({ name: "Anna" });
  await expect(anna.slash("nothing")).rejects.toThrow("no command /nothing");
  await expect(anna.slash("echo")).rejects.toThrow("needs the option text");
  await expect(anna.slash("echo", { text: "x", colour: "red" })).rejects.toThrow("no option colour");
  await expect(anna.slash("people")).rejects.toThrow("no subcommand");
});

test("a file comes with the answer and can be fetched", async () => {
  const standIn = await started(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({
      flags: MessageFlags.IsComponentsV2,
      components: [{ type: ComponentType.File, file: { url: "attachment://settings.json" } }],
      files: [{ attachment: Buffer.from("{}"), name: "settings.json" }],
      allowedMentions: SILENT,
    });
  });
  const message = await (await standIn.user({ name: "Anna" }).slash("echo", { text: "x" })).message();
  const [attachment] = message.data.attachments;
  expect(await (await fetch(attachment?.url ?? "")).text()).toBe("{}");
  expect(message.data.components).toMatchObject([{ file: { url: attachment?.url }, name: "settings.json", size: 2 }]);
  expect(standIn.complaints).toEqual([]);
});
