import { type REST, Routes } from "discord.js";
import { ChannelType } from "discord-api-types/v10";
import { z } from "zod";
import type { AppContext } from "../../app/context.ts";
import type { DoubtfulPost, Finding, PostResult, PostSlot } from "../../daily/posting.ts";
import type { Library } from "../../index/library.ts";
import { type DailyPostView, dailyPostTitle, renderDailyPost } from "../../render/dailyPost.ts";
import type { ShownFact } from "../../render/fact.ts";
import { type Reply, withAccent } from "../../render/reply.ts";
import { UnverifiedQuotationError, verifyReply } from "../../render/verify.ts";
import type { DailySchedule, GuildSettings } from "../../settings/guildSettings.ts";
import type { GuildChannel, GuildState, GuildView } from "../guildView.ts";
import { messageBody } from "../messageBody.ts";
import { findOwnPost } from "./findOwnPost.ts";
import { postOutcome } from "./postOutcome.ts";

export interface DailyPosts {
  post(slot: PostSlot, signal: AbortSignal): Promise<PostResult>;
  /** Marked as a test; pings nobody, and no button of it passes it off as a day's post. */
  postTest(test: TestPost): Promise<PostResult>;
  findOwnPost(post: DoubtfulPost): Promise<Finding>;
  /** Discord knows no nonce for posts in forums. */
  deduplicates(slot: PostSlot): Promise<boolean>;
}

export type TestPost = Pick<PostSlot, "guildId" | "factId" | "schedule" | "settings">;

interface PostsParts {
  /** Apart from the client's own: it neither repeats requests nor waits by itself, the ledger decides about that. */
  readonly rest: REST;
  readonly guilds: GuildView;
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

/** Thrown where nothing can be posted, with what came of it. */
class PostStopped extends Error {
  override readonly name = "PostStopped";
  readonly result: PostResult;
  constructor(result: PostResult, options?: ErrorOptions) {
    super(result.outcome, options);
    this.result = result;
  }
}

export function createDailyPosts(parts: PostsParts): DailyPosts {
  const { rest, guilds } = parts;
  const isForum = async ({ guildId, schedule }: Pick<PostSlot, "guildId" | "schedule">) =>
    (await guilds.channel(guildId, schedule.channelId))?.type === ChannelType.GuildForum;
  return {
    async post(slot, signal) {
      return guarded(async () => {
        const prepared = await prepare(slot, slot.nonce, parts);
        const result = await guardedSend(() => send(prepared, slot.nonce, rest, signal));
        if (result.outcome === "sent") await afterwards(slot, prepared, result.messageId, parts);
        return result;
      });
    },
    async postTest(test) {
      return guarded(async () => {
        const prepared = await prepare(test, undefined, parts);
        return guardedSend(() => send({ ...prepared, mentions: [] }, undefined, rest, undefined));
      });
    },
    findOwnPost: (post) => findOwnPost(post, { rest, guilds }),
    deduplicates: async (slot) => !(await isForum(slot)),
  };
}

/** Looking things up beforehand has sent nothing yet, however it fails. */
async function guarded(work: () => Promise<PostResult>): Promise<PostResult> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PostStopped) return error.result;
    const outcome = postOutcome(error);
    return outcome.outcome === "unknown" ? { outcome: "failed", reason: "unreachable" } : outcome;
  }
}

async function guardedSend(request: () => Promise<string>): Promise<PostResult> {
  try {
    return { outcome: "sent", messageId: await request() };
  } catch (error) {
    return postOutcome(error);
  }
}

interface Prepared {
  readonly reply: Reply;
  readonly title: string;
  readonly channelId: string;
  /** Undefined where the bot cannot see it; Discord then says why. */
  readonly channel: GuildChannel | undefined;
  readonly tagIds: readonly string[];
  readonly mentions: readonly string[];
  readonly roleGone: boolean;
}

async function prepare(test: TestPost, mark: string | undefined, parts: PostsParts): Promise<Prepared> {
  const { guildId, factId, schedule, settings } = test;
  const guild = await parts.guilds.guild(guildId);
  if (!guild) throw new PostStopped({ outcome: "refused", cause: "not-in-server" });
  const library = parts.library();
  const shown = findFact(library, factId);
  if (!shown) throw new PostStopped({ outcome: "unfit", reason: `no fact ${factId}` });
  const channel = await parts.guilds.channel(guildId, schedule.channelId);
  const role = schedule.roleId === null || schedule.roleId === guildId ? undefined : guild.roles.get(schedule.roleId);
  const view: DailyPostView = {
    language: postLanguage(settings, guild),
    another: countFacts(library) > 1,
    mark,
    roleId: role?.id ?? null,
  };
  const reply = inColour(renderDailyPost(shown, view), settings);
  verify(reply, library);
  return {
    reply,
    title: dailyPostTitle(shown, view),
    channelId: schedule.channelId,
    channel,
    tagIds: tagsFor(channel, schedule),
    mentions: role ? [role.id] : [],
    roleGone: schedule.roleId !== null && !role,
  };
}

/** Ids of facts name the article: `slug/fact`. */
export function findFact({ sources }: Library, factId: string): ShownFact | undefined {
  const [slug = "", ...rest] = factId.split("/");
  const source = sources.get(slug);
  const fact = source?.knowledge.facts.find(({ id }) => id === rest.join("/"));
  return source && fact && { source, fact };
}

export function postLanguage({ language }: GuildSettings, guild: Pick<GuildState, "language">): GuildState["language"] {
  return language === "auto" ? guild.language : language;
}

function countFacts({ sources }: Library): number {
  return [...sources.values()].reduce((sum, { knowledge }) => sum + knowledge.facts.length, 0);
}

function inColour(reply: Reply, { colour }: GuildSettings): Reply {
  return colour === null ? reply : withAccent(reply, Number.parseInt(colour.slice(1), 16));
}

/** Right before sending, whatever was checked before. */
function verify(reply: Reply, { sources }: Library): void {
  try {
    verifyReply(reply, (slug) => sources.get(slug)?.article);
  } catch (error) {
    if (!(error instanceof UnverifiedQuotationError)) throw error;
    throw new PostStopped({ outcome: "unfit", reason: error.message }, { cause: error });
  }
}

/** A tag that is gone is left out where the forum does without; where it does not, Discord would refuse. */
function tagsFor(channel: GuildChannel | undefined, { tagId }: DailySchedule): readonly string[] {
  if (channel?.type !== ChannelType.GuildForum) return [];
  if (tagId !== null && channel.tags.some(({ id }) => id === tagId)) return [tagId];
  if (channel.requiresTag) throw new PostStopped({ outcome: "refused", cause: "tag-required" });
  return [];
}

async function send(
  { reply, title, channelId, channel, tagIds, mentions }: Prepared,
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
  { channel, roleGone }: Prepared,
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
