import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { SlotLedger } from "#src/daily/ledger.ts";
import type { PosterOptions } from "#src/daily/poster.ts";
import type { PosterEvent } from "#src/daily/posting.ts";
import type { SettingsStore } from "#src/settings/settingsStore.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { FACTS, GUILD, HOUR, MINUTE, type PostOffice, SCHEDULE, SECOND } from "./posterWorld.ts";

/** One process that posts. */
export interface PostingProcess {
  /** Until all that is owed now was tried. */
  sweep(): Promise<void>;
  nudge(guildId: string): Promise<void>;
  close(): Promise<void>;
}

/** Posting alone in a process, or shared by several. */
export interface PostingWorld {
  readonly office: PostOffice;
  readonly settings: SettingsStore;
  readonly ledger: SlotLedger;
  readonly events: readonly PosterEvent[];
  readonly now: () => number;
  goto(at: number): void;
  /** Starts one more. */
  process(over?: Partial<PosterOptions>): Promise<PostingProcess>;
  close(): Promise<void>;
}

const NINE = Date.parse("2026-03-10T08:00:00Z");

/** What holds however posts are carried. */
export function describePosting(name: string, createWorld: () => Promise<PostingWorld>): void {
  describe(`daily posts, ${name}`, () => {
    let world: PostingWorld;
    beforeEach(async () => {
      world = await createWorld();
      world.goto(NINE);
      await world.settings.update(GUILD, { daily: SCHEDULE });
    });
    afterEach(() => world.close());

    const posted = (guildId = GUILD) =>
      world.office.messages.flatMap((message) => (message.guildId === guildId ? [message.date] : []));
    const kinds = () => world.events.map(({ kind }) => kind);
    /** A sweep every so often, as long as asked for. */
    const run = async (process: PostingProcess, lasts: number, every = 30 * SECOND) => {
      for (const end = world.now() + lasts; world.now() < end; world.goto(world.now() + every)) await process.sweep();
    };

    test("are one a day, each with a fact of its own", async () => {
      const process = await world.process();
      for (let day = 0; day < 4; day += 1) {
        world.goto(NINE + day * 24 * HOUR);
        await process.sweep();
        await process.sweep();
      }
      expect(posted()).toEqual(["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"]);
      expect(new Set(world.office.messages.map(({ factId }) => factId)).size).toBe(4);
      expect(kinds()).toEqual(["posted", "posted", "posted", "posted"]);
    });

    test("are not made before their time, nor without a schedule", async () => {
      await world.settings.update("200000000000000002", { daily: { ...SCHEDULE, time: "09:01" } });
      await world.settings.update("200000000000000003", { language: "de" });
      const process = await world.process();
      await process.sweep();
      expect(world.office.messages.map(({ guildId }) => guildId)).toEqual([GUILD]);
      world.goto(NINE + MINUTE);
      await process.sweep();
      expect(world.office.messages.map(({ guildId }) => guildId)).toEqual([GUILD, "200000000000000002"]);
    });

    test("are made once by processes that sweep at once, for many servers", async () => {
      const guilds = Array.from({ length: 40 }, (_, index) => `3000000000000000${10 + index}`);
      for (const guild of guilds) await world.settings.update(guild, { daily: { ...SCHEDULE, channelId: guild } });
      const processes = await Promise.all([world.process(), world.process(), world.process()]);
      await Promise.all(processes.map((process) => process.sweep()));
      await Promise.all(processes.map((process) => process.sweep()));
      expect(world.office.messages).toHaveLength(41);
      expect(new Set(world.office.messages.map(({ guildId }) => guildId)).size).toBe(41);
    });

    test("that fail are tried again with the same fact, more and more rarely", async () => {
      const process = await world.process();
      world.office.fault = () => "500";
      await run(process, 40 * MINUTE);
      world.office.fault = () => undefined;
      await run(process, 20 * MINUTE);
      const { requests } = world.office;
      expect(requests.length).toBeGreaterThan(5);
      expect(requests.length).toBeLessThan(10);
      expect(new Set(requests.map(({ factId, nonce }) => `${factId} ${nonce}`)).size).toBe(1);
      expect(posted()).toEqual(["2026-03-10"]);
    });

    test("whose answer was lost are found, not repeated", async () => {
      const process = await world.process();
      world.office.fault = () => "late";
      await process.sweep();
      world.office.fault = () => undefined;
      world.goto(NINE + 10 * MINUTE);
      await process.sweep();
      await process.sweep();
      expect(posted()).toEqual(["2026-03-10"]);
      expect(await world.ledger.slot(GUILD, "2026-03-10")).toMatchObject({ state: "sent" });
    });

    test("of a process that died between sending and saying so are found by another", async () => {
      const dying = await world.process({
        ledger: {
          ...world.ledger,
          settle: () => Promise.reject(new StoreError("the process is gone")),
        },
      });
      await dying.sweep();
      await dying.close();
      expect(posted()).toEqual(["2026-03-10"]);
      const other = await world.process();
      world.goto(NINE + 10 * MINUTE);
      await other.sweep();
      expect(posted()).toEqual(["2026-03-10"]);
      expect(await world.ledger.slot(GUILD, "2026-03-10")).toMatchObject({ state: "sent" });
    });

    test("that nobody could make are missed, said once, and followed by the next", async () => {
      const process = await world.process();
      world.goto(NINE + 24 * HOUR + 4 * HOUR);
      await process.sweep();
      await process.sweep();
      expect(posted()).toEqual([]);
      expect(world.events).toMatchObject([
        { kind: "missed", date: "2026-03-10" },
        { kind: "missed", date: "2026-03-11" },
      ]);
      world.goto(NINE + 48 * HOUR);
      await process.sweep();
      expect(posted()).toEqual(["2026-03-12"]);
    });

    test("wait for a moderator to put something right, and are made at once then", async () => {
      const process = await world.process();
      world.office.closed.set(SCHEDULE.channelId, "missing-permissions");
      await process.sweep();
      expect(kinds()).toEqual(["refused"]);
      world.office.closed.clear();
      world.goto(NINE + SECOND);
      await process.nudge(GUILD);
      await process.sweep();
      expect(posted()).toEqual(["2026-03-10"]);
    });

    test("follow a new time as soon as it is set", async () => {
      const process = await world.process();
      world.goto(NINE - HOUR);
      await process.sweep();
      await world.settings.update(GUILD, { daily: { ...SCHEDULE, time: "08:00" } });
      await process.sweep();
      expect(posted()).toEqual(["2026-03-10"]);
    });

    test("of one server that cannot be read do not hold up the others", async () => {
      const other = "200000000000000002";
      await world.settings.update(other, { daily: { ...SCHEDULE, channelId: "8" } });
      const process = await world.process({
        facts: ({ daily }) => {
          if (daily?.channelId === SCHEDULE.channelId) throw new Error("a bug in one server's facts");
          return FACTS;
        },
      });
      await process.sweep();
      expect(posted(other)).toEqual(["2026-03-10"]);
      expect(posted()).toEqual([]);
    });
  });
}
