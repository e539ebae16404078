import type { DeserializedData, Keyv } from "keyv";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { CorruptEntry, deserializeEnvelope, rawText } from "./corruptEntry.ts";
import type { GuildLock } from "./guildLock.ts";
import { defaultSettings, type GuildSettings, guildSettingsSchema } from "./guildSettings.ts";
import type { OperatorLog } from "./operatorLog.ts";
import { InvalidSettingsError, StoreError, storeCall } from "./storeError.ts";

export interface Inspection {
  readonly settings: GuildSettings;
  /** `corrupt`: the entry could not be read and was kept aside; the guild runs on defaults until it is written again. */
  readonly notice: "corrupt" | undefined;
}

export interface SettingsChange {
  readonly before: GuildSettings;
  readonly after: GuildSettings;
}

export type SettingsPatch = Partial<GuildSettings>;

/** Every method rejects with `StoreError` when the store fails; none ever takes a failure for "no settings". */
export interface SettingsStore {
  /** From a cache that is at most `CACHE_MS` old. */
  read(guildId: string): Promise<GuildSettings>;
  /** From the store itself. */
  inspect(guildId: string): Promise<Inspection>;
  /**
   * Changes to one guild run one after the other, each on what the one before left. The function form sees the settings as
   * they are at its turn. Rejects with `InvalidSettingsError` when the result is not valid; nothing is written then.
   */
  update(guildId: string, change: SettingsPatch | ((current: GuildSettings) => SettingsPatch)): Promise<SettingsChange>;
  /** Removes everything kept under the guild's id, also an entry that was kept aside. */
  forget(guildId: string): Promise<void>;
  /** Every guild with a daily schedule, perhaps a few that have none any more. */
  scheduledGuilds(): Promise<readonly string[]>;
  /** Another process changed the guild: what is cached is out of date. */
  drop(guildId: string): void;
  /** Nobody knows what other processes changed meanwhile: everything that is cached may be out of date. */
  dropAll(): void;
  /** Called after a guild's settings changed, were forgotten or dropped; undefined stands for every guild. Returns how to stop it. */
  onChange(listener: (guildId: string | undefined) => void): () => void;
}

/** Ids of the guilds that have a schedule. May name too many, never too few. */
export interface ScheduleList {
  add(guildId: string): Promise<void>;
  remove(guildId: string): Promise<void>;
  all(): Promise<readonly string[]>;
}

export interface SettingsStoreParts {
  readonly entries: Keyv<unknown>;
  /** Where entries that could not be read are kept. */
  readonly aside: Keyv<unknown>;
  readonly scheduled: ScheduleList;
  readonly lock: GuildLock;
  /** Tells other processes that a guild changed, where there may be some. */
  readonly announce?: (guildId: string) => Promise<void>;
  readonly now: () => Date;
  readonly log: OperatorLog;
}

export const CACHE_MS = 30_000;
export const CACHED_GUILDS = 5_000;
const REMEMBERED_CORRUPT_ENTRIES = 1_000;

/** Options for the Keyv instances above: a failing store throws, a corrupt entry does not. */
export const KEYV_OPTIONS = {
  throwOnErrors: true,
  serialize: (envelope: object) => JSON.stringify(envelope),
  // Keyv lets its caller name any Value, which no reader could prove. Ours is `unknown`, parsed by the schema.
  deserialize: <Value>(raw: string) => deserializeEnvelope(raw) as DeserializedData<Value>,
};

