import type { Ground } from "../ground.ts";
import { guildData, memberData } from "../world/guildData.ts";
import { isThread } from "../world/permissions.ts";
import type { Channel, Guild } from "../world/types.ts";
import { visibleChannel } from "./access.ts";
import { refuse } from "./refusal.ts";
import { type Call, checkedBody, noContent, ok, param, type Route } from "./route.ts";

const GUILD = "/guilds/:guildId";
const MOST_GUILDS = 200;

function guildOf(call: Call, { world }: Ground): Guild {
  const guild = world.guilds.get(param(call, "guildId"));
  if (!guild || !world.hasBot(guild)) throw refuse("unknownGuild");
  return guild;
}

function one(call: Call, ground: Ground) {
  const guild = guildOf(call, ground);
  const counts = { approximate_member_count: guild.members.size, approximate_presence_count: guild.members.size };
  return ok({ ...guildData(guild), ...(call.query["with_counts"] === "true" && counts) });
}

function member(call: Call, ground: Ground) {
  const found = guildOf(call, ground).members.get(param(call, "userId"));
  if (!found) throw refuse(ground.world.users.has(param(call, "userId")) ? "unknownMember" : "unknownUser");
  return ok(memberData(found));
}

function role(call: Call, ground: Ground) {
  const found = guildOf(call, ground).roles.get(param(call, "roleId"));
  if (!found) throw refuse("unknownRole");
  return ok(found);
}

function listGuilds(call: Call, { world }: Ground) {
  const { after = "0", limit = MOST_GUILDS } = call.query;
  const mine = [...world.guilds.values()].filter((guild) => world.hasBot(guild) && BigInt(guild.id) > BigInt(after));
  const page = mine
    .toSorted((a, b) => Number(BigInt(a.id) - BigInt(b.id)))
    .slice(0, Math.min(Number(limit), MOST_GUILDS));
  return ok(
    page.map(({ id, name, features }) => ({
      id,
      name,
      icon: null,
      banner: null,
      owner: false,
      features,
      permissions: "0",
    })),
  );
}

function leave(call: Call, ground: Ground) {
  ground.world.removeBot(guildOf(call, ground));
  return noContent;
}

function user(call: Call, { world }: Ground) {
  const found = world.users.get(param(call, "userId"));
  if (!found) throw refuse("unknownUser");
  return ok(found);
}

function openDm(call: Call, { world }: Ground) {
  const { recipient_id: id } = checkedBody<{ recipient_id?: string }>("privateChannel", call.body);
  const recipient = world.users.get(id ?? "");
  if (!recipient) throw refuse("unknownUser");
  if (recipient.bot) throw refuse("cannotMessageUser");
  return ok(channelData(world.openPrivateChannel([recipient, world.bot]), world.bot.id));
}

/** A conversation as the bot sees it: with the others in it. */
function channelData(channel: Channel, botId: string): Channel {
  if (!channel.recipients) return channel;
  return { ...channel, recipients: channel.recipients.filter(({ id }) => id !== botId) };
}

const channelsOf = (guild: Guild, wanted: (channel: Channel) => boolean) => [...guild.channels.values()].filter(wanted);

export const guildRoutes: readonly Route[] = [
  { method: "GET", path: GUILD, handle: one },
  { method: "GET", path: `${GUILD}/roles`, handle: (call, ground) => ok([...guildOf(call, ground).roles.values()]) },
  { method: "GET", path: `${GUILD}/roles/:roleId`, handle: role },
  {
    method: "GET",
    path: `${GUILD}/channels`,
    handle: (call, ground) => ok(channelsOf(guildOf(call, ground), (channel) => !isThread(channel))),
  },
  {
    method: "GET",
    path: `${GUILD}/threads/active`,
    handle: (call, ground) => {
      const threads = channelsOf(
        guildOf(call, ground),
        (channel) => isThread(channel) && !channel.thread_metadata?.archived,
      );
      return ok({ threads, members: [] });
    },
  },
  { method: "GET", path: `${GUILD}/members/:userId`, handle: member },
  { method: "GET", path: "/users/@me/guilds", handle: listGuilds },
  { method: "DELETE", path: "/users/@me/guilds/:guildId", handle: leave },
  { method: "POST", path: "/users/@me/channels", handle: openDm },
  { method: "GET", path: "/users/:userId", handle: user },
  {
    method: "GET",
    path: "/channels/:channelId",
    handle: (call, ground) => ok(channelData(visibleChannel(call, ground), ground.world.bot.id)),
  },
  {
    method: "POST",
    path: "/channels/:channelId/typing",
    handle: (call, ground) => {
      visibleChannel(call, ground);
      return noContent;
    },
  },
];
