import type { LocalDate } from "../settings/formats.ts";

/** The two entries that a change to a slot touches, as text; undefined where there is none. */
export interface StoredPair {
  readonly progress: string | undefined;
  readonly slot: string | undefined;
}

export interface Swap {
  readonly guildId: string;
  readonly date: LocalDate;
  /** What was read before. */
  readonly expected: StoredPair;
  readonly next: StoredPair;
  /** When the store drops them, in milliseconds since 1970 by the caller's clock `now`; undefined for never. */
  readonly progressUntil: number | undefined;
  readonly slotUntil: number;
  readonly now: number;
}

/** All that the ledger asks of a store. Errors pass through. */
export interface LedgerStore {
  read(guildId: string, date: LocalDate): Promise<StoredPair>;
  /** Writes both entries, or neither and false when one of them is no longer what was expected. */
  swap(swap: Swap): Promise<boolean>;
  /** Every slot of the guild, whose dates lie between the two given. */
  removeSlots(guildId: string, from: LocalDate, through: LocalDate): Promise<void>;
  removeProgress(guildId: string): Promise<void>;
  /** What was to be dropped by now. */
  prune(now: number): Promise<void>;
}
