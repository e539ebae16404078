import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  type ClaimRequest,
  KEEP_SLOTS_MS,
  LEASE_MS,
  LedgerRecordError,
  REMEMBER_REMOVED_MS,
  type SlotLedger,
} from "#src/daily/ledger.ts";
import { emptyProgress } from "#src/daily/ledgerRecords.ts";
import { openLedger } from "#src/daily/openLedger.ts";
import { slotNonce } from "#src/daily/slotNonce.ts";
import { localDateAt } from "#src/daily/slotTime.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import { StoreError } from "#src/settings/storeError.ts";

const GUILD = "100000000000000001";
const DATE = "2026-03-10";
const DUE = Date.parse("2026-03-10T08:00:00Z");
const HOUR = 3_600_000;

/** What every ledger promises, whatever it is built on. `url` is asked before each test and names an empty store. */
export function describeLedger(name: string, url: () => string | Promise<string>): void {
  describe(`slot ledger on ${name}`, () => {
    let stores: Stores;
    let ledger: SlotLedger;
    /** A second worker on the same store. */
    let other: SlotLedger;
    let clock = DUE;
    const now = () => new Date(clock);

    beforeEach(async () => {
      clock = DUE;
      stores = await openStores(await url(), { now });
      ledger = openLedger(stores.backend, { now });
      other = openLedger(stores.backend, { now });
    });
    afterEach(() => stores.close());

    const request = (over: Partial<ClaimRequest> = {}): ClaimRequest => ({
      guildId: GUILD,
      date: DATE,
      dueAt: DUE,
      closesAt: DUE + 3 * HOUR,
      channelId: "7",
      keeps: () => true,
      pick: () => ({ factId: "f1", round: 0 }),
      ...over,
    });
    const claim = async (over: Partial<ClaimRequest> = {}, by = ledger) => {
      const answer = await by.claim(request(over));
      if (!answer.won) throw new TypeError(`not won: ${answer.because}`);
      return answer;
    };
    const sent = { kind: "sent", messageId: "m1" } as const;
    const failed = (minutes: number) => ({ kind: "failed", reason: "500", retryAt: clock + minutes * 60_000 }) as const;
    const unknown = (minutes: number) =>
      ({ kind: "unknown", reason: "timeout", retryAt: clock + minutes * 60_000 }) as const;

    test("knows nothing of a guild that never had a slot", async () => {
      expect(await ledger.progress(GUILD)).toEqual(emptyProgress(GUILD));
      expect(await ledger.slot(GUILD, DATE)).toBeUndefined();
    });

    test("gives a slot to one of many who want it at once, with the fact it chose", async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          (index % 2 ? ledger : other).claim(request({ pick: () => ({ factId: `f${index}`, round: 0 }) })),
        ),
      );
      expect(answers.filter(({ won }) => won)).toHaveLength(1);
      const winner = answers.findIndex(({ won }) => won);
      expect(await ledger.slot(GUILD, DATE)).toMatchObject({
        state: "claimed",
        nonce: slotNonce(GUILD, DATE),
        fact: { factId: `f${winner}`, round: 0 },
        tries: 1,
        uncertain: null,
      });
      expect((await ledger.progress(GUILD)).open).toBe(DATE);
      for (const answer of answers) {
        if (!answer.won) expect(answer).toEqual({ won: false, because: "leased", again: DUE + LEASE_MS });
      }
    });

    test("never gives a slot again once it was sent, and advances the bag", async () => {
      const { claim: held } = await claim();
      await ledger.settle(held, sent);

      expect(await other.claim(request())).toEqual({ won: false, because: "settled", again: undefined });
      expect(await ledger.slot(GUILD, DATE)).toMatchObject({ state: "sent", messageId: "m1", uncertain: null });
      expect(await ledger.progress(GUILD)).toMatchObject({
        posted: ["f1"],
        lastDate: DATE,
        accountedThrough: DATE,
        open: null,
      });
    });

    test("opens no slot on or before the last date, nor before one that is open", async () => {
      await ledger.settle((await claim()).claim, sent);
      for (const date of ["2026-03-09", DATE])
        expect(await ledger.claim(request({ date }))).toMatchObject({ because: "settled" });
      await claim({ date: "2026-03-12" });
      expect(await ledger.claim(request({ date: "2026-03-11" }))).toMatchObject({ because: "settled" });
    });

    test("advances no bag for what was not sent, and tries the same fact again from its time on", async () => {
      await ledger.settle((await claim()).claim, failed(5));

      expect((await ledger.progress(GUILD)).posted).toEqual([]);
      expect(await ledger.claim(request())).toEqual({ won: false, because: "waiting", again: DUE + 5 * 60_000 });
      clock += 5 * 60_000;
      const { slot } = await claim({ pick: () => ({ factId: "f2", round: 0 }) });
      expect(slot).toMatchObject({ fact: { factId: "f1", round: 0 }, tries: 2, uncertain: null });
    });

    test("gives a failed slot another fact where its own is not wanted any more, one that may have been posted never", async () => {
      await ledger.settle((await claim()).claim, failed(0));
      const other = { keeps: () => false, pick: () => ({ factId: "f2", round: 0 }) };
      const second = await claim(other);
      expect(second.slot).toMatchObject({ fact: { factId: "f2" }, unfit: [], tries: 2 });
      await ledger.settle(second.claim, unknown(0));
      expect((await claim({ ...other, pick: () => ({ factId: "f3", round: 0 }) })).slot.fact?.factId).toBe("f2");
    });

    test("tries a failed slot at once in another channel, and when something was put right", async () => {
      await ledger.settle((await claim()).claim, failed(30));
      const { slot, claim: held } = await claim({ channelId: "8" });
      expect(slot.channelId).toBe("8");
      await ledger.settle(held, failed(30));
      await ledger.hasten(GUILD);
      expect((await claim({ channelId: "8" })).slot.tries).toBe(3);
    });

    test("hastens nothing that may have been posted", async () => {
      await ledger.settle((await claim()).claim, unknown(1));
      await ledger.hasten(GUILD);
      expect(await ledger.claim(request())).toMatchObject({ because: "waiting" });
      await ledger.hasten("5");
    });

    test("lets a claim be taken over after its lease, with fact and nonce, as one that may have been posted", async () => {
      const first = await claim();
      clock += LEASE_MS - 1;
      expect(await other.claim(request())).toMatchObject({ because: "leased" });
      clock += 1;
      const second = await claim({ channelId: "8", pick: () => ({ factId: "f2", round: 0 }) }, other);

      expect(second.slot).toMatchObject({
        fact: first.slot.fact,
        nonce: first.slot.nonce,
        tries: 2,
        uncertain: { since: DUE, channelId: "7" },
      });
      await ledger.settle(first.claim, failed(1));
      expect(await ledger.slot(GUILD, DATE)).toMatchObject({ state: "claimed", tries: 2 });
    });

    test("records what was sent also by a claim that was taken over", async () => {
      const first = await claim();
      clock += LEASE_MS;
      const second = await claim({}, other);
      await ledger.settle(first.claim, sent);
      await other.settle(second.claim, { kind: "sent", messageId: "m2" });
      await other.settle(second.claim, failed(1));

      expect(await ledger.slot(GUILD, DATE)).toMatchObject({ state: "sent", messageId: "m1" });
      expect((await ledger.progress(GUILD)).posted).toEqual(["f1"]);
    });

    test("keeps the first doubt through later attempts, until it is cleared", async () => {
      await ledger.settle((await claim()).claim, unknown(1));
      expect(await ledger.slot(GUILD, DATE)).toMatchObject({
        state: "unknown",
        uncertain: { since: DUE, channelId: "7" },
      });
      clock += 60_000;
      const again = await claim();
      await ledger.settle(again.claim, { ...failed(1), unfit: true });
      expect(await ledger.slot(GUILD, DATE)).toMatchObject({ uncertain: { since: DUE }, fact: { factId: "f1" } });

      clock += 60_000;
      const third = await claim();
      await ledger.clearUncertainty(again.claim);
      expect((await ledger.slot(GUILD, DATE))?.uncertain).not.toBeNull();
      await ledger.clearUncertainty(third.claim);
      expect(await ledger.slot(GUILD, DATE)).toMatchObject({ state: "claimed", uncertain: null });
      await ledger.settle(third.claim, unknown(1));
      expect((await ledger.slot(GUILD, DATE))?.uncertain).toEqual({ since: clock, channelId: "7" });
    });

    test("takes another fact after one turned out unfit", async () => {
      await ledger.settle((await claim()).claim, { ...failed(0), unfit: true });
      const asked: (readonly string[])[] = [];
      const { slot } = await claim({
        pick: (_, unfit) => {
          asked.push(unfit);
          return { factId: "f2", round: 0 };
        },
      });
      expect(asked).toEqual([["f1"]]);
      expect(slot).toMatchObject({ fact: { factId: "f2" }, unfit: ["f1"] });
    });

    test("says that there is no fact, and changes nothing", async () => {
      expect(await ledger.claim(request({ pick: () => undefined }))).toMatchObject({ won: false, because: "no-fact" });
      expect(await ledger.progress(GUILD)).toEqual(emptyProgress(GUILD));
    });

    test("asks for the fact with the bag as it is", async () => {
      await ledger.settle((await claim()).claim, sent);
      const { slot } = await claim({
        date: "2026-03-11",
        pick: ({ posted, round }) => ({ factId: `after ${posted}`, round: round + 1 }),
      });
      expect(slot.fact).toEqual({ factId: "after f1", round: 1 });
    });

    test("shows the last five attempts, the same ones in a row as one", async () => {
      for (let tries = 0; tries < 3; tries += 1) {
        await ledger.settle((await claim()).claim, failed(1));
        clock += 60_000;
      }
      await ledger.settle((await claim()).claim, unknown(1));
      clock += 60_000;
      await ledger.settle((await claim()).claim, sent);
      expect((await ledger.progress(GUILD)).attempts).toEqual([
        { at: clock, date: DATE, outcome: "sent", reason: null, times: 1 },
        { at: clock - 60_000, date: DATE, outcome: "unknown", reason: "timeout", times: 1 },
        { at: clock - 120_000, date: DATE, outcome: "failed", reason: "500", times: 3 },
      ]);
      for (let day = 11; day < 20; day += 1) await ledger.settle((await claim({ date: `2026-03-${day}` })).claim, sent);
      expect((await ledger.progress(GUILD)).attempts.map(({ date }) => date)).toEqual(
        [19, 18, 17, 16, 15].map((day) => `2026-03-${day}`),
      );
    });

    test("counts refusals until a post succeeds or they are forgiven", async () => {
      const refused = () => ({ ...failed(0), refusal: "missing-permissions" }) as const;
      await ledger.settle((await claim()).claim, refused());
      await ledger.settle((await claim()).claim, refused());
      expect((await ledger.progress(GUILD)).refusals).toEqual([
        { date: DATE, channelId: "7", cause: "missing-permissions", times: 2 },
      ]);
      await ledger.forgiveRefusals(GUILD);
      expect((await ledger.progress(GUILD)).refusals).toEqual([]);
      await ledger.settle((await claim()).claim, refused());
      await ledger.settle((await claim()).claim, sent);
      expect((await ledger.progress(GUILD)).refusals).toEqual([]);
    });

    describe("a missed date", () => {
      const missed = { guildId: GUILD, date: DATE, reason: "no-permission", maybeSent: false };

      test("is noted once, with or without a claim before it", async () => {
        expect(await ledger.markMissed({ ...missed, date: "2026-03-09" })).toBe(true);
        expect(await ledger.markMissed({ ...missed, date: "2026-03-09" })).toBe(false);
        await ledger.settle((await claim()).claim, failed(1));
        expect(await ledger.markMissed(missed)).toBe(true);
        expect(await other.markMissed(missed)).toBe(false);

        expect(await ledger.slot(GUILD, DATE)).toMatchObject({ state: "missed" });
        expect(await ledger.progress(GUILD)).toMatchObject({
          lastDate: null,
          accountedThrough: DATE,
          open: null,
          posted: [],
        });
        expect((await ledger.progress(GUILD)).attempts[0]).toMatchObject({
          outcome: "missed",
          reason: "no-permission",
        });
        expect(await ledger.claim(request())).toMatchObject({ because: "settled" });
      });

      test("is not noted while somebody posts, or after they did", async () => {
        const { claim: held } = await claim();
        expect(await ledger.markMissed(missed)).toBe(false);
        await ledger.settle(held, sent);
        expect(await ledger.markMissed(missed)).toBe(false);
        expect(await ledger.slot(GUILD, DATE)).toMatchObject({ state: "sent" });
      });

      test("opens again where a changed plan makes it due after the window that was missed", async () => {
        await ledger.settle((await claim()).claim, failed(1));
        await ledger.markMissed(missed);
        expect(await ledger.claim(request({ dueAt: DUE + 2 * HOUR }))).toMatchObject({ because: "settled" });
        expect((await claim({ dueAt: DUE + 4 * HOUR, closesAt: DUE + 7 * HOUR })).slot.state).toBe("claimed");
      });

      test("that may have been posted counts as used, and never opens again", async () => {
        await ledger.settle((await claim()).claim, unknown(1));
        expect(await ledger.markMissed({ ...missed, maybeSent: true })).toBe(true);
        expect(await ledger.progress(GUILD)).toMatchObject({ lastDate: DATE, posted: ["f1"], open: null });
        expect(await ledger.claim(request({ dueAt: DUE + 4 * HOUR }))).toMatchObject({ because: "settled" });
      });
    });

    test("lets one caller tell each cause on each date", async () => {
      const told = await Promise.all([ledger, other, ledger].map((by) => by.tellOnce(GUILD, "channel-gone", DATE)));
      expect(told.filter(Boolean)).toHaveLength(1);
      expect(await ledger.tellOnce(GUILD, "missed", DATE)).toBe(true);
      expect(await ledger.tellOnce(GUILD, "channel-gone", "2026-03-11")).toBe(true);
      expect(await ledger.tellOnce("5", "channel-gone", DATE)).toBe(true);
    });

    describe("a guild that is forgotten", () => {
      test("keeps its last date for 48 hours, and nothing else", async () => {
        await ledger.settle((await claim()).claim, sent);
        await ledger.forget(GUILD);

        expect(await ledger.slot(GUILD, DATE)).toBeUndefined();
        expect(await ledger.progress(GUILD)).toEqual({
          ...emptyProgress(GUILD),
          seed: `${GUILD} ${DATE}`,
          lastDate: DATE,
          accountedThrough: DATE,
          forgottenUntil: clock + REMEMBER_REMOVED_MS,
        });
        expect(await ledger.claim(request())).toMatchObject({ because: "settled" });
        clock += REMEMBER_REMOVED_MS - 1;
        expect((await ledger.progress(GUILD)).lastDate).toBe(DATE);
        clock += 1;
        expect(await ledger.progress(GUILD)).toEqual(emptyProgress(GUILD));
        expect((await claim()).slot.state).toBe("claimed");
      });

      test("counts a date that may have been posted, not one that was not", async () => {
        await ledger.settle((await claim()).claim, unknown(1));
        await ledger.forget(GUILD);
        expect((await ledger.progress(GUILD)).lastDate).toBe(DATE);

        await ledger.settle((await claim({ guildId: "5" })).claim, failed(1));
        await ledger.forget("5");
        expect(await ledger.progress("5")).toEqual(emptyProgress("5"));
      });

      test("remembers a post that arrived while it was removed", async () => {
        const { claim: held } = await claim();
        await ledger.forget(GUILD);
        await ledger.settle(held, sent);
        expect((await ledger.progress(GUILD)).lastDate).toBe(DATE);
        expect(await ledger.slot(GUILD, DATE)).toBeUndefined();
        clock += REMEMBER_REMOVED_MS;
        expect(await ledger.progress(GUILD)).toEqual(emptyProgress(GUILD));
      });

      test("that comes back is remembered for good", async () => {
        await ledger.settle((await claim()).claim, sent);
        await ledger.forget(GUILD);
        await claim({ date: "2026-03-11" });
        clock += 10 * REMEMBER_REMOVED_MS;
        expect((await ledger.progress(GUILD)).lastDate).toBe(DATE);
      });

      test("leaves other guilds alone", async () => {
        await ledger.settle((await claim({ guildId: "5" })).claim, sent);
        await ledger.forget(GUILD);
        expect((await ledger.progress("5")).lastDate).toBe(DATE);
      });
    });

    test("drops a slot after 14 days, not its guild", async () => {
      await ledger.settle((await claim()).claim, sent);
      clock += KEEP_SLOTS_MS - 1;
      await ledger.prune();
      expect(await ledger.slot(GUILD, DATE)).toBeDefined();
      if (stores.backend.kind === "redis") {
        const life = await stores.backend.client.pTTL(`beleg:daily:{${GUILD}}:slot:${DATE}`);
        expect(life).toBeGreaterThan(KEEP_SLOTS_MS - HOUR);
        expect(life).toBeLessThanOrEqual(KEEP_SLOTS_MS);
        return;
      }
      clock += 1;
      await ledger.prune();
      expect(await ledger.slot(GUILD, DATE)).toBeUndefined();
      expect((await ledger.progress(GUILD)).lastDate).toBe(DATE);
    });

    test("refuses an entry it cannot read instead of guessing", async () => {
      await claim();
      const { backend } = stores;
      if (backend.kind === "redis") await backend.client.set(`beleg:daily:{${GUILD}}:progress`, "{}");
      else backend.database.exec("UPDATE daily_progress SET record = '{}'");

      await expect(ledger.progress(GUILD)).rejects.toBeInstanceOf(LedgerRecordError);
      await expect(ledger.claim(request({ date: "2026-03-11" }))).rejects.toThrow(GUILD);
      await expect(ledger.claim(request({ guildId: "5" }))).resolves.toMatchObject({ won: true });
    });

    test("forgets also what it cannot read, and takes today for posted wherever it has begun", async () => {
      await claim();
      const { backend } = stores;
      if (backend.kind === "redis") await backend.client.set(`beleg:daily:{${GUILD}}:progress`, "{}");
      else backend.database.exec("UPDATE daily_progress SET record = '{}'");
      await ledger.forget(GUILD);
      expect(await ledger.progress(GUILD)).toMatchObject({ lastDate: localDateAt(now(), "Pacific/Kiritimati") });
      expect(await ledger.slot(GUILD, DATE)).toBeUndefined();
      clock += REMEMBER_REMOVED_MS;
      expect((await ledger.progress(GUILD)).lastDate).toBeNull();
    });

    test("fails as a store when it is closed", async () => {
      await stores.close();
      await expect(ledger.claim(request())).rejects.toBeInstanceOf(StoreError);
      await expect(ledger.progress(GUILD)).rejects.toBeInstanceOf(StoreError);
      stores = await openStores("memory:", { now });
    });
  });
}
