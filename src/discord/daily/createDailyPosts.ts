import { type REST, Routes } from "discord.js";
import { ChannelType } from "discord-api-types/v10";
import { z } from "zod";
import type { AppContext } from "../../app/context.ts";
import type { DoubtfulPost, Finding, PostResult, PostSlot } from "../../daily/posting.ts";
import type { Library } from "../../index/library.ts";
import type { PostingView } from "../guild/postingView.ts";
import type { GuildView } from "../guildView.ts";
import { messageBody } from "../messageBody.ts";
import { findOwnPost } from "./findOwnPost.ts";
import { postOutcome } from "./postOutcome.ts";
import { type NotSent, PostStopped, type PreparedPost, preparePost, type TestPost } from "./preparePost.ts";

export interface DailyPosts {
  post(slot: PostSlot, signal: AbortSignal): Promise<PostResult>;
  /** Marked as a test; pings nobody, and no button of it passes it off as a day's post. */
  postTest(test: TestPost): Promise<PostResult>;
  findOwnPost(post: DoubtfulPost): Promise<Finding>;
  /** Discord knows no nonce for posts in forums. */
  deduplicates(slot: PostSlot): Promise<boolean>;
}

interface PostsParts {
  /** Apart from the client's own: it neither repeats requests nor waits by itself, the ledger decides about that. */
  readonly rest: REST;
  readonly guilds: GuildView;
  readonly posting: PostingView;
  /** The one that is loaded now. */
  readonly library: () => Library;
  readonly log: AppContext["log"];
  /** Told when a post appeared, but not quite as it should. */
  readonly onFlaw?: (flaw: PostFlaw) => void;
}

export interface PostFlaw extends Pick<PostSlot, "guildId" | "date" | "settings" | "schedule"> {
  readonly kind: "role-gone" | "not-published";
}

const PUBLISH_WITHIN_MS = 8_000;
const MINUTES_PER_DAY = 1440;
const created = z.object({ id: z.string() });

export function createDailyPosts(parts: PostsParts): DailyPosts {
  const { rest, guilds, posting } = parts;
  const isForum = async ({ guildId, schedule }: Pick<PostSlot, "guildId" | "schedule">) =>
    (await posting.channel(guildId, schedule.channelId))?.type === ChannelType.GuildForum;
  return {
    async post(slot, signal) {
      const prepared = await tryPrepare(slot, slot.nonce, parts);
      if ("outcome" in prepared) return prepared;
      const result = await sendOne(() => send(prepared, slot.nonce, rest, signal));
      if (result.outcome === "sent") await afterwards(slot, prepared, result.messageId, parts);
      return result;
    },
    async postTest(test) {
      const prepared = await tryPrepare(test, undefined, parts);
      if ("outcome" in prepared) return prepared;
      return sendOne(() => send({ ...prepared, mentions: [] }, undefined, rest, undefined));
    },
    findOwnPost: (post) => findOwnPost(post, { rest, guilds }),
    deduplicates: async (slot) => !(await isForum(slot)),
  };
}

/** Looking things up beforehand has sent nothing yet, however it fails. */
async function tryPrepare(
  test: TestPost,
  mark: string | undefined,
  parts: PostsParts,
): Promise<PreparedPost | NotSent> {
  try {
    return await preparePost(test, mark, parts);
  } catch (error) {
    if (error instanceof PostStopped) return error.result;
    parts.log.warn({ err: error, guildId: test.guildId }, "a daily post could not be prepared");
    const outcome = postOutcome(error);
    return { outcome: "failed", reason: outcome.outcome === "failed" ? outcome.reason : "error" };
  }
}

async function sendOne(request: () => Promise<string>): Promise<PostResult> {
  try {
    return { outcome: "sent", messageId: await request() };
  } catch (error) {
    return postOutcome(error);
  }
}

async function send(
  { reply, title, channelId, channel, tagIds, mentions }: PreparedPost,
  nonce: string | undefined,
  rest: REST,
  signal: AbortSignal | undefined,
): Promise<string> {
  const message = messageBody(reply, { mentions: { parse: [], roles: [...mentions] } });
  const options = signal ? { signal } : {};
  if (channel?.type === ChannelType.GuildForum) {
    const body = {
      name: title,
      applied_tags: [...tagIds],
      // Until long after its window, so that it is among the open ones should it have to be looked for.
      auto_archive_duration: MINUTES_PER_DAY,
      message,
    };
    return created.parse(await rest.post(Routes.threads(channelId), { body, ...options })).id;
  }
  const body = nonce === undefined ? message : { ...message, nonce, enforce_nonce: true };
  return created.parse(await rest.post(Routes.channelMessages(channelId), { body, ...options })).id;
}

/** What may fail without the post being sent again. */
async function afterwards(
  slot: PostSlot,
  { channel, roleGone }: PreparedPost,
  messageId: string | null,
  { rest, log, onFlaw }: PostsParts,
): Promise<void> {
  const { guildId, date, settings, schedule } = slot;
  const flaw = (kind: PostFlaw["kind"]) => onFlaw?.({ kind, guildId, date, settings, schedule });
  if (roleGone) flaw("role-gone");
  if (!schedule.publish || channel?.type !== ChannelType.GuildAnnouncement || messageId === null) return;
  try {
    const signal = AbortSignal.timeout(PUBLISH_WITHIN_MS);
    await rest.post(Routes.channelMessageCrosspost(channel.id, messageId), { signal });
  } catch (err) {
    log.warn({ err, guildId, date }, "daily post was not published");
    flaw("not-published");
  }
}
