import type { DatabaseSync } from "node:sqlite";
import { createGuildLock, type GuildLock } from "./guildLock.ts";
import { type OperatorLog, silentLog } from "./operatorLog.ts";
import { connectRedis, disconnectRedis, type RedisConnection, withoutCredentials } from "./redisConnection.ts";
import { durabilityProblems } from "./redisDurability.ts";
import { redisGuildLock, redisKeyv, redisScheduleList } from "./redisSettings.ts";
import { redisSettingsNews } from "./settingsNews.ts";
import { createSettingsStore, type SettingsStore, type SettingsStoreParts } from "./settingsStore.ts";
import { openSqliteFile, openSqliteMemory, type SqliteFile } from "./sqliteFile.ts";
import { sqliteKeyv, sqliteScheduleList } from "./sqliteSettings.ts";
import { StoreError, storeCall } from "./storeError.ts";

/** What the slot ledger builds on: it lies in the same file, or on the same server, as the settings. */
export type StoreBackend =
  | { readonly kind: "sqlite"; readonly database: DatabaseSync }
  | { readonly kind: "redis"; readonly client: RedisConnection };

export interface Stores {
  readonly settings: SettingsStore;
  readonly backend: StoreBackend;
  /** Where it is, for operators and `/doctor`; no credentials. */
  readonly description: string;
  /** Rejects with `StoreError` when the store does not answer. */
  ping(): Promise<void>;
  /** What could make the store forget what it confirmed, for operators. Rejects with `StoreError` when it does not answer. */
  durabilityProblems(): Promise<readonly string[]>;
  /** Nothing may be asked of the store afterwards. */
  close(): Promise<void>;
}

export interface StoresOptions {
  readonly now: () => Date;
  readonly log?: OperatorLog;
}

export type StoreUrl =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "redis"; readonly url: string }
  | { readonly kind: "memory" };

export const NAMESPACE = "beleg:settings";
export const ASIDE_NAMESPACE = "beleg:settings-corrupt";
const FORMS = "It must be sqlite:path/to/file, redis://host:port or memory:.";

/** Rejects with `StoreError`: a bad address, a file in use by another process, a server that does not answer. */
export async function openStores(storeUrl: string, { now, log = silentLog }: StoresOptions): Promise<Stores> {
  const target = parseStoreUrl(storeUrl);
  switch (target.kind) {
    case "redis":
      return redisStores(await connectRedis(target.url, log), withoutCredentials(target.url), now, log);
    case "sqlite":
      return sqliteStores(openSqliteFile(target.path), `sqlite:${target.path}`, now, log);
    case "memory":
      return sqliteStores(openSqliteMemory(), "memory:", now, log);
  }
}

/** The message of the `StoreError` never repeats the address, which may hold a password. */
export function parseStoreUrl(storeUrl: string): StoreUrl {
  if (storeUrl === "memory:") return { kind: "memory" };
  if (storeUrl.startsWith("sqlite:")) {
    const path = storeUrl.slice("sqlite:".length).replace(/^\/\/(?=\/)/, "");
    if (path === "" || path.startsWith("//") || path.startsWith(":")) {
      throw new StoreError(`STORE_URL names no SQLite file. ${FORMS}`);
    }
    return { kind: "sqlite", path };
  }
  if (/^rediss?:\/\//.test(storeUrl)) {
    if (URL.canParse(storeUrl) && new URL(storeUrl).hostname !== "") return { kind: "redis", url: storeUrl };
    throw new StoreError(`STORE_URL names no Redis server. ${FORMS}`);
  }
  throw new StoreError(`STORE_URL is of no known kind. ${FORMS}`);
}

function sqliteStores(file: SqliteFile, description: string, now: () => Date, log: OperatorLog): Stores {
  const { database } = file;
  const parts = {
    entries: sqliteKeyv(database, NAMESPACE),
    aside: sqliteKeyv(database, ASIDE_NAMESPACE),
    scheduled: sqliteScheduleList(database),
  };
  return {
    settings: settingsOver(parts, createGuildLock(), now, log),
    backend: { kind: "sqlite", database },
    description,
    ping: () => storeCall("answer", async () => void database.prepare("SELECT 1").get()),
    // In memory nothing is meant to last; a file is written with every commit.
    durabilityProblems: async () => [],
    close: async () => file.close(),
  };
}

async function redisStores(
  client: RedisConnection,
  description: string,
  now: () => Date,
  log: OperatorLog,
): Promise<Stores> {
  const news = redisSettingsNews(client);
  const parts = {
    entries: redisKeyv(client, NAMESPACE),
    aside: redisKeyv(client, ASIDE_NAMESPACE),
    scheduled: redisScheduleList(client),
    announce: news.announce,
  };
  const settings = settingsOver(parts, createGuildLock(redisGuildLock(client)), now, log);
  let said: readonly string[] = [];
  const sayProblems = async () => {
    const problems = await durabilityProblems(client);
    for (const problem of problems)
      if (!said.includes(problem)) log.warn({ redis: description, problem }, "redis may forget");
    said = problems;
  };
  const close = async () => {
    await news.close();
    await disconnectRedis(client);
  };
  try {
    await news.listen({ onChange: settings.drop, onGap: settings.dropAll });
    await sayProblems();
    // After a reconnection it may be another server, or the same one with other settings.
    client.on("ready", () => {
      sayProblems().catch((err: unknown) => log.warn({ err, redis: description }, "redis does not say what it keeps"));
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    settings,
    backend: { kind: "redis", client },
    description,
    ping: () => storeCall("answer", async () => void (await client.ping())),
    durabilityProblems: () => durabilityProblems(client),
    close,
  };
}

function settingsOver(
  parts: Pick<SettingsStoreParts, "entries" | "aside" | "scheduled" | "announce">,
  lock: GuildLock,
  now: () => Date,
  log: OperatorLog,
): SettingsStore {
  return createSettingsStore({ ...parts, lock, now, log });
}
