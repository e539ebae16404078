import { DiscordAPIError, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { AppContext } from "../app/context.ts";
import type { Departures } from "../store/departures.ts";

export interface DepartureWatch {
  /** From now on until `stop`, once a day. */
  start(): void;
  stop(): void;
  /** At once. Never rejects. */
  look(): Promise<void>;
  /** A post was answered with 403 or 404: this server is looked at now. Never rejects. */
  suspect(guildId: string): Promise<void>;
}

interface WatchParts extends Pick<AppContext, "settings" | "log" | "now"> {
  readonly rest: REST;
  readonly departures: Departures;
  readonly ledger: AppContext["daily"]["ledger"];
}

/** Settings of a server that is gone are kept so long, should it come back. */
export const KEEP_DEPARTED_MS = 30 * 24 * 60 * 60 * 1000;
const LOOK_EVERY_MS = 24 * 60 * 60 * 1000;
/** Shorter than the time between two looks of one process, so that its next one has a turn again. */
const TURN_MS = 20 * 60 * 60 * 1000;
const PAGE = 200;

/**
 * Without a gateway nobody tells the bot that a server has removed it, and with one not while it is stopped. So it asks: a server that has
 * settings, is not in the list of the bot's servers and answers 403 or 404 by itself is noted as gone. After 30 days in which it never
 * came back, what is kept about it goes.
 */
export function watchDepartures(parts: WatchParts): DepartureWatch {
  const { departures, log } = parts;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    try {
      if (await departures.takeTurn(TURN_MS)) await goOver(parts);
    } catch (err) {
      log.warn({ err }, "could not look for servers that the bot was removed from");
    }
  };
  return {
    start() {
      void look();
      timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
    },
    stop: () => clearInterval(timer),
    look,
    async suspect(guildId) {
      try {
        const since = (await departures.all()).get(guildId);
        if (!since && (await isGone(parts.rest, guildId))) await depart(guildId, undefined, parts);
      } catch (err) {
        log.warn({ err, guildId }, "could not look whether the bot was removed from a server");
      }
    },
  };
}

async function goOver(parts: WatchParts): Promise<void> {
  const { departures, rest } = parts;
  const [known, departed] = [await departures.knownGuilds(), await departures.all()];
  const toCheck = new Set([...known, ...departed.keys()]);
  if (toCheck.size === 0) return;
  const present = await presentGuilds(rest);
  for (const guildId of toCheck) {
    const since = departed.get(guildId);
    // The list alone is no proof that a server is gone.
    if (present.has(guildId) || !(await isGone(rest, guildId))) {
      if (since) await departures.clear(guildId);
    } else await depart(guildId, since, parts);
  }
}

async function depart(guildId: string, since: Date | undefined, parts: WatchParts): Promise<void> {
  const { departures, settings, ledger, log, now } = parts;
  if (!since) {
    await departures.note(guildId, now());
    log.info({ guildId }, "removed from a server, its settings are kept for 30 days");
    return;
  }
  if (now().getTime() - since.getTime() < KEEP_DEPARTED_MS) return;
  await settings.forget(guildId);
  await ledger.forget(guildId);
  await departures.clear(guildId);
  log.info({ guildId, since }, "removed from a server 30 days ago, settings forgotten");
}

const page = z.array(z.object({ id: z.string() }));

async function presentGuilds(rest: REST): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  for (let after = "0"; ; ) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const guilds = page.parse(await rest.get(Routes.userGuilds(), { query }));
    for (const { id } of guilds) present.add(id);
    const last = guilds.at(-1);
    if (!last || guilds.length < PAGE) return present;
    after = last.id;
  }
}

async function isGone(rest: REST, guildId: string): Promise<boolean> {
  try {
    await rest.get(Routes.guild(guildId));
    return false;
  } catch (error) {
    if (error instanceof DiscordAPIError && (error.status === 403 || error.status === 404)) return true;
    throw error;
  }
}
