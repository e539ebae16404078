import { ChannelType } from "discord-api-types/v10";
import type { PostResult, PostSlot } from "../../daily/posting.ts";
import type { Library } from "../../index/library.ts";
import { type DailyPostView, dailyPostTitle, renderDailyPost } from "../../render/dailyPost.ts";
import type { ShownFact } from "../../render/fact.ts";
import { type Reply, withAccent } from "../../render/reply.ts";
import { UnverifiedQuotationError, verifyReply } from "../../render/verify.ts";
import type { DailySchedule, GuildSettings } from "../../settings/guildSettings.ts";
import type { PostingView } from "../guild/postingView.ts";
import type { GuildChannel, GuildState } from "../guildView.ts";

export type TestPost = Pick<PostSlot, "guildId" | "factId" | "schedule" | "settings">;

/** A post that is ready to be sent, verified. */
export interface PreparedPost {
  readonly reply: Reply;
  readonly title: string;
  readonly channelId: string;
  /** Undefined where the bot cannot see it; Discord then says why. */
  readonly channel: Pick<GuildChannel, "id" | "type"> | undefined;
  readonly tagIds: readonly string[];
  readonly mentions: readonly string[];
  readonly roleGone: boolean;
}

/** Surely nothing was posted. */
export type NotSent = Extract<PostResult, { outcome: "refused" | "failed" | "unfit" }>;

/** Thrown where nothing can be posted, with what came of it. */
export class PostStopped extends Error {
  override readonly name = "PostStopped";
  readonly result: NotSent;
  constructor(result: NotSent, options?: ErrorOptions) {
    super(result.outcome, options);
    this.result = result;
  }
}

interface PreparingParts {
  readonly posting: PostingView;
  /** The one that is loaded now. */
  readonly library: () => Library;
}

/** @throws PostStopped where nothing can be posted. */
export async function preparePost(
  test: TestPost,
  mark: string | undefined,
  parts: PreparingParts,
): Promise<PreparedPost> {
  const { guildId, factId, schedule, settings } = test;
  const guild = await parts.posting.guild(guildId);
  if (!guild) throw new PostStopped({ outcome: "refused", cause: "not-in-server" });
  const library = parts.library();
  const shown = findFact(library, factId);
  if (!shown) throw new PostStopped({ outcome: "unfit", reason: `no fact ${factId}` });
  const channel = await parts.posting.channel(guildId, schedule.channelId);
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
function tagsFor(
  channel: Pick<GuildChannel, "type" | "tags" | "requiresTag"> | undefined,
  { tagId }: DailySchedule,
): readonly string[] {
  if (channel?.type !== ChannelType.GuildForum) return [];
  if (tagId !== null && channel.tags.some(({ id }) => id === tagId)) return [tagId];
  if (channel.requiresTag) throw new PostStopped({ outcome: "refused", cause: "tag-required" });
  return [];
}
