import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import { currentPause } from "../../daily/schedule.ts";
import { pauseSchedule, resumeSchedule } from "../../daily/scheduleChange.ts";
import { localDateAt } from "../../daily/slotTime.ts";
import { parsePause } from "../../daily/typedTime.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { postingObstacles } from "../../discord/guild/postingObstacles.ts";
import type { Request } from "../../discord/request.ts";
import type { Terms } from "../../discord/terms.ts";
import { nextRunText, nextSlot } from "../../render/dailySchedule.ts";
import { block, card, type Reply } from "../../render/reply.ts";
import type { LocalDate } from "../../settings/formats.ts";
import type { DailySchedule } from "../../settings/guildSettings.ts";
import { type Applied, applyChange } from "../settings/applyChange.ts";
import { type DailyMoment, dailyMoment, scheduleOf } from "./dailyMoment.ts";
import { refusedDate } from "./refusedDate.ts";
import { scheduleChanged } from "./scheduleChanged.ts";

interface Asked extends Pick<Terms, "language" | "publicLanguage" | "t"> {
  readonly request: Request;
}

export async function stopDaily(asked: Asked, context: AppContext): Promise<Reply> {
  const moment = await dailyMoment(asked.request, context);
  scheduleOf(moment);
  const applied = await save(() => null, moment, asked, context);
  return told(asked.t.daily.stopped(), applied);
}

export async function pauseDaily(typed: string | undefined, asked: Asked, context: AppContext): Promise<Reply> {
  const moment = await dailyMoment(asked.request, context);
  const { timeZone } = scheduleOf(moment);
  const until = typed === undefined ? null : readUntil(typed, localDateAt(moment.now, timeZone));
  const applied = await save((schedule) => pauseSchedule(schedule, until), moment, asked, context);
  const t = asked.t.daily.pause;
  const schedule = scheduleOf({ settings: applied.after });
  const next = nextSlot(schedule, moment);
  if (until === null || !next) return told(t.doneOpen(), applied);
  return told(t.done({ date: nextRunText(next, schedule.timeZone, asked.language) }), applied);
}

function readUntil(typed: string, today: LocalDate): LocalDate {
  const reading = parsePause(typed, today);
  if (reading.ok) return reading.until;
  throw new UserError(({ daily: { pause: t } }) => refusedDate(reading, typed, t));
}

/** Only where it would work: a schedule that resumes to fail is worse than one that stands still and says so. */
export async function resumeDaily(asked: Asked, context: AppContext): Promise<Reply> {
  const moment = await dailyMoment(asked.request, context);
  const { guild, guildId } = moment;
  const schedule = scheduleOf(moment);
  if (currentPause(schedule, moment.now) === null) throw new UserError((t) => t.daily.resume.notPaused());
  const { channelId, roleId, tagId } = schedule;
  const channel = await context.discord.guilds.channel(guildId, channelId);
  const { blocking } = postingObstacles({ channel, roleId, tagId }, guild);
  if (blocking.length > 0) {
    const words = { channelId, roleId, guild };
    throw new UserError((t) => t.daily.resume.refused({ why: obstacleLines(blocking, { ...words, t }).join("\n") }));
  }
  const applied = await save((current) => resumeSchedule(current, moment.now), moment, asked, context);
  const resumed = scheduleOf({ settings: applied.after });
  await scheduleChanged(guildId, context);
  const next = nextSlot(resumed, moment);
  const t = asked.t.daily;
  return told(
    next ? t.resume.done({ next: nextRunText(next, resumed.timeZone, asked.language) }) : t.start.savedNoNext(),
    applied,
  );
}

/** On the schedule as it is at its turn: another moderator may just have ended it. */
function save(
  change: (schedule: DailySchedule) => DailySchedule | null,
  { guildId }: DailyMoment,
  { request, language, publicLanguage }: Asked,
  context: AppContext,
): Promise<Applied> {
  const terms = { language, publicLanguage };
  return applyChange(({ daily }) => ({ daily: daily && change(daily) }), { guildId, request, terms, context });
}

function told(sentence: string, { logFailed }: Applied): Reply {
  return card({ blocks: [block([sentence, ...(logFailed ? [logFailed] : [])].join("\n"))] });
}
