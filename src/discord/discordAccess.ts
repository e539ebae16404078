import type { Client, REST } from "discord.js";
import { createFileReader, type ReadFile } from "./attachmentFile.ts";
import { createGuildView } from "./guild/createGuildView.ts";
import type { GuildView } from "./guildView.ts";

/** Discord beyond the interaction that is being answered. */
export interface DiscordAccess {
  readonly guilds: GuildView;
  readonly readFile: ReadFile;
  /** Of the gateway, there and back; undefined where there is none, or none was measured yet. */
  latencyMs(): number | undefined;
}

interface AccessParts {
  readonly rest: REST;
  /** Where there is a gateway. */
  readonly client?: Client;
  readonly apiUrl: string;
  readonly now: () => Date;
}

export function createDiscordAccess({ rest, client, apiUrl, now }: AccessParts): DiscordAccess {
  return {
    guilds: createGuildView({ rest, now, ...(client && { client }) }),
    readFile: createFileReader({ apiUrl }),
    latencyMs() {
      const ping = client?.ws.ping ?? -1;
      return ping < 0 ? undefined : Math.round(ping);
    },
  };
}
