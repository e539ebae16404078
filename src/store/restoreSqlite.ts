import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { openStores } from "../settings/openStores.ts";
import { lockSqliteFile } from "../settings/sqliteFile.ts";
import { backUpSqlite } from "./sqliteBackup.ts";

export interface Restored {
  /** Where what was there before now lies. */
  readonly movedTo: string | undefined;
  /** Schedules that owe nothing from before this moment. */
  readonly schedules: number;
}

/**
 * Puts a backup in the place of a file that nobody uses. Which posts have been made since the backup nobody knows any more, so no schedule
 * owes anything that fell due before now: a day may go without its post, none gets two. @throws StoreError
 */
export async function restoreSqlite(copyPath: string, path: string, now: Date): Promise<Restored> {
  mkdirSync(dirname(path), { recursive: true });
  const movedTo = await exchange(copyPath, path, now);
  const stores = await openStores(`sqlite:${path}`, { now: () => now });
  try {
    const scheduled = await stores.settings.scheduledGuilds();
    let schedules = 0;
    for (const guildId of scheduled) {
      const { after } = await stores.settings.update(guildId, ({ daily }) => ({
        daily: daily && { ...daily, since: now.toISOString() },
      }));
      if (after.daily) schedules += 1;
    }
    return { movedTo, schedules };
  } finally {
    await stores.close();
  }
}

/** The lock says whether a bot is running on it. What it replaces may be damaged: it is not opened. */
async function exchange(copyPath: string, path: string, now: Date): Promise<string | undefined> {
  const lock = lockSqliteFile(path);
  try {
    // A copy that turns out to be damaged has not taken anything's place yet.
    const checked = `${path}.restoring`;
    rmSync(checked, { force: true });
    await backUpSqlite(copyPath, checked);
    const movedTo = moveAside(path, now);
    renameSync(checked, path);
    return movedTo;
  } finally {
    lock.close();
  }
}

/** With its write-ahead log, which belongs to no other file. */
function moveAside(path: string, now: Date): string | undefined {
  const movedTo = `${path}.before-${now.toISOString().replaceAll(/[:.]/g, "-")}`;
  const there = ["", "-wal", "-shm"].filter((suffix) => existsSync(path + suffix));
  for (const suffix of there) renameSync(path + suffix, movedTo + suffix);
  return there.length > 0 ? movedTo : undefined;
}
