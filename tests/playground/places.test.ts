import {
  InteractionContextType as Context,
  ApplicationIntegrationType as Install,
  PermissionFlagsBits as May,
  ApplicationCommandOptionType as Option,
  Routes,
} from "discord.js";
import { expect, test } from "vitest";
import type { Person } from "#src/playground/users/person.ts";
import { botOn, refusalOf, restOn, SILENT, standInFor } from "./bot.ts";

const EVERYWHERE = {
  name: "echo",
  description: "Echo",
  contexts: [Context.Guild, Context.BotDM, Context.PrivateChannel],
  integration_types: [Install.GuildInstall, Install.UserInstall],
  options: [{ type: Option.String, name: "text", description: "Text" }],
};
const SERVERS_ONLY = {
  name: "settings",
  description: "Settings",
  contexts: [Context.Guild],
  default_member_permissions: String(May.ManageGuild),
};

async function scene() {
  const standIn = await standInFor({ world: { guilds: [{ locale: "de" }, { name: "Elsewhere", withBot: false }] } });
  const rest = restOn(standIn);
  await rest.put(Routes.applicationCommands(standIn.applicationId), { body: [EVERYWHERE, SERVERS_ONLY] });
  const { id: applicationId } = standIn.world.bot;
  return { standIn, rest, applicationId };
}

test("in a server the interaction says who asks, where, and what both may do", async () => {
  const { standIn, applicationId } = await scene();
  const { world } = standIn;
  const anna = standIn.user({ name: "Anna", locale: "en-GB", permissions: May.ManageGuild });
  const { interaction } = await anna.slash("echo", { text: "x" });
  const channel = world.channel("general");
  expect(interaction).toMatchObject({
    application_id: applicationId,
    type: 2,
    version: 1,
    token: expect.any(String),
    guild_id: world.guild().id,
    guild: { id: world.guild().id, locale: "de", features: [] },
    guild_locale: "de",
    locale: "en-GB",
    channel_id: channel.id,
    channel: {
      id: channel.id,
      type: 0,
      name: "general",
      permissions: String(world.permissions(anna.user.id, channel)),
    },
    member: {
      user: anna.user,
      roles: [expect.any(String)],
      permissions: String(world.permissions(anna.user.id, channel)),
    },
    app_permissions: String(world.permissions(applicationId, channel)),
    authorizing_integration_owners: { 0: world.guild().id },
    context: Context.Guild,
    attachment_size_limit: 10_485_760,
    entitlements: [],
    data: { name: "echo", type: 1, options: [{ name: "text", type: 3, value: "x" }] },
  });
  expect(interaction).not.toHaveProperty("user");
});

test("in the bot's DM there is a user and no member", async () => {
  const { standIn } = await scene();
  const anna = standIn.user({ name: "Anna", installed: true });
  const { interaction } = await anna.slash("echo", {}, anna.dm);
  expect(interaction).toMatchObject({
    user: anna.user,
    channel: { type: 1, recipients: [anna.user] },
    context: Context.BotDM,
    authorizing_integration_owners: { 0: "0", 1: anna.user.id },
    app_permissions: String(May.AttachFiles | May.EmbedLinks | May.MentionEveryone | May.UseExternalEmojis),
  });
  for (const field of ["member", "guild", "guild_id", "guild_locale"]) expect(interaction).not.toHaveProperty(field);
});

test("among friends the app answers those who installed it", async () => {
  const { standIn } = await scene();
  const anna = standIn.user({ name: "Anna", installed: true });
  const ben = standIn.user({ name: "Ben" });
  const talk = anna.conversation(ben);
  const { interaction } = await anna.slash("echo", {}, talk);
  expect(interaction).toMatchObject({
    context: Context.PrivateChannel,
    authorizing_integration_owners: { 1: anna.user.id },
    app_permissions: String(May.AttachFiles | May.EmbedLinks | May.MentionEveryone),
  });
  expect(interaction.channel).not.toHaveProperty("recipients");
  await expect(ben.slash("echo", {}, talk)).rejects.toThrow("installed neither here nor by this person");
});

const names = (person: Person, where?: Parameters<Person["commands"]>[0]) =>
  person.commands(where).map(({ name }) => name);

test("a command is offered where it belongs, to those it is for", async () => {
  const { standIn } = await scene();
  const anna = standIn.user({ name: "Anna" });
  const mod = standIn.user({ name: "Mod", permissions: May.ManageGuild });
  expect([names(anna), names(mod), names(mod, mod.dm)]).toEqual([["echo"], ["echo", "settings"], ["echo"]]);
  await expect(anna.slash("settings")).rejects.toThrow("missing ManageGuild");
  standIn.world.overwrite(standIn.world.channel("general"), {
    target: standIn.world.guild().id,
    deny: May.UseApplicationCommands,
  });
  expect(names(anna)).toEqual([]);
});

test("without the app in the server, the answer is private where external apps may not speak, and five may follow", async () => {
  const { standIn, rest } = await scene();
  const guild = standIn.world.guild("Elsewhere");
  const anna = standIn.user({ name: "Anna", guild, installed: true });
  const channel = standIn.world.channel("general", guild);
  const ask = async () => {
    const exchange = await anna.slash("echo");
    const { id, token } = exchange.interaction;
    const body = { type: 4, data: { content: "hi", allowed_mentions: SILENT } };
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false });
    return exchange;
  };
  const open = await ask();
  expect(open.ephemeral).toBe(false);
  expect(open.interaction.authorizing_integration_owners).toEqual({ 1: anna.user.id });
  standIn.world.overwrite(channel, { target: guild.id, deny: May.UseExternalApps });
  expect((await ask()).ephemeral).toBe(true);
  const more = { body: { content: "more", allowed_mentions: SILENT }, auth: false };
  const route = Routes.webhook(standIn.applicationId, open.interaction.token);
  for (let count = 0; count < 5; count += 1) await rest.post(route, more);
  expect(await refusalOf(rest.post(route, more))).toMatchObject({ status: 400, code: 40094 });
});

test("a server's own command goes before the global one", async () => {
  const { standIn, rest } = await scene();
  const guild = standIn.world.guild();
  await rest.put(Routes.applicationGuildCommands(standIn.applicationId, guild.id), {
    body: [{ name: "echo", description: "Ours" }],
  });
  const { interaction } = await standIn.user({ name: "Anna" }).slash("echo");
  expect(interaction).toMatchObject({ data: { guild_id: guild.id } });
});

test("an answer to a button refers to the message, and says what was pressed", async () => {
  const { standIn } = await scene();
  await botOn(standIn, async (interaction) => {
    const content = interaction.isButton() ? `from ${interaction.message.id}` : "press";
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: "Go", custom_id: "go" }] }];
    if (interaction.isRepliable()) await interaction.reply({ content, components, allowedMentions: SILENT });
  });
  const anna = standIn.user({ name: "Anna" });
  const message = await (await anna.slash("echo")).message();
  const pressed = await anna.press(message, "go");
  const answer = await pressed.message();
  expect(answer.text).toBe(`from ${message.id}`);
  expect(pressed.interaction).toMatchObject({
    data: { custom_id: "go", component_type: 2, id: 2 },
    message: { id: message.id },
  });
  expect(answer.data).toMatchObject({
    type: 19,
    message_reference: { message_id: message.id },
    interaction_metadata: { type: 3, interacted_message_id: message.id },
  });
  expect(message.data).toMatchObject({
    type: 20,
    interaction: { name: "echo", user: anna.user },
    webhook_id: standIn.applicationId,
  });
});
