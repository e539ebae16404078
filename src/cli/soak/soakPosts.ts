import type { StandIn } from "../../playground/startStandIn.ts";
import type { Message } from "../../playground/world/types.ts";
import { unpackCustomId } from "../../render/customId.ts";
import type { PostSeen } from "./soakTally.ts";

/** Every daily post that the stand-in has seen. */
export interface Posts {
  of(guildId: string): readonly PostSeen[];
  readonly count: number;
  /** Called as soon as a post is there, before the bot is told. */
  onPost: () => void;
}

export function watchPosts({ events, world, clock }: StandIn): Posts {
  const byGuild = new Map<string, PostSeen[]>();
  let count = 0;
  const posts: Posts = {
    of: (guildId) => byGuild.get(guildId) ?? [],
    get count() {
      return count;
    },
    onPost: () => undefined,
  };
  events.on("message", (message, change) => {
    const factId = change === "created" ? factIn(message) : undefined;
    const channel = world.channels.get(message.channelId);
    if (factId === undefined || channel?.guild_id === undefined) return;
    count += 1;
    const list = byGuild.get(channel.guild_id) ?? [];
    list.push({ at: clock.now(), factId });
    byGuild.set(channel.guild_id, list);
    posts.onPost();
  });
  return posts;
}

/** The fact that stands in the button of a daily post; undefined for other messages. */
function factIn({ data }: Message): string | undefined {
  for (const [, id = ""] of JSON.stringify(data.components).matchAll(/"custom_id":"([^"]*)"/g)) {
    const { handler, parts } = unpackCustomId(id);
    if (handler === "fact" && parts[2]) return `${parts[0]}/${parts[1]}`;
  }
  return undefined;
}
