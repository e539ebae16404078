import { createHash } from "node:crypto";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import type { GuildProgress } from "../../daily/ledgerRecords.ts";
import { upcomingSlots } from "../../daily/schedule.ts";
import { type ScheduleMoment, startSchedule } from "../../daily/scheduleChange.ts";
import type { FileReading } from "../../discord/attachmentFile.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import { obstacleLines } from "../../discord/guild/obstacleLines.ts";
import { noteObstacles, type Obstacle, postingObstacles } from "../../discord/guild/postingObstacles.ts";
import type { GuildState } from "../../discord/guildView.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { packCustomId } from "../../render/customId.ts";
import { escapeMarkdown, shorten } from "../../render/markdown.ts";
import { block, card, notice, type Reply } from "../../render/reply.ts";
import { renderQuestion } from "../../render/settings.ts";
import { changeLines } from "../../render/settingValue.ts";
import { timestamp } from "../../render/timestamp.ts";
import type { Change } from "../../settings/changes.ts";
import type { GuildSettings } from "../../settings/guildSettings.ts";
import {
  type ImportPlan,
  type ImportRefusal,
  type KnownIds,
  MAX_IMPORT_BYTES,
  type PortableSettings,
  planImport,
  readImport,
} from "../../settings/transfer.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { applyChange, type Changing, outcomeOf } from "./applyChange.ts";
import { settingWords } from "./settingWords.ts";
import { guildOf, showSettings } from "./showSettings.ts";

/** `setimport:<hash of what would change>`; the file itself hangs on the question. */
const IMPORT = "setimport";
const CANCEL = "setcancel";
const FILE_NAME = "beleg-settings.json";
const PROBLEMS_MAX = 8;
const PROBLEM_LENGTH_MAX = 150;
const DROPPED_MAX = 10;

interface Attached {
  readonly url: string;
  readonly size: number;
}

/** Says what the file would change, and asks. Nothing is stored: the file travels on the question. */
export async function askImport(
  file: Attached,
  asking: Pick<Changing, "guildId" | "context"> & { readonly language: Language; readonly notice?: string },
): Promise<Reply> {
  const { guildId, context, language } = asking;
  const t = textsIn(language).settings.import;
  const { text, settings } = await readFile(file, context);
  const prepared = await prepare(guildId, settings, context);
  const current = await context.settings.inspect(guildId);
  const plan = prepared.planFor(current.settings);
  const words = settingWords(prepared, context.library, language);
  const lines = changeLines(plan.changes, { before: current.settings, after: plan.after }, words);
  const remarks = remarksOn(plan, prepared, language);
  if (lines.length === 0) return notice([t.nothing(), ...remarks].join("\n"));
  const question = [...(asking.notice ? [asking.notice] : []), t.ask({ changes: lines.join("\n") }), ...remarks];
  return renderQuestion(
    [block(question.join("\n"))],
    [
      [t.confirm, packCustomId(IMPORT, fingerprint(plan))],
      [t.cancel, CANCEL],
    ],
    [{ name: FILE_NAME, content: text }],
  );
}

/** Reads and checks the file anew; what was shown is imported, or what has changed since is shown. */
export const importButton: ButtonHandler = {
  name: IMPORT,
  audience: "moderators",
  ack: "defer",
  execute: async ({ parts: [shown], message, request, language, publicLanguage, t }, context) => {
    const guildId = guildOf(request);
    const file = message.attachments.find(({ filename }) => filename === FILE_NAME);
    if (!file) throw new UserError((say) => say.settings.import.fileGone());
    const { settings } = await readFile(file, context);
    const prepared = await prepare(guildId, settings, context);
    let asShown = false;
    const change = (current: GuildSettings) => {
      const plan = prepared.planFor(current);
      asShown = fingerprint(plan) === shown;
      return asShown ? plan.after : {};
    };
    const terms = { language, publicLanguage };
    const applied = await applyChange(change, { guildId, request, terms, context });
    if (asShown) return showSettings(guildId, language, context, outcomeOf(applied, language));
    return askImport(file, { guildId, context, language, notice: t.settings.import.changedMeanwhile() });
  },
};

export const cancelImportButton: ButtonHandler = {
  name: CANCEL,
  audience: "moderators",
  execute: ({ t }) => card({ blocks: [block(t.settings.import.cancelled())] }),
};

async function readFile(
  file: Attached,
  { discord }: AppContext,
): Promise<{ readonly text: string; readonly settings: PortableSettings }> {
  const reading = await discord.readFile(file, MAX_IMPORT_BYTES);
  if (!reading.ok) throw new UserError((t) => unread(reading, t));
  const parsed = readImport(reading.text);
  if (!parsed.ok) throw new UserError((t) => refused(parsed, t));
  return { text: reading.text, settings: parsed.settings };
}

function unread({ why }: Extract<FileReading, { ok: false }>, { settings: { import: t } }: Texts): string {
  switch (why) {
    case "too-large":
      return t.tooLarge({ kilobytes: MAX_IMPORT_BYTES / 1024 });
    case "wrong-host":
      return t.wrongHost();
    case "unreachable":
      return t.unreachable();
    case "not-text":
      return t.notJson();
  }
}

