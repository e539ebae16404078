import { type Client, Events } from "discord.js";
import type { AppContext } from "../app/context.ts";
import { shardOfGuild } from "../app/shards.ts";

/**
 * Keeps up with what happens to guilds. Where the bot is removed, what is kept about the guild goes; an outage takes nothing. Where
 * something is put right that a daily post may have been waiting for, it is tried again at once.
 */
export function followGuilds(client: Client, context: AppContext): void {
  const { settings, daily, log } = context;
  const safely = (what: string, guildId: string, work: () => Promise<void>) =>
    void work().catch((err: unknown) => log.error({ err, guildId }, what));

  const forget = (id: string) =>
    safely("could not forget a server", id, async () => {
      await settings.forget(id);
      await daily.ledger.forget(id);
      log.info({ guildId: id }, "removed from a server, settings forgotten");
    });
  // discord.js says "unavailable" with another event.
  client.on(Events.GuildDelete, ({ id }) => forget(id));
  void guildsLeft(client, context).then(
    (left) => left.forEach(forget),
    (err: unknown) => log.warn({ err }, "could not look for servers that the bot was removed from"),
  );

  const nudge = (guildId: string) =>
    safely("could not nudge the daily post", guildId, async () => {
      if ((await settings.read(guildId)).daily) await daily.nudge(guildId);
    });
  client.on(Events.GuildAvailable, ({ id }) => nudge(id));
  client.on(Events.GuildRoleUpdate, ({ guild }) => nudge(guild.id));
  client.on(Events.GuildMemberUpdate, ({ guild }) => nudge(guild.id));
  client.on(Events.ThreadUpdate, ({ guild }) => nudge(guild.id));
  client.on(Events.ChannelUpdate, (channel) => {
    if (!channel.isDMBased()) nudge(channel.guild.id);
  });
}

/** Those with a daily post that removed the bot while it was not running. Discord is asked about each: nothing is forgotten on suspicion. */
async function guildsLeft(client: Client, { settings, discord }: AppContext): Promise<readonly string[]> {
  const left: string[] = [];
  const { shards } = client.ws;
  const { shardCount = 1 } = client.options;
  for (const guildId of await settings.scheduledGuilds()) {
    // Of the servers of other processes this one has nothing in its cache.
    if (!shards.has(shardOfGuild(guildId, shardCount))) continue;
    if (client.guilds.cache.has(guildId)) continue;
    if (!(await discord.guilds.guild(guildId))) left.push(guildId);
  }
  return left;
}
