import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import { currentPause } from "../../daily/schedule.ts";
import { type ScheduleChoices, startSchedule } from "../../daily/scheduleChange.ts";
import { resolveTimeZone } from "../../daily/timeZones.ts";
import { parseTime } from "../../daily/typedTime.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import { postLanguage } from "../../discord/daily/preparePost.ts";
import type { Request } from "../../discord/request.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { choiceLines, nextRunText, nextSlot } from "../../render/dailySchedule.ts";
import { factBlocks } from "../../render/fact.ts";
import { MESSAGE_TEXT_MAX } from "../../render/limits.ts";
import { echo } from "../../render/markdown.ts";
import { type Block, block, button, card, type Reply, row } from "../../render/reply.ts";
import { renderQuestion } from "../../render/settings.ts";
import { changeLines } from "../../render/settingValue.ts";
import { diffSettings } from "../../settings/changes.ts";
import { textsIn } from "../../text/texts.ts";
import { applyChange } from "../settings/applyChange.ts";
import { wordsFor } from "../settings/settingWords.ts";
import { type CheckedChoices, checkChoices, tagIdFor } from "./checkChoices.ts";
import { type DailyMoment, dailyMoment } from "./dailyMoment.ts";
import { factQueue } from "./factQueue.ts";
import { scheduleChanged } from "./scheduleChanged.ts";
import { packChoices, unpackChoices } from "./scheduleCode.ts";
import { TEST } from "./testDaily.ts";

/** `dstart:<the choices>`: nothing is stored before it is pressed. */
const SAVE = "dstart";
const DISCARD = "ddiscard";
const ZONES_NAMED = 5;

export interface TypedChoices {
  readonly channel: string;
  readonly time: string;
  readonly timezone: string;
  readonly days: ScheduleChoices["days"] | undefined;
  readonly role: string | undefined;
  readonly publish: boolean;
  readonly tag: string | undefined;
}

/** Checks what was typed and shows what it would mean: the next run, what changes, the first post. */
export async function askStart(
  typed: TypedChoices,
  asking: { readonly request: Request; readonly language: Language },
  context: AppContext,
): Promise<Reply> {
  const time = parseTime(typed.time);
  if (time === undefined) throw new UserError((t) => t.daily.start.badTime({ typed: echo(typed.time) }));
  const timeZone = readZone(typed.timezone, context.now());
  const moment = await dailyMoment(asking.request, context);
  const channel = await context.discord.guilds.channel(moment.guildId, typed.channel);
  const choices: ScheduleChoices = {
    channelId: typed.channel,
    time,
    timeZone,
    days: typed.days ?? "every",
    roleId: typed.role ?? null,
    publish: typed.publish,
    tagId: tagIdFor(typed.tag, channel),
  };
  const checked = await checkChoices(choices, moment, asking.language, context);
  return question(choices, checked, moment, asking.language, context);
}

function readZone(typed: string, now: Date): string {
  const reading = resolveTimeZone(typed, now);
  if (reading.ok) return reading.zone;
  const zones = reading.suggestions.slice(0, ZONES_NAMED).map((zone) => `\`${zone}\``);
  const said = { typed: echo(typed), zones: zones.join(", ") };
  throw new UserError(({ daily: { start: t } }) => {
    if (zones.length === 0) return t.badZone(said);
    return reading.why === "offset" ? t.offsetZone(said) : t.whichZone(said);
  });
}

async function question(
  choices: ScheduleChoices,
  checked: CheckedChoices,
  moment: DailyMoment,
  language: Language,
  context: AppContext,
): Promise<Reply> {
  const t = textsIn(language).daily.start;
  const { settings } = moment;
  const schedule = startSchedule(settings.daily, choices, moment);
  const next = nextSlot(schedule, moment);
  const head = [
    settings.daily ? t.askNew() : t.ask(),
    ...choiceLines(choices, checked.tagName, language),
    next ? t.next({ when: nextRunText(next, choices.timeZone, language) }) : t.noNext(),
    ...(await difference(schedule, moment, language, context)),
    ...(checked.advice.length > 0 ? [t.advice({ lines: checked.advice.join("\n") })] : []),
  ].join("\n");
  return renderQuestion(
    [
      block(head),
      ...preview({ ...moment, settings: { ...settings, daily: schedule } }, head.length, language, context),
    ],
    [
      [t.confirm, packChoices(SAVE, choices)],
      [t.cancel, DISCARD],
    ],
  );
}

/** Old against new, where one runs already. */
async function difference(
  schedule: ReturnType<typeof startSchedule>,
  { settings, guildId, now }: DailyMoment,
  language: Language,
  context: AppContext,
): Promise<readonly string[]> {
  if (!settings.daily) return [];
  const t = textsIn(language).daily.start;
  const after = { ...settings, daily: schedule };
  const words = await wordsFor(guildId, [settings, after], language, context);
  const lines = changeLines(diffSettings(settings, after), { before: settings, after }, words);
  if (lines.length === 0) return [t.sameAsBefore()];
  return [t.before({ lines: lines.join("\n") }), ...(currentPause(settings.daily, now) ? [t.wasPaused()] : [])];
}

/** The first post as it will look, where there is room for it. */
function preview(moment: DailyMoment, used: number, language: Language, { library }: AppContext): readonly Block[] {
  const t = textsIn(language).daily.start;
  const [first] = factQueue(moment, 1, library);
  if (!first) return [];
  const blocks = [
    block(t.preview()),
    ...factBlocks(first.shown, { language: postLanguage(moment.settings, moment.guild), another: false }),
  ];
  const length = blocks.reduce((sum, { text }) => sum + text.length, used);
  return length > MESSAGE_TEXT_MAX ? [block(t.noPreview())] : blocks;
}

/** Everything is checked again: hours may lie between the question and the answer. */
export const startButton: ButtonHandler = {
  name: SAVE,
  audience: "moderators",
  ack: "defer",
  execute: async ({ parts, request, language, publicLanguage, t }, context) => {
    const choices = unpackChoices(parts);
    if (!choices) throw new UserError((say) => say.error.outdatedButton());
    const moment = await dailyMoment(request, context);
    await checkChoices(choices, moment, language, context);
    const { guildId } = moment;
    const applied = await applyChange(({ daily }) => ({ daily: startSchedule(daily, choices, moment) }), {
      guildId,
      request,
      terms: { language, publicLanguage },
      context,
    });
    await scheduleChanged(guildId, context);
    const next = applied.after.daily && nextSlot(applied.after.daily, moment);
    const lines = [
      next ? t.daily.start.saved({ next: nextRunText(next, choices.timeZone, language) }) : t.daily.start.savedNoNext(),
      ...applied.changes,
      ...(applied.logFailed ? [applied.logFailed] : []),
    ];
    return card({ blocks: [block(lines.join("\n"))], rows: [row(button(t.daily.start.test, TEST))] });
  },
};

export const discardButton: ButtonHandler = {
  name: DISCARD,
  audience: "moderators",
  execute: ({ t }) => card({ blocks: [block(t.daily.start.discarded())] }),
};
