import { ChannelType } from "discord-api-types/v10";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { PostResult } from "../../daily/posting.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import { reasonText } from "../../discord/daily/tellModerators.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { postingObstacles } from "../../discord/guild/postingObstacles.ts";
import type { GuildChannel } from "../../discord/guildView.ts";
import type { Request } from "../../discord/request.ts";
import { block, card, type Reply } from "../../render/reply.ts";
import type { Texts } from "../../text/texts.ts";
import { type DailyMoment, dailyMoment, scheduleOf } from "./dailyMoment.ts";
import { factQueue } from "./factQueue.ts";

/** Handler behind "Post a test now". */
export const TEST = "dtest";

export const testButton: ButtonHandler = {
  name: TEST,
  audience: "moderators",
  ack: "defer",
  execute: ({ request, t }, context) => testDaily(request, t, context),
};

/** Posts the next fact, marked as a test, and says where it is, or what stood in the way. */
export async function testDaily(request: Request, t: Texts, context: AppContext): Promise<Reply> {
  const moment = await dailyMoment(request, context);
  const schedule = scheduleOf(moment);
  const { guildId, guild, settings } = moment;
  const [next] = factQueue(moment, 1, context.library);
  if (!next) throw new UserError((say) => say.daily.queue.empty());
  const result = await context.daily.postTest({ guildId, factId: next.factId, schedule, settings });
  const { channelId, roleId, tagId } = schedule;
  const channel = await context.discord.guilds.channel(guildId, channelId);
  if (result.outcome === "sent") {
    const { messageId } = result;
    const done =
      messageId === null
        ? t.daily.test.doneUnlinked({ channel: `<#${channelId}>` })
        : t.daily.test.done({ link: linkTo(messageId, channel, moment) });
    return card({ blocks: [block(done)] });
  }
  const { blocking } = postingObstacles({ channel, roleId, tagId }, guild);
  const lines = obstacleLines(blocking, { t, channelId, roleId, guild });
  const why = lines.length > 0 ? lines : [reasonText(reasonOf(result), t.daily.reasons)];
  return card({ blocks: [block(t.daily.test.failed({ why: why.join("\n") }))] });
}

/** A forum post is a channel of its own. */
function linkTo(messageId: string, channel: GuildChannel | undefined, { guildId }: DailyMoment): string {
  if (!channel || channel.type === ChannelType.GuildForum) return `<#${messageId}>`;
  return `https://discord.com/channels/${guildId}/${channel.id}/${messageId}`;
}

/** As the ledger would note it. */
function reasonOf(result: PostResult): string {
  switch (result.outcome) {
    case "sent":
      return "";
    case "refused":
      return result.cause;
    case "limited":
      return "rate-limited";
    case "rejected":
    case "unfit":
      return result.outcome;
    case "failed":
    case "unknown":
      return result.reason;
  }
}
