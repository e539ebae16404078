import { DiscordAPIError, type REST, Routes, SnowflakeUtil } from "discord.js";
import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { z } from "zod";
import type { DoubtfulPost, Finding } from "../../daily/posting.ts";
import { markIn } from "../../render/dailyPost.ts";
import type { GuildView } from "../guildView.ts";

interface Searching {
  readonly rest: REST;
  readonly guilds: GuildView;
}

const PAGE = 100;
/** More messages than a channel sees in the few hours that matter. */
const PAGES_MAX = 100;
/** Discord's clock may be behind ours, which may have been set since. */
const CLOCK_SKEW_MS = 60 * 60 * 1000;

const messageSchema = z.object({ id: z.string(), components: z.array(z.unknown()).optional() });
type FoundMessage = z.output<typeof messageSchema>;
const threadSchema = z.object({ id: z.string(), parent_id: z.string().nullish() });
const threadsSchema = z.object({ threads: z.array(threadSchema) });

/** Looks for the post whose buttons carry the slot's nonce. @throws when Discord cannot be asked just now, or there is too much to read. */
export async function findOwnPost(post: DoubtfulPost, { rest, guilds }: Searching): Promise<Finding> {
  if (!(await guilds.guild(post.guildId))) return { kind: "unreadable" };
  const channel = await guilds.channel(post.guildId, post.channelId);
  if (!channel) return (await isGone(rest, post.channelId)) ? { kind: "absent" } : { kind: "unreadable" };
  if (!(channel.permissions & PermissionFlagsBits.ReadMessageHistory)) return { kind: "unreadable" };
  const since = new Date(post.since.getTime() - CLOCK_SKEW_MS);
  const found =
    channel.type === ChannelType.GuildForum ? await inForum(post, since, rest) : await inMessages(post, since, rest);
  return found === undefined ? { kind: "absent" } : { kind: "found", messageId: found };
}

async function isGone(rest: REST, channelId: string): Promise<boolean> {
  try {
    await rest.get(Routes.channel(channelId));
    return false;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) return error.status === 404;
    throw error;
  }
}

async function inMessages({ channelId, nonce }: DoubtfulPost, since: Date, rest: REST): Promise<string | undefined> {
  let after = String(SnowflakeUtil.generate({ timestamp: since, increment: 0n, processId: 0n, workerId: 0n }));
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const query = new URLSearchParams({ after, limit: String(PAGE) });
    const messages = z.array(messageSchema).parse(await rest.get(Routes.channelMessages(channelId), { query }));
    const found = messages.find((message) => carries(message, nonce));
    if (found) return found.id;
    if (messages.length < PAGE) return undefined;
    after = messages.reduce((last, { id }) => (BigInt(id) > BigInt(last) ? id : last), after);
  }
  throw new Error(`channel ${channelId} has too many messages to look through`);
}

/** The first message of a forum post has the post's own id. */
async function inForum(
  { guildId, channelId, nonce }: DoubtfulPost,
  since: Date,
  rest: REST,
): Promise<string | undefined> {
  const active = threadsSchema.parse(await rest.get(Routes.guildActiveThreads(guildId)));
  const archived = threadsSchema.parse(await rest.get(Routes.channelThreads(channelId, "public")));
  const inside = active.threads.filter(({ parent_id }) => parent_id === channelId);
  const recent = [...inside, ...archived.threads].filter(
    ({ id }) => SnowflakeUtil.timestampFrom(id) >= since.getTime(),
  );
  for (const { id } of recent) {
    const first = await firstMessage(rest, id);
    if (first && carries(first, nonce)) return id;
  }
  return undefined;
}

async function firstMessage(rest: REST, threadId: string): Promise<FoundMessage | undefined> {
  try {
    return messageSchema.parse(await rest.get(Routes.channelMessage(threadId, threadId)));
  } catch (error) {
    // Somebody deleted it.
    if (error instanceof DiscordAPIError && error.status === 404) return undefined;
    throw error;
  }
}

function carries({ components }: FoundMessage, nonce: string): boolean {
  return customIdsIn(components).some((id) => markIn(id) === nonce);
}

function customIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(customIdsIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "custom_id" in value && typeof value.custom_id === "string" ? [value.custom_id] : [];
  return "components" in value ? [...own, ...customIdsIn(value.components)] : own;
}
