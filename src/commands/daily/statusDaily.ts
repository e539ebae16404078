import type { AppContext } from "../../app/context.ts";
import { remainingFacts } from "../../daily/bag.ts";
import type { Attempt } from "../../daily/ledgerRecords.ts";
import { currentPause, type PlannedSlot } from "../../daily/schedule.ts";
import { factsOf } from "../../discord/daily/createDailyService.ts";
import { reasonText } from "../../discord/daily/tellModerators.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { postingObstacles } from "../../discord/guild/postingObstacles.ts";
import type { Request } from "../../discord/request.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { choiceLines, nextRunText, nextSlot, shortDate } from "../../render/dailySchedule.ts";
import { block, card, type Reply } from "../../render/reply.ts";
import { pauseValue } from "../../render/settingValue.ts";
import { timestamp } from "../../render/timestamp.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { type DailyMoment, dailyMoment, scheduleOf } from "./dailyMoment.ts";

/** How the daily post is doing, and what stands in its way at this moment. */
export async function statusDaily(request: Request, language: Language, context: AppContext): Promise<Reply> {
  const moment = await dailyMoment(request, context);
  const schedule = scheduleOf(moment);
  const t = textsIn(language).daily.status;
  const { channelId, roleId, tagId } = schedule;
  const channel = await context.discord.guilds.channel(moment.guildId, channelId);
  const tagName = channel?.tags.find(({ id }) => id === tagId)?.name;
  const { blocking, weakening } = postingObstacles({ channel, roleId, tagId }, moment.guild);
  const words = { t: textsIn(language), channelId, roleId, guild: moment.guild };
  const trouble = obstacleLines([...blocking, ...weakening], words);
  return card({
    blocks: [
      block([t.title(), ...nextLines(moment, language), ...choiceLines(schedule, tagName, language)].join("\n")),
      ...(trouble.length > 0 ? [block(t.obstacles({ lines: listed(trouble) }))] : []),
      block(attemptLines(moment.progress.attempts, language)),
      block(factLines(moment, language, context)),
    ],
    divided: true,
  });
}

function nextLines(moment: DailyMoment, language: Language): readonly string[] {
  const schedule = scheduleOf(moment);
  const t = textsIn(language).daily.status;
  const pause = currentPause(schedule, moment.now);
  const next = nextSlot(schedule, moment);
  const runningLine = (slot: PlannedSlot) => t.running({ next: nextRunText(slot, schedule.timeZone, language) });
  return [
    ...(pause ? [t.paused({ pause: pauseValue(pause, language) })] : []),
    ...(next ? [next.dueAt <= moment.now.getTime() ? owedLine(next, moment, t) : runningLine(next)] : []),
  ];
}

function owedLine({ date, dueAt }: PlannedSlot, { progress }: DailyMoment, t: Texts["daily"]["status"]): string {
  const [last] = progress.attempts;
  return last?.date === date && last.outcome === "failed"
    ? t.triedAgain({ since: timestamp(dueAt, "relative") })
    : t.owed();
}

function attemptLines(attempts: readonly Attempt[], language: Language): string {
  const { status: t, reasons } = textsIn(language).daily;
  if (attempts.length === 0) return t.noAttempts();
  const lines = attempts.map(({ at, date, outcome, reason, times }) => {
    const said = times > 1 ? `${t.outcomes[outcome]}, ${t.times({ times })}` : t.outcomes[outcome];
    const why = reason === null ? said : t.because({ outcome: said, reason: reasonText(reason, reasons) });
    return t.attempt({ date: shortDate(date, language), outcome: why, at: timestamp(at, "relative") });
  });
  return t.attempts({ lines: lines.join("\n") });
}

function factLines({ settings, progress }: DailyMoment, language: Language, { library }: AppContext): string {
  const t = textsIn(language).daily.status;
  const facts = factsOf(settings, library);
  const { vetoed } = settings.facts;
  const usable = facts.filter(({ id }) => !vetoed.includes(id)).length;
  const left = remainingFacts({ facts, bag: progress, wishes: settings.facts });
  const excluded = facts.length - usable;
  return [t.left({ left, total: usable }), ...(excluded > 0 ? [`-# ${t.excluded({ count: excluded })}`] : [])].join(
    "\n",
  );
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}
