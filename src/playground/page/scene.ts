import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import type { StandIn } from "../startStandIn.ts";
import type { Person } from "../users/person.ts";
import type { WorldOptions } from "../world/world.ts";

/** Who a visitor can be. */
export interface Cast {
  readonly member: Person;
  readonly moderator: Person;
  readonly another: Person;
}

const MODERATOR_MAY =
  May.ManageGuild | May.ManageMessages | May.ManageChannels | May.MentionEveryone | May.CreatePrivateThreads;

/** What the link that invites a bot asks for, short of reading along. */
const BOT_MAY =
  May.ViewChannel |
  May.SendMessages |
  May.SendMessagesInThreads |
  May.CreatePublicThreads |
  May.ReadMessageHistory |
  May.EmbedLinks |
  May.AttachFiles |
  May.MentionEveryone;

/** The server that visitors find. */
export function sceneOptions(botName: string): WorldOptions {
  const guild = {
    name: "Reading Circle",
    locale: "en-US" as const,
    botPermissions: BOT_MAY,
    channels: [
      { name: "general" },
      { name: "announcements", type: ChannelType.GuildAnnouncement },
      { name: "questions", type: ChannelType.GuildForum, tags: ["open", "settled"] },
      { name: "staff-notices" },
    ],
  };
  return { botName, guilds: [guild] };
}

/** People, a thread, a post in the forum, and a channel that the bot can see but not write in. */
export function setScene(standIn: StandIn): Cast {
  const { world } = standIn;
  const guild = world.guild();
  const moderators = world.addRole(guild, "Moderator", { permissions: MODERATOR_MAY });
  world.addRole(guild, "Readers", { mentionable: true });
  const cast = {
    member: standIn.user({ name: "Mia" }),
    moderator: standIn.user({ name: "Noah", roles: [moderators.id] }),
    another: standIn.user({ name: "Lena" }),
  };
  const general = world.channel("general");
  const forum = world.channel("questions");
  world.addChannel(guild, { name: "book-club", type: ChannelType.PublicThread, parentId: general.id });
  world.addChannel(guild, { name: "Who said that?", type: ChannelType.PublicThread, parentId: forum.id });
  world.overwrite(world.channel("staff-notices"), {
    deny: May.SendMessages | May.SendMessagesInThreads | May.EmbedLinks | May.AttachFiles,
  });
  world.overwrite(world.channel("announcements"), { target: guild.id, deny: May.SendMessages });
  world.overwrite(world.channel("announcements"), { target: moderators.id, allow: May.SendMessages });
  world.overwrite(world.channel("announcements"), { allow: May.SendMessages });
  cast.another.say("Has anyone read the article? I keep hearing different things about what it says.", general);
  cast.another.say("Somebody here claimed a sentence from it word for word. Is it really in there?", "Who said that?");
  return cast;
}
