import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { LocalDate } from "../settings/formats.ts";
import type { StoreBackend } from "../settings/openStores.ts";
import { StoreError, storeCall } from "../settings/storeError.ts";
import { type ClaimAnswer, type ClaimToken, KEEP_SLOTS_MS, LedgerRecordError, type SlotLedger } from "./ledger.ts";
import {
  emptyProgress,
  type GuildProgress,
  guildProgressSchema,
  type SlotRecord,
  slotRecordSchema,
} from "./ledgerRecords.ts";
import { claimability, claimed, missed, remembered, type SlotPair, settled, told } from "./ledgerRules.ts";
import type { LedgerStore } from "./ledgerStore.ts";
import { redisLedgerStore } from "./redisLedgerStore.ts";
import { addDays, localDateAt } from "./slotTime.ts";
import { sqliteLedgerStore } from "./sqliteLedgerStore.ts";

/** Stands for no slot at all where only a guild's progress is meant. */
const NO_DATE: LocalDate = "0001-01-01";
/** Workers that race for one guild. More than this in a row is a bug, not a race. */
const MOST_SWAPS = 25;
/** Slots may lie a day beyond today, and as far back as they are kept. */
const REMOVED_DAYS = 17;

interface Next<T> {
  readonly progress?: GuildProgress | undefined;
  readonly slot?: SlotRecord | undefined;
  readonly result: T;
}

/** The ledger beside the settings that were opened with this backend. */
export function openLedger(backend: StoreBackend, options: { readonly now: () => Date }): SlotLedger {
  const store = backend.kind === "redis" ? redisLedgerStore(backend.client) : sqliteLedgerStore(backend.database);
  return createLedger(store, options);
}

export function createLedger(store: LedgerStore, { now }: { readonly now: () => Date }): SlotLedger {
  const at = () => now().getTime();
  const read = async (guildId: string, date: LocalDate) =>
    pairOf(guildId, await storeCall("read the ledger", () => store.read(guildId, date)), at());
  const change = createChange(store, at);
  const changeProgress = (guildId: string, next: (progress: GuildProgress) => GuildProgress | undefined) =>
    change(guildId, NO_DATE, ({ progress }) => {
      const changed = next(progress);
      return { progress: changed, result: changed !== undefined };
    });

  return {
    progress: async (guildId) => (await read(guildId, NO_DATE)).progress,
    slot: async (guildId, date) => (await read(guildId, date)).slot,
    claim: (request) =>
      change(request.guildId, request.date, (pair): Next<ClaimAnswer> => {
        const claimable = claimability(pair, request, at());
        if (!claimable.free) return { result: { won: false, because: claimable.because, again: claimable.again } };
        const claim: ClaimToken = { guildId: request.guildId, date: request.date, token: randomUUID() };
        const next = claimed(pair, request, { now: at(), token: claim.token });
        if (!next) return { result: { won: false, because: "no-fact", again: undefined } };
        return { ...next, result: { won: true, slot: next.slot, claim } };
      }),
    clearUncertainty: ({ guildId, date, token }) =>
      change(guildId, date, ({ slot }) => ({
        slot: slot?.state === "claimed" && slot.token === token ? { ...slot, uncertain: null } : undefined,
        result: undefined,
      })),
    settle: ({ guildId, date, token }, outcome) =>
      change(guildId, date, (pair) => {
        const next = settled(pair, date, token, outcome, at());
        return { ...next, result: next ? next.slot : pair.slot };
      }),
    markMissed: (date) =>
      change(date.guildId, date.date, (pair) => {
        const next = missed(pair, date, at());
        return { ...next, result: next !== undefined };
      }),
    tellOnce: (guildId, cause, date) => changeProgress(guildId, (progress) => told(progress, cause, date)),
    forgiveRefusals: async (guildId) =>
      void (await changeProgress(guildId, (progress) => ({ ...progress, refusals: [] }))),
    async hasten(guildId) {
      const { open } = (await read(guildId, NO_DATE)).progress;
      if (open === null) return;
      await change(guildId, open, ({ slot }) => ({
        slot: slot?.state === "failed" && slot.retryAt > at() ? { ...slot, retryAt: at() } : undefined,
        result: undefined,
      }));
    },
    forget: (guildId) => forget(guildId, store, read, at),
    prune: () => storeCall("prune the ledger", () => store.prune(at())),
  };
}

type Read = (guildId: string, date: LocalDate) => Promise<SlotPair>;

async function forget(guildId: string, store: LedgerStore, read: Read, at: () => number): Promise<void> {
  const kept = await keptOf(guildId, read, at);
  const today = localDateAt(new Date(at()), "UTC");
  await storeCall("forget a server's posts", async () => {
    await store.removeSlots(guildId, addDays(today, -REMOVED_DAYS), addDays(today, 2));
    await store.removeProgress(guildId);
    if (!kept) return;
    await store.swap({
      guildId,
      date: NO_DATE,
      expected: { progress: undefined, slot: undefined },
      next: { progress: JSON.stringify(kept), slot: undefined },
      progressUntil: kept.forgottenUntil ?? undefined,
      slotUntil: at(),
      now: at(),
    });
  });
}

async function keptOf(guildId: string, read: Read, at: () => number): Promise<GuildProgress | undefined> {
  try {
    const { progress } = await read(guildId, NO_DATE);
    return remembered(await read(guildId, progress.open ?? NO_DATE), guildId, at());
  } catch (error) {
    if (!(error instanceof LedgerRecordError)) throw error;
    // Nobody knows what was posted: every date that has begun somewhere on earth counts as one that was.
    const latest = localDateAt(new Date(at()), EARLIEST_CLOCKS);
    return remembered({ progress: { ...emptyProgress(guildId), lastDate: latest }, slot: undefined }, guildId, at());
  }
}

/** Where each date begins first. */
const EARLIEST_CLOCKS = "Pacific/Kiritimati";

/** Reads, decides and writes; when somebody else wrote in between, decides anew. */
function createChange(store: LedgerStore, at: () => number) {
  return async <T>(guildId: string, date: LocalDate, decide: (pair: SlotPair) => Next<T>): Promise<T> => {
    for (let swaps = 0; swaps < MOST_SWAPS; swaps += 1) {
      const expected = await storeCall("read the ledger", () => store.read(guildId, date));
      const now = at();
      const next = decide(pairOf(guildId, expected, now));
      if (!next.progress && !next.slot) return next.result;
      const swapped = await storeCall("write to the ledger", () =>
        store.swap({
          guildId,
          date,
          expected,
          next: {
            progress: next.progress && JSON.stringify(next.progress),
            slot: next.slot && JSON.stringify(next.slot),
          },
          progressUntil: next.progress?.forgottenUntil ?? undefined,
          slotUntil: now + KEEP_SLOTS_MS,
          now,
        }),
      );
      if (swapped) return next.result;
    }
    throw new StoreError("The ledger changed under every attempt to write to it.");
  };
}

function pairOf(
  guildId: string,
  stored: { readonly progress: string | undefined; readonly slot: string | undefined },
  now: number,
): SlotPair {
  const progress = stored.progress === undefined ? undefined : parse(guildProgressSchema, stored.progress, guildId);
  const past = progress?.forgottenUntil != null && progress.forgottenUntil <= now;
  return {
    progress: progress && !past ? progress : emptyProgress(guildId),
    slot: stored.slot === undefined ? undefined : parse(slotRecordSchema, stored.slot, guildId),
  };
}

function parse<T>(schema: z.ZodType<T>, text: string, guildId: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new LedgerRecordError(`The ledger's entry of server ${guildId} cannot be read.`, { cause });
  }
}
