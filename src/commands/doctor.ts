import type { AppContext } from "../app/context.ts";
import { UserError } from "../app/userError.ts";
import { VERSION } from "../app/version.ts";
import { LedgerRecordError, type SlotLedger } from "../daily/ledger.ts";
import { currentPause } from "../daily/schedule.ts";
import { defineCommand } from "../discord/command.ts";
import { holderOf, obstacleLines } from "../discord/guild/obstacleLines.ts";
import { noteObstacles, type Obstacle, POSTABLE_TYPES, postingObstacles } from "../discord/guild/postingObstacles.ts";
import type { GuildChannel, GuildState } from "../discord/guildView.ts";
import type { Language } from "../knowledge/knowledge.ts";
import { escapeMarkdown } from "../render/markdown.ts";
import { block, card, type Reply } from "../render/reply.ts";
import { pauseValue } from "../render/settingValue.ts";
import type { GuildSettings } from "../settings/guildSettings.ts";
import type { Inspection } from "../settings/settingsStore.ts";
import { StoreError } from "../settings/storeError.ts";
import { type Texts, textsIn } from "../text/texts.ts";
import type { DailyMoment } from "./daily/dailyMoment.ts";
import { guildOf } from "./settings/showSettings.ts";

export const doctor = defineCommand({
  name: "doctor",
  de: "diagnose",
  audience: "moderators",
  ack: "defer",
  withoutStore: true,
  description: {
    en: "What is missing for me to work here, and what to click",
    de: "Was mir hier fehlt, und wo man es einstellt",
  },
  example: { en: "/doctor", de: "/diagnose" },
  options: {},
  execute: async ({ request, language }, context) => {
    const guildId = guildOf(request);
    const guild = await context.discord.guilds.guild(guildId);
    if (!guild) throw new UserError((t) => t.error.guildUnseen());
    return diagnose({ guildId, guild, stored: await storedState(guildId, context) }, language, context);
  },
});

/** Channels named one by one. */
const CHANNELS_MAX = 15;

interface Patient {
  readonly guildId: string;
  readonly guild: GuildState;
  /** Undefined while the store does not say. */
  readonly stored: StoredState | undefined;
}

interface StoredState extends Inspection {
  /** What is noted about daily posts can be read. */
  readonly ledgerReadable: boolean;
}

