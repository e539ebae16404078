import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import { LedgerRecordError } from "../../daily/ledger.ts";
import type { GuildProgress } from "../../daily/ledgerRecords.ts";
import type { GuildState } from "../../discord/guildView.ts";
import type { Request } from "../../discord/request.ts";
import type { DailySchedule, GuildSettings } from "../../settings/guildSettings.ts";
import { guildOf } from "../settings/showSettings.ts";

/** A guild's settings and what its ledger says, both fresh. */
export interface DailyMoment {
  readonly guildId: string;
  readonly guild: GuildState;
  readonly settings: GuildSettings;
  readonly progress: GuildProgress;
  readonly now: Date;
}

/** @throws UserError when the guild cannot be looked at. */
export async function dailyMoment(request: Request, context: AppContext): Promise<DailyMoment> {
  const guildId = guildOf(request);
  const guild = await context.discord.guilds.guild(guildId);
  if (!guild) throw new UserError((t) => t.error.guildUnseen());
  const { settings } = await context.settings.inspect(guildId);
  return { guildId, guild, settings, progress: await progressOf(guildId, context), now: context.now() };
}

/** @throws UserError when what is noted there cannot be read. */
export async function progressOf(guildId: string, { daily, log }: AppContext): Promise<GuildProgress> {
  try {
    return await daily.ledger.progress(guildId);
  } catch (error) {
    if (!(error instanceof LedgerRecordError)) throw error;
    log.error({ err: error, guildId }, "a server's entry in the ledger cannot be read");
    throw new UserError((t) => t.doctor.ledgerUnreadable(), { cause: error });
  }
}

/** @throws UserError when there is no schedule. */
export function scheduleOf({ settings: { daily } }: Pick<DailyMoment, "settings">): DailySchedule {
  if (!daily) throw new UserError((t) => t.daily.none());
  return daily;
}
