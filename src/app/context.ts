import type { Logger } from "pino";
import type { DailyDesk } from "../discord/daily/dailyDesk.ts";
import type { DiscordAccess } from "../discord/discordAccess.ts";
import type { Library } from "../index/library.ts";
import type { Reply } from "../render/reply.ts";
import type { Stores } from "../settings/openStores.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";

/** Posts into a channel on the bot's own account. False when Discord does not let it, or cannot be reached. */
export type PostToChannel = (channelId: string, reply: Reply) => Promise<boolean>;

/** Everything a command may reach. Built once by `createBot`; never imported as a value. */
export interface AppContext {
  /** Swapped as a whole on reload: read it once per interaction. */
  readonly library: Library;
  readonly settings: SettingsStore;
  /** Where they are kept. */
  readonly store: Pick<Stores, "description" | "ping">;
  readonly discord: DiscordAccess;
  readonly daily: DailyDesk;
  readonly log: Logger;
  readonly now: () => Date;
  /** 0 up to, but not including, 1. */
  readonly random: () => number;
  readonly postToChannel: PostToChannel;
  /** How members reach whoever runs the bot, as the operator wants it shown. */
  readonly operatorContact: string | undefined;
}
