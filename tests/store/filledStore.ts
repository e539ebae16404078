import { openLedger } from "#src/daily/openLedger.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import { openDepartures } from "#src/store/departures.ts";
import { readTable, type StoredEntry, type StoreTables, storeTables, TABLES } from "#src/store/storeTables.ts";
import { dailySchedule } from "../support/dailySchedule.ts";

export const NOW: Date = new Date("2026-03-09T12:00:00Z");
export const now = (): Date => NOW;
const DAY = 24 * 60 * 60 * 1000;
export const GUILDS: readonly string[] = Array.from({ length: 40 }, (_, index) =>
  String(100_000_000_000_000_000n + BigInt(index)),
);

export interface OpenStore {
  readonly stores: Stores;
  readonly tables: StoreTables;
}

export async function openAll(url: string): Promise<OpenStore> {
  // The clock of Redis is the machine's own: what it drops by itself has to lie ahead of it.
  const stores = await openStores(url, { now });
  openLedger(stores.backend, { now });
  openDepartures(stores.backend, now);
  return { stores, tables: storeTables(stores.backend, now) };
}

/** Of every kind something, settings with an umlaut and an entry that cannot be read among them. */
export async function fill({ stores, tables }: OpenStore): Promise<void> {
  const { settings, backend } = stores;
  for (const [index, guildId] of GUILDS.entries()) {
    const daily = index % 2 === 0 ? dailySchedule : null;
    const moved = index % 3 === 0 ? { "2026-04-01": "aufsätze/größe-1" } : {};
    await settings.update(guildId, { language: "de", daily, facts: { vetoed: [`a/${index}`], moved } });
  }
  await tables["kept-aside"].put([{ key: "7", value: '{"value":"{not json"}', until: undefined }]);
  await openDepartures(backend, now).note("8", new Date(NOW.getTime() - DAY));
  const far = Date.now() + 10 * DAY;
  await tables.progress.put([
    { key: GUILDS[0] ?? "", value: '{"posted":["a/1"]}', until: undefined },
    { key: GUILDS[1] ?? "", value: '{"lastDate":"2026-03-08"}', until: far },
  ]);
  await tables.slots.put([{ key: `${GUILDS[0]}/2026-03-09`, value: '{"state":"sent"}', until: far }]);
}

export async function everything({ tables }: OpenStore): Promise<Readonly<Record<string, readonly StoredEntry[]>>> {
  const read = await Promise.all(
    TABLES.map(async (name) => {
      const entries = [...(await readTable(tables[name])).values()];
      return [name, entries.toSorted((a, b) => (a.key < b.key ? -1 : 1))] as const;
    }),
  );
  return Object.fromEntries(read);
}