function refused(refusal: ImportRefusal, { settings: { import: t } }: Texts): string {
  if (refusal.why === "too-large") return t.tooLarge({ kilobytes: MAX_IMPORT_BYTES / 1024 });
  if (refusal.why === "not-json") return t.notJson();
  const shown = refusal.problems
    .slice(0, PROBLEMS_MAX)
    .map((problem) => `- ${escapeMarkdown(shorten(problem, PROBLEM_LENGTH_MAX))}`);
  const more = refusal.problems.length - shown.length;
  return t.notSettings({ problems: [...shown, ...(more > 0 ? [t.moreProblems({ count: more })] : [])].join("\n") });
}

/** At most 4,000 characters together with the changes. */
function remarksOn(plan: ImportPlan, { blocked, progress, now }: Prepared, language: Language): readonly string[] {
  const { import: t, names } = textsIn(language).settings;
  const items = plan.dropped
    .slice(0, DROPPED_MAX)
    .map(({ key, id }) => `- ${t.droppedItem({ name: names[key], id: escapeMarkdown(id) })}`);
  const more = plan.dropped.length - items.length;
  const rest = more > 0 ? [textsIn(language).settings.values.andMore({ count: more })] : [];
  const { daily } = plan.after;
  const next = daily && plan.changes.some(concernsDaily) ? upcomingSlots(now, daily, progress, 1)[0] : undefined;
  return [
    ...(items.length > 0 ? [t.dropped({ items: [...items, ...rest].join("\n") })] : []),
    ...blocked.map((obstacles) => obstacles(language)),
    ...(next ? [t.startsDaily({ next: timestamp(next.dueAt) })] : []),
  ];
}

const concernsDaily = ({ key }: Change) => key.startsWith("daily");

interface Prepared {
  readonly guild: GuildState;
  readonly channels: GuildState["channels"];
  readonly progress: GuildProgress;
  readonly now: Date;
  /** What of the file is left out because Discord would not let it be used. */
  readonly blocked: readonly ((language: Language) => string)[];
  readonly planFor: (current: GuildSettings) => ImportPlan;
}

/** Looks once at the guild; the plan itself follows from the settings at the moment it is made. */
async function prepare(guildId: string, imported: PortableSettings, context: AppContext): Promise<Prepared> {
  const guild = await context.discord.guilds.guild(guildId);
  if (!guild) throw new UserError((t) => t.error.guildUnseen());
  const named = [imported.logChannelId, imported.daily?.channelId].filter((id) => id != null);
  // Archived threads are not in the list.
  const found = await Promise.all(named.map((id) => context.discord.guilds.channel(guildId, id)));
  const channels = new Map([...guild.channels, ...found.flatMap((one) => (one ? [[one.id, one] as const] : []))]);
  const known: KnownIds = {
    channels: new Set(channels.keys()),
    roles: new Set(guild.roles.keys()),
    tags: new Set([...channels.values()].flatMap(({ tags }) => tags.map(({ id }) => id))),
    articles: new Set(context.library.sources.keys()),
  };
  const { usable, blocked } = withoutBlocked(imported, { ...guild, channels }, known);
  const progress = await context.daily.ledger.progress(guildId);
  const now = context.now();
  const planFor = (current: GuildSettings) =>
    withSchedule(planImport(current, usable, known, now), current, { now, progress });
  return { guild, channels, progress, now, blocked, planFor };
}

/** Leaves out a daily post and a log channel that Discord would not let the bot write to. */
function withoutBlocked(imported: PortableSettings, guild: GuildState, known: KnownIds) {
  const { daily, logChannelId, ...others } = imported;
  const blocked: ((language: Language) => string)[] = [];
  const block = (channelId: string, obstacles: readonly Obstacle[], forNotes: boolean) => {
    blocked.push((language) => {
      const t = textsIn(language);
      const why = obstacleLines(obstacles, { t, channelId, guild, forNotes }).join("\n");
      return forNotes ? t.settings.import.logBlocked({ why }) : t.settings.import.blocked({ why });
    });
    return false;
  };
  const target = daily && guild.channels.get(daily.channelId);
  const dailyObstacles = target
    ? postingObstacles({ channel: target, roleId: null, tagId: ownOf(daily.tagId, known.tags) }, guild).blocking
    : [];
  const logTarget = logChannelId == null ? undefined : guild.channels.get(logChannelId);
  const logObstacles = logTarget ? noteObstacles(logTarget) : [];
  const keepsDaily = dailyObstacles.length === 0 || !target || block(target.id, dailyObstacles, false);
  const keepsLog = logObstacles.length === 0 || !logTarget || block(logTarget.id, logObstacles, true);
  const usable: PortableSettings = {
    ...others,
    ...(keepsDaily && daily !== undefined && { daily }),
    ...(keepsLog && logChannelId !== undefined && { logChannelId }),
  };
  return { usable, blocked };
}

function ownOf(id: string | null, ids: ReadonlySet<string>): string | null {
  return id !== null && ids.has(id) ? id : null;
}

/** An imported schedule takes over from the one before as `/daily start` does; a file without one leaves it alone. */
function withSchedule(plan: ImportPlan, current: GuildSettings, moment: ScheduleMoment): ImportPlan {
  const { daily } = plan.after;
  if (!daily || daily === current.daily) return plan;
  const { since: _since, pause: _pause, ...choices } = daily;
  return { ...plan, after: { ...plan.after, daily: startSchedule(current.daily, choices, moment) } };
}

/** The same as long as the file would do the same. */
function fingerprint({ changes, dropped }: ImportPlan): string {
  return createHash("sha256").update(JSON.stringify({ changes, dropped })).digest("hex").slice(0, 16);
}