async function storedState(guildId: string, { settings, daily, log }: AppContext): Promise<StoredState | undefined> {
  try {
    const inspected = await settings.inspect(guildId);
    return { ...inspected, ledgerReadable: await canRead(daily.ledger, guildId) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log.error({ err: error }, "the store fails");
    return undefined;
  }
}

async function canRead(ledger: SlotLedger, guildId: string): Promise<boolean> {
  try {
    const { open } = await ledger.progress(guildId);
    if (open !== null) await ledger.slot(guildId, open);
    return true;
  } catch (error) {
    if (error instanceof LedgerRecordError) return false;
    throw error;
  }
}

async function diagnose(patient: Patient, language: Language, context: AppContext): Promise<Reply> {
  const t = textsIn(language);
  const { guildId, guild, stored } = patient;
  const moment = stored && { guildId, guild, settings: stored.settings };
  const known = moment && [
    block([await dailyState(moment, t, language, context), ...ledgerState(stored, t)].join("\n")),
    block(await logState(moment, t, context)),
  ];
  return card({
    blocks: [
      block([t.doctor.title(), ...(await ownState(stored, language, context))].join("\n")),
      ...(known ?? [block(t.doctor.unknownSettings())]),
      block(channelsState(guild, stored?.settings ?? { channels: "all" }, t)),
    ],
    divided: true,
  });
}

function ledgerState({ ledgerReadable }: StoredState, { doctor: t }: Texts): readonly string[] {
  return ledgerReadable ? [] : [t.ledgerUnreadable()];
}

async function ownState(
  stored: StoredState | undefined,
  language: Language,
  context: AppContext,
): Promise<readonly string[]> {
  const { doctor: t } = textsIn(language);
  const articles = [...context.library.sources.values()].map(({ article, knowledge }) =>
    t.article({ title: escapeMarkdown(knowledge.info.title[language]), revision: article.revision }),
  );
  const latency = context.discord.latencyMs();
  return [
    t.version({ version: VERSION }),
    ...articles,
    latency === undefined ? t.noLatency() : t.latency({ ms: latency }),
    await storeState(stored !== undefined, language, context),
    ...(stored?.notice === "corrupt" ? [t.corrupt()] : []),
  ];
}

async function storeState(answered: boolean, language: Language, { store, log }: AppContext): Promise<string> {
  const { doctor: t } = textsIn(language);
  const where = `\`${store.description.replaceAll("`", "")}\``;
  if (!answered) return t.storeFails({ where });
  const began = performance.now();
  try {
    await store.ping();
    return t.store({ where, ms: Math.max(1, Math.round(performance.now() - began)) });
  } catch (err) {
    log.error({ err }, "the store does not answer");
    return t.storeFails({ where });
  }
}

async function dailyState(
  { settings: { daily }, guild, guildId }: Pick<DailyMoment, "settings" | "guild" | "guildId">,
  t: Texts,
  language: Language,
  { discord: { guilds }, now }: AppContext,
): Promise<string> {
  if (!daily) return t.doctor.noDaily();
  const { channelId, roleId, tagId } = daily;
  const pause = currentPause(daily, now());
  const channel = await guilds.channel(guildId, channelId);
  const { blocking, weakening } = postingObstacles({ channel, roleId, tagId }, guild);
  const lines = obstacleLines([...blocking, ...weakening], { t, channelId, roleId, guild });
  const paused = pause ? [t.doctor.paused({ pause: pauseValue(pause, language) })] : [];
  return finding(t.doctor.daily({ channel: `<#${channelId}>` }), [...lines, ...paused], t);
}

async function logState(
  { settings: { logChannelId }, guild, guildId }: Pick<DailyMoment, "settings" | "guild" | "guildId">,
  t: Texts,
  { discord: { guilds } }: AppContext,
): Promise<string> {
  if (logChannelId === null) return guild.systemChannelId === undefined ? t.doctor.noSystem() : t.doctor.noLog();
  const channel = await guilds.channel(guildId, logChannelId);
  const obstacles: readonly Obstacle[] = channel ? noteObstacles(channel) : [{ kind: "channelGone" }];
  const lines = obstacleLines(obstacles, { t, channelId: logChannelId, guild, forNotes: true });
  return finding(t.doctor.log({ channel: `<#${logChannelId}>` }), lines, t);
}

function finding(what: string, lines: readonly string[], { doctor: t }: Texts): string {
  if (lines.length === 0) return t.fine({ what });
  return t.trouble({ what, lines: lines.map((line) => `- ${line}`).join("\n") });
}

/** Every channel that members use or a post could go to, those with something missing by name. */
function channelsState(guild: GuildState, { channels }: Pick<GuildSettings, "channels">, t: Texts): string {
  const chosen = [...guild.channels.values()].filter(
    ({ id, type }) => POSTABLE_TYPES.includes(type) && (channels === "all" || channels.includes(id)),
  );
  const lacking = chosen.flatMap((channel) => {
    const names = lacks(channel, guild, t);
    return names.length > 0 ? [{ channel, names }] : [];
  });
  if (lacking.length === 0) return t.doctor.channelsFine({ count: chosen.length });
  const lines = lacking
    .slice(0, CHANNELS_MAX)
    .map(({ channel, names }) => t.doctor.channelLacks({ channel: `<#${channel.id}>`, permissions: names.join(", ") }));
  const more = lacking.length - lines.length;
  const all = [
    ...lines,
    ...(more > 0 ? [t.doctor.more({ count: more })] : []),
    t.doctor.click({ holder: holderOf(guild, t) }),
  ];
  const fine = chosen.length - lacking.length;
  return t.doctor.channels({ lines: all.join("\n"), fine, total: chosen.length });
}

function lacks(channel: GuildChannel, guild: GuildState, t: Texts): readonly string[] {
  const { blocking, weakening } = postingObstacles({ channel, roleId: null, tagId: null }, guild);
  return [...blocking, ...weakening].flatMap((obstacle) => {
    if (obstacle.kind === "permission") return [t.obstacle.permissions[obstacle.permission]];
    return obstacle.kind === "threadLocked" ? [t.doctor.locked()] : [];
  });
}
