import type { Clock } from "../clock.ts";
import type { GuildSpec } from "./build.ts";
import { channelActions } from "./channels.ts";
import { guildActions } from "./guilds.ts";
import { createState, type Witness } from "./state.ts";
import type { Channel, Guild } from "./types.ts";

export interface WorldOptions {
  readonly applicationId?: string;
  readonly botName?: string;
  /** The guilds there are at the start; one with the channel `general` when left out. */
  readonly guilds?: readonly GuildSpec[];
}

export type World = ReturnType<typeof createWorld>;

/** Everything that exists on this Discord: servers, channels, people, messages, commands. */
export function createWorld(
  clock: Clock,
  witness: Witness,
  { applicationId, botName, guilds = [{}] }: WorldOptions = {},
) {
  const identity = {
    ...(applicationId !== undefined && { id: applicationId }),
    ...(botName !== undefined && { name: botName }),
  };
  const state = createState(clock, witness, identity);
  const world = {
    ...state,
    ...guildActions(state),
    ...channelActions(state),
    /** A guild by its name, or the first. */
    guild(name?: string): Guild {
      const found = [...state.guilds.values()].find((guild) => name === undefined || guild.name === name);
      if (!found) throw new Error(`there is no guild ${name ?? ""}`);
      return found;
    },
    /** A channel or thread by its name, in the first guild unless another is given. */
    channel(name: string, guild?: Guild): Channel {
      const found = [...(guild ?? world.guild()).channels.values()].find((channel) => channel.name === name);
      if (!found) throw new Error(`there is no channel ${name}`);
      return found;
    },
  };
  for (const spec of guilds) world.addGuild(spec);
  return world;
}
