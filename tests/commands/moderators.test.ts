import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from "discord-api-types/v10";
import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "#src/commands/index.ts";
import { textsIn } from "#src/text/texts.ts";
import { type ModeratedBot, startModeratedBot } from "../support/moderation.ts";

const MODERATORS = ["settings", "daily", "doctor"];
let host: ModeratedBot;
beforeAll(async () => {
  host = await startModeratedBot();
});
afterAll(() => host.end());

test.each(MODERATORS)("/%s is registered for guilds alone, shown to those who may manage the server", (name) => {
  const body = commands.find((command) => command.name === name)?.body({ severalArticles: false });
  expect(body).toMatchObject({
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
  });
});

test("/help shows moderators' commands to moderators alone", async () => {
  const help = async (person: ReturnType<ModeratedBot["member"]>) =>
    (await (await person.slash("help", { private: true })).message()).text;
  const [forMember, forModerator] = [await help(host.member("Anna")), await help(host.moderator())];
  for (const name of MODERATORS) {
    expect(forMember).not.toContain(`/${name}`);
    expect(forModerator).toContain(`/${name}`);
  }
});

test.each(["settings show", "settings export", "daily status", "doctor"])(
  "/%s is refused, privately, to somebody whom a server lets see it all the same",
  async (name) => {
    const { world } = host.bot.standIn;
    const command = world.commands.find((one) => one.name === name.split(" ")[0]);
    if (!command) throw new Error(`no command ${name}`);
    const { default_member_permissions: before } = command;
    // A server's own integration settings override who sees a command.
    Object.assign(command, { default_member_permissions: null });
    const ben = host.member("Ben");
    const message = await (await ben.slash(name)).message();
    Object.assign(command, { default_member_permissions: before });
    expect(message.text).toBe(textsIn("en").error.moderatorsOnly());
    expect(message.onlyFor).toBe(ben.user.id);
  },
);