export function createSettingsStore(parts: SettingsStoreParts): SettingsStore {
  const listeners = new Set<(guildId: string | undefined) => void>();
  const cache = createCache(parts.now);
  const load = createLoader(parts);
  const changed = (guildId: string) => {
    cache.drop(guildId);
    for (const listener of listeners) listener(guildId);
  };
  const changedHere = async (guildId: string) => {
    changed(guildId);
    // Unheard, the others go on with what they have for as long as they keep it.
    await parts.announce?.(guildId).catch((err: unknown) => {
      parts.log.warn({ err, guildId }, "other processes were not told of changed settings");
    });
  };

  return {
    async read(guildId) {
      return cache.get(guildId) ?? cache.fill(guildId, async () => (await load(guildId)).settings);
    },
    inspect: load,
    update: (guildId, change) =>
      parts.lock(guildId, async () => {
        const before = (await load(guildId)).settings;
        const after = validate({ ...before, ...(typeof change === "function" ? change(before) : change) });
        try {
          await write(parts, guildId, after);
        } finally {
          // Also after a failure: one that came too late to be heard may have been carried out.
          await changedHere(guildId);
        }
        return { before, after };
      }),
    forget: (guildId) =>
      parts.lock(guildId, async () => {
        try {
          await storeCall("forget a server's settings", async () => {
            await Promise.all([parts.entries.delete(guildId), parts.aside.delete(guildId)]);
            await parts.scheduled.remove(guildId);
          });
        } finally {
          await changedHere(guildId);
        }
      }),
    scheduledGuilds: () => storeCall("list the servers with a schedule", () => parts.scheduled.all()),
    drop: changed,
    dropAll() {
      cache.dropAll();
      for (const listener of listeners) listener(undefined);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function createCache(now: () => Date) {
  const settings = new LRUCache<string, GuildSettings>({
    max: CACHED_GUILDS,
    ttl: CACHE_MS,
    ttlResolution: 0,
    perf: { now: () => now().getTime() },
  });
  let drops = 0;
  return {
    get: (guildId: string) => settings.get(guildId),
    drop(guildId: string) {
      drops += 1;
      settings.delete(guildId);
    },
    dropAll() {
      drops += 1;
      settings.clear();
    },
    /** Not kept when anything changed meanwhile: what was loaded may be older than the change. */
    async fill(guildId: string, load: () => Promise<GuildSettings>) {
      const before = drops;
      const loaded = await load();
      if (drops === before) settings.set(guildId, loaded);
      return loaded;
    },
  };
}

function createLoader({ entries, aside, log }: SettingsStoreParts) {
  const reported = new LRUCache<string, string>({ max: REMEMBERED_CORRUPT_ENTRIES });
  return async (guildId: string): Promise<Inspection> => {
    const stored = await storeCall("read a server's settings", () => entries.get(guildId));
    if (stored === undefined) return { settings: defaultSettings, notice: undefined };
    // As an object without settings a corrupt entry would pass for one.
    const parsed = guildSettingsSchema.safeParse(stored instanceof CorruptEntry ? stored.raw : stored);
    if (parsed.success) return { settings: parsed.data, notice: undefined };

    const raw = rawText(stored);
    if (reported.get(guildId) !== raw) {
      await keepAside(aside, guildId, raw);
      log.error({ guildId, problem: z.prettifyError(parsed.error) }, "settings entry is corrupt and was kept aside");
      reported.set(guildId, raw);
    }
    return { settings: defaultSettings, notice: "corrupt" };
  };
}

async function keepAside(aside: Keyv<unknown>, guildId: string, raw: string): Promise<void> {
  const kept = await storeCall("keep a corrupt entry aside", () => aside.set(guildId, raw));
  if (!kept) throw new StoreError("The store refused to keep a corrupt entry aside.");
}

async function write({ entries, scheduled }: SettingsStoreParts, guildId: string, after: GuildSettings): Promise<void> {
  await storeCall("write a server's settings", async () => {
    // In this order a crash in between leaves one guild too many in the list, never one too few.
    if (after.daily) await scheduled.add(guildId);
    if (!(await entries.set(guildId, after))) throw new StoreError("The store refused a server's settings.");
    if (!after.daily) await scheduled.remove(guildId);
  });
}

function validate(settings: unknown): GuildSettings {
  const parsed = guildSettingsSchema.safeParse(settings);
  if (parsed.success) return parsed.data;
  throw new InvalidSettingsError(z.prettifyError(parsed.error), { cause: parsed.error });
}
