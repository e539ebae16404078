import { pino } from "pino";
import type { AppContext } from "#src/app/context.ts";
import { openLedger } from "#src/daily/openLedger.ts";
import type { GuildView } from "#src/discord/guildView.ts";
import { createLibrary, type Library } from "#src/index/library.ts";
import { loadSources } from "#src/knowledge/loadSources.ts";
import { openStores } from "#src/settings/openStores.ts";

/** The real article. */
export const realLibrary: Library = createLibrary(await loadSources("."));

/** The real article beside a short English one. */
export async function twoArticles(): Promise<Library> {
  const english = await loadSources("tests/fixtures/library");
  return createLibrary([...realLibrary.sources.values(), ...english]);
}

export const NOON: Date = new Date("2026-03-09T12:00:00Z");

const nowhere: GuildView = { guild: async () => undefined, channel: async () => undefined, anew: () => nowhere };

/** Everything a command may reach: the real article, settings in memory, a silent log, a clock that stands and dice that show 0. */
export async function testApp(overrides: Partial<AppContext> = {}): Promise<AppContext> {
  const now = () => NOON;
  const stores = await openStores("memory:", { now: overrides.now ?? now });
  const ledger = openLedger(stores.backend, { now: overrides.now ?? now });
  return {
    library: realLibrary,
    settings: stores.settings,
    store: stores,
    log: pino({ level: "silent" }),
    now,
    random: () => 0,
    discord: {
      guilds: nowhere,
      readFile: async () => ({ ok: false, why: "unreachable" }),
      latencyMs: () => undefined,
    },
    daily: {
      ledger,
      nudge: async () => undefined,
      postTest: async () => ({ outcome: "failed", reason: "unreachable" }),
    },
    postToChannel: async () => false,
    operatorContact: undefined,
    ...overrides,
  };
}
