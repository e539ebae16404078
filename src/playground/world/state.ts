import type { APIUser, GatewayDispatchEvents } from "discord-api-types/v10";
import type { Clock } from "../clock.ts";
import { createSnowflakes, type NextSnowflake } from "../snowflake.ts";
import { buildUser } from "./build.ts";
import { permissionsIn } from "./permissions.ts";
import type { Channel, Command, Guild, Message, StoredFile } from "./types.ts";

/** Something that happened, as the gateway would tell it. */
export interface Happening {
  readonly t: `${GatewayDispatchEvents}`;
  readonly d: unknown;
  readonly guildId?: string | undefined;
  /** A session hears of it when it asked for one of these intents; without any, always. */
  readonly intents?: number;
  /** Replaces fields for sessions that lack the message content intent. */
  readonly withoutContent?: object;
}

export type MessageChange = "created" | "edited" | "deleted";

/** Who wants to know what happens in the world. */
export interface Witness {
  tell(happening: Happening): void;
  /** Every message, private answers among them. */
  seeMessage(change: MessageChange, message: Message): void;
}

export interface WorldState {
  readonly bot: APIUser;
  readonly guilds: Map<string, Guild>;
  /** Guilds that the bot has left, or that never invited it. */
  readonly guildsWithoutBot: Set<string>;
  readonly users: Map<string, APIUser>;
  readonly channels: Map<string, Channel>;
  /** By channel, then by message id, oldest first. */
  readonly messages: Map<string, Map<string, Message>>;
  readonly commands: Command[];
  /** Files that people gave to a command or modal; they belong to no message. */
  readonly uploads: Map<string, StoredFile>;
  readonly witness: Witness;
  readonly nextId: NextSnowflake;
  readonly iso: () => string;
  /** What somebody may do in a channel of a guild; nothing for those who are not members. */
  readonly permissions: (userId: string, channel: Channel) => bigint;
  readonly hasBot: (guild: Guild) => boolean;
  /** Tells the bot, if it is in that guild. */
  readonly tellGuild: (t: Happening["t"], guildId: string, d: unknown) => void;
}

export const FIRST_GUILD_AT_MS: number = Date.UTC(2020, 0, 1);
const INTENT_GUILDS = 1;

export function createState(clock: Clock, witness: Witness, identity: { id?: string; name?: string }): WorldState {
  const nextId = createSnowflakes(clock.now);
  const bot: APIUser = { ...buildUser(identity.id ?? nextId(FIRST_GUILD_AT_MS), identity.name ?? "bot"), bot: true };
  const guilds = new Map<string, Guild>();
  const guildsWithoutBot = new Set<string>();
  return {
    bot,
    guilds,
    guildsWithoutBot,
    users: new Map([[bot.id, bot]]),
    channels: new Map(),
    messages: new Map(),
    commands: [],
    uploads: new Map(),
    witness,
    nextId,
    iso: () => new Date(clock.now()).toISOString(),
    permissions(userId, channel) {
      const guild = guilds.get(channel.guild_id ?? "");
      const member = guild?.members.get(userId);
      return guild && member ? permissionsIn(guild, member, channel, clock.now()) : 0n;
    },
    hasBot: ({ id }) => !guildsWithoutBot.has(id),
    tellGuild(t, guildId, d) {
      if (!guildsWithoutBot.has(guildId)) witness.tell({ t, d, guildId, intents: INTENT_GUILDS });
    },
  };
}
