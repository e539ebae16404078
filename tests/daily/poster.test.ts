import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LEASE_MS } from "#src/daily/ledger.ts";
import { resumeSchedule } from "#src/daily/scheduleChange.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { createPosterWorld, FACTS, GUILD, MINUTE, type PosterWorld, SECOND } from "./posterWorld.ts";

let world: PosterWorld;
beforeEach(async () => {
  world = await createPosterWorld({ limits: { jitterMs: 0 } });
  await world.start(GUILD);
});
afterEach(() => world.close());

const kinds = () => world.events.map(({ kind }) => kind);
const slot = (date = "2026-03-10") => world.ledger.slot(GUILD, date);

describe("a day", () => {
  test("has its post from its minute on, once, however often it is swept", async () => {
    await world.runTo("2026-03-10T08:00:00Z");
    expect(world.posted()).toEqual([]);
    await world.runTo("2026-03-10T23:00:00Z");

    expect(world.posted()).toEqual(["2026-03-10"]);
    expect(world.office.messages[0]?.at).toBe(Date.parse("2026-03-10T08:00:00Z"));
    expect(world.events).toMatchObject([{ kind: "posted", guildId: GUILD, date: "2026-03-10", messageId: "m0" }]);
    expect(await slot()).toMatchObject({ state: "sent", messageId: "m0", tries: 1 });
  });

  test("follows another, each with a fact of its own", async () => {
    await world.runTo("2026-03-20T00:00:00Z");
    expect(world.posted()).toEqual(Array.from({ length: 10 }, (_, day) => `2026-03-${10 + day}`));
    expect(new Set(world.office.messages.map(({ factId }) => factId)).size).toBe(10);
  });

  test("is spread a little around its minute, the same in each guild every time it is asked", async () => {
    const spread = await createPosterWorld({ limits: { jitterMs: 45_000 } });
    for (let guild = 0; guild < 40; guild += 1) await spread.start(`${guild}`);
    spread.goto("2026-03-10T08:00:00Z");
    for (let second = 0; second <= 46; second += 1) {
      await spread.sweep();
      spread.wait(SECOND);
    }
    const seconds = spread.office.messages.map(({ at }) => (at - Date.parse("2026-03-10T08:00:00Z")) / SECOND);
    expect(seconds).toHaveLength(40);
    expect(Math.max(...seconds)).toBeLessThanOrEqual(45);
    expect(new Set(seconds).size).toBeGreaterThan(20);
    await spread.close();
  });

  test("belongs to one of two workers that sweep at once", async () => {
    const other = world.restart();
    await world.runTo("2026-03-10T07:59:30Z");
    world.goto("2026-03-10T08:00:00Z");
    await Promise.all([world.poster.sweep(), other.sweep(), world.poster.attempt(GUILD), other.attempt(GUILD)]);
    expect(world.office.requests).toHaveLength(1);
  });

  test("needs no look at the store while nothing is due", async () => {
    await world.sweep();
    let reads = 0;
    const { progress } = world.ledger;
    const counting = world.restart({
      ledger: {
        ...world.ledger,
        progress: (guildId) => {
          reads += 1;
          return progress(guildId);
        },
      },
    });
    await counting.sweep();
    expect(reads).toBe(1);
    for (let minute = 0; minute < 7; minute += 1) {
      world.wait(MINUTE);
      expect((await counting.sweep()).looked).toBe(0);
    }
    expect(reads).toBe(1);
    expect(counting.nextWake()).toBeGreaterThan(world.now().getTime());
  });

  test("is met at its new time when a moderator changes it", async () => {
    await world.runTo("2026-03-10T05:00:00Z");
    await world.start(GUILD, { time: "06:30" });
    await world.runTo("2026-03-10T06:00:00Z");
    expect(world.office.messages.map(({ at }) => new Date(at).toISOString())).toEqual(["2026-03-10T05:30:00.000Z"]);
  });

  test("gets nothing once the schedule is stopped", async () => {
    await world.runTo("2026-03-10T05:00:00Z");
    await world.settings.update(GUILD, { daily: null });
    await world.runTo("2026-03-12T00:00:00Z");
    expect(world.office.requests).toEqual([]);
  });
});

describe("an attempt that fails", () => {
  test("is repeated with the same fact and nonce, more and more rarely", async () => {
    world.office.fault = () => "500";
    await world.runTo("2026-03-10T08:40:00Z");
    world.office.fault = () => undefined;
    await world.runTo("2026-03-10T09:00:00Z");

    const { requests } = world.office;
    expect(requests.length).toBeGreaterThan(5);
    expect(requests.length).toBeLessThan(9);
    expect(new Set(requests.map(({ factId, nonce }) => `${factId} ${nonce}`)).size).toBe(1);
    expect(requests.map(({ tries }) => tries)).toEqual(requests.map((_, index) => index + 1));
    expect(world.posted()).toEqual(["2026-03-10"]);
    expect((await world.ledger.progress(GUILD)).attempts.map(({ outcome, times }) => [outcome, times])).toEqual([
      ["sent", 1],
      ["failed", requests.length - 1],
    ]);
  });

  test("gives way to another fact where a moderator leaves its own out meanwhile, or moves it to a later day", async () => {
    world.office.fault = () => "500";
    await world.runTo("2026-03-10T08:05:00Z");
    const first = world.office.requests.at(-1)?.factId ?? "";
    await world.settings.update(GUILD, { facts: { vetoed: [first], moved: {} } });
    await world.runTo("2026-03-10T08:30:00Z");
    const second = world.office.requests.at(-1)?.factId ?? "";
    expect(second).not.toBe(first);
    await world.settings.update(GUILD, { facts: { vetoed: [first], moved: { "2026-03-12": second } } });
    world.office.fault = () => undefined;
    await world.runTo("2026-03-12T09:00:00Z");

    const posted = world.office.messages.map(({ factId }) => factId);
    expect(posted).toHaveLength(3);
    expect(posted).not.toContain(first);
    expect(posted[2]).toBe(second);
  });

  test("keeps its fact while it may have been posted, whatever moderators wish meanwhile", async () => {
    world.office.fault = () => "late";
    await world.runTo("2026-03-10T08:00:30Z");
    const first = world.office.requests.at(-1)?.factId ?? "";
    await world.settings.update(GUILD, { facts: { vetoed: [first], moved: {} } });
    world.office.fault = () => undefined;
    await world.runTo("2026-03-10T09:00:00Z");
    expect(new Set(world.office.requests.map(({ factId }) => factId))).toEqual(new Set([first]));
    expect((await world.ledger.progress(GUILD)).posted).toEqual([first]);
  });

  test("all through the window is a missed day, told once, and the fact stays in the bag", async () => {
    world.office.fault = () => "500";
    await world.runTo("2026-03-10T12:00:00Z");
    const [first] = world.office.requests;
    expect(world.office.requests.at(-1)?.tries).toBeLessThan(30);
    expect(kinds()).toEqual(["missed"]);
    expect(world.events[0]).toMatchObject({ date: "2026-03-10", reason: "500", maybeSent: false });
    expect(await slot()).toMatchObject({ state: "missed" });

    world.office.fault = () => undefined;
    await world.runTo("2026-03-11T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-11"]);
    expect(world.office.messages[0]?.factId).toBe(first?.factId);
  });

  test("is made a last time shortly before the window closes", async () => {
    world.office.fault = () => (world.now() < new Date("2026-03-10T10:58:00Z") ? "500" : undefined);
    await world.runTo("2026-03-10T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("does not keep another guild from its post", async () => {
    await world.start("5", { channelId: "8" });
    await world.start("6", { channelId: "9" });
    world.office.fault = ({ guildId }) => (guildId === GUILD ? "throws" : guildId === "5" ? "500" : undefined);
    await world.runTo("2026-03-10T08:01:00Z");
    expect(world.posted("6")).toEqual(["2026-03-10"]);
    expect(world.log.some(({ level, text }) => level === "error" && text === "posting a daily fact threw")).toBe(true);
  });

  test("for a reason of the guild's own is left alone for a while, and does not stop the sweep", async () => {
    await world.start("5");
    const { backend } = world.stores;
    if (backend.kind !== "sqlite") throw new TypeError("not SQLite");
    backend.database.prepare("INSERT INTO daily_progress VALUES (?, '{}', NULL)").run(GUILD);
    await world.runTo("2026-03-10T08:10:00Z");
    expect(world.posted("5")).toEqual(["2026-03-10"]);
    expect(world.posted()).toEqual([]);
    expect(world.log.filter(({ level }) => level === "error").length).toBeLessThan(110);
  });
});

describe("a post that may have arrived", () => {
  test("is sent again with the same nonce, and is there once", async () => {
    let late = 2;
    world.office.fault = () => (late-- > 0 ? "late" : undefined);
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.office.requests).toHaveLength(3);
    expect(world.office.looks).toEqual([]);
    expect(world.posted()).toEqual(["2026-03-10"]);
    expect(await slot()).toMatchObject({ state: "sent", messageId: "m0", uncertain: null });
  });

  test("is sent again where nothing had arrived", async () => {
    let lost = 2;
    world.office.fault = () => (lost-- > 0 ? "lost" : undefined);
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("without an answer in time is one as well", async () => {
    const hanging = await createPosterWorld({ limits: { jitterMs: 0, postTimeoutMs: 20 } });
    await hanging.start(GUILD);
    const stuck = hanging.restart({
      post: async (post) => {
        await hanging.office.post(post);
        return new Promise(() => undefined);
      },
    });
    hanging.goto("2026-03-10T08:00:00Z");
    await stuck.sweep();
    expect(await hanging.ledger.slot(GUILD, "2026-03-10")).toMatchObject({ state: "unknown", reason: "no-answer" });
    await hanging.runTo("2026-03-10T08:05:00Z");
    expect(hanging.posted()).toEqual(["2026-03-10"]);
    await hanging.close();
  });

  test("is looked for once the nonce is no longer relied on: found, it is not sent again", async () => {
    world.office.fault = () => "late";
    await world.runTo("2026-03-10T08:02:00Z");
    const sent = world.office.requests.length;
    world.wait(10 * MINUTE);
    await world.runTo("2026-03-10T09:00:00Z");

    expect(world.office.requests).toHaveLength(sent);
    expect(world.office.looks).toMatchObject([
      { guildId: GUILD, date: "2026-03-10", channelId: "7", since: new Date("2026-03-10T08:00:00Z") },
    ]);
    expect(world.posted()).toEqual(["2026-03-10"]);
    expect(kinds()).toEqual(["posted"]);
  });

  test("and is not found, is sent", async () => {
    world.office.fault = () => (world.now() < new Date("2026-03-10T08:10:00Z") ? "lost" : undefined);
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.office.looks.length).toBeGreaterThan(0);
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("once it was looked for and is not there, is relied on for its nonce again", async () => {
    world.office.fault = () => (world.now() < new Date("2026-03-10T08:02:00Z") ? "lost" : undefined);
    await world.runTo("2026-03-10T08:02:00Z");
    const lost = world.office.requests.length;
    world.wait(10 * MINUTE);
    let late = 2;
    world.office.fault = () => (late-- > 0 ? "late" : undefined);
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.office.looks).toHaveLength(1);
    expect(world.office.requests).toHaveLength(lost + 3);
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("in a forum is looked for before anything is sent again", async () => {
    world.office.forums.add("7");
    let late = 1;
    world.office.fault = () => (late-- > 0 ? "late" : undefined);
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.office.requests).toHaveLength(1);
    expect(world.office.looks).toHaveLength(1);
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("is looked for where it was sent, also when the schedule has another channel by now", async () => {
    world.office.fault = () => "late";
    await world.runTo("2026-03-10T08:00:30Z");
    await world.start(GUILD, { channelId: "8" });
    world.office.fault = () => undefined;
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.office.looks).toMatchObject([{ channelId: "7" }]);
    expect(world.office.messages.map(({ channelId }) => channelId)).toEqual(["7"]);
  });

  test("where nobody may look is never sent again: told once, the date and the fact are used", async () => {
    world.office.unreadable.add("7");
    world.office.fault = () => "lost";
    await world.runTo("2026-03-10T08:03:00Z");
    world.office.fault = () => undefined;
    const sent = world.office.requests.length;
    await world.runTo("2026-03-10T12:00:00Z");

    expect(world.office.requests).toHaveLength(sent);
    expect(kinds()).toEqual(["unreadable", "missed"]);
    expect(world.events[1]).toMatchObject({ maybeSent: true });
    const used = world.office.requests[0]?.factId;
    expect(await world.ledger.progress(GUILD)).toMatchObject({ lastDate: "2026-03-10", posted: [used] });
  });

  test("is sent after all when the history can be read in time", async () => {
    world.office.unreadable.add("7");
    world.office.fault = () => "lost";
    await world.runTo("2026-03-10T08:30:00Z");
    world.office.unreadable.clear();
    world.office.fault = () => undefined;
    await world.runTo("2026-03-10T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("is looked for again while looking fails", async () => {
    let failures = 3;
    const { findOwnPost } = world.office;
    const poster = world.restart({
      findOwnPost: (post) => (failures-- > 0 ? Promise.reject(new Error("503")) : findOwnPost(post)),
    });
    world.office.fault = () => "late";
    world.goto("2026-03-10T08:00:00Z");
    await poster.sweep();
    world.office.fault = () => undefined;
    for (world.wait(10 * MINUTE); world.now() < new Date("2026-03-10T09:00:00Z"); world.wait(30 * SECOND))
      await poster.sweep();
    expect(failures).toBeLessThan(0);
    expect(world.office.requests).toHaveLength(1);
    expect(await slot()).toMatchObject({ state: "sent", messageId: "m0" });
  });

  test("at the end of the window is looked for before the day counts as missed", async () => {
    world.office.fault = () => (world.now() < new Date("2026-03-10T10:57:00Z") ? "500" : "late");
    await world.runTo("2026-03-10T11:00:00Z");
    expect(await slot()).toMatchObject({ state: "unknown" });
    await world.runTo("2026-03-10T11:05:00Z");
    expect(kinds()).toEqual(["posted"]);
    expect(await slot()).toMatchObject({ state: "sent", messageId: "m0" });
  });
});

describe("a crash", () => {
  const crashingPoster = (when: "before" | "after") =>
    world.restart({
      post: async (post) => {
        if (when === "after") await world.office.post(post);
        // The process is gone: nothing after this line ever happens.
        return new Promise(() => undefined);
      },
      limits: { jitterMs: 0, postTimeoutMs: LEASE_MS - 1 },
    });
  const crash = (when: "before" | "after") => {
    world.goto("2026-03-10T08:00:00Z");
    void crashingPoster(when).sweep();
    return new Promise<void>((resolve) => {
      const poll = () => (world.office.requests.length > 0 ? resolve() : setImmediate(poll));
      if (when === "after") poll();
      else setImmediate(() => setImmediate(() => setImmediate(resolve)));
    });
  };

  test.each(["before", "after"] as const)(
    "%s the send is made up for by the next process with the same post",
    async (when) => {
      await crash(when);
      expect(await slot()).toMatchObject({ state: "claimed" });
      const chosen = (await slot())?.fact?.factId;
      world.goto("2026-03-10T08:00:30Z");
      await world.sweep();
      expect(await slot()).toMatchObject({ state: "claimed", tries: 1 });
      await world.runTo("2026-03-10T09:00:00Z");
      expect(world.office.messages).toMatchObject([{ date: "2026-03-10", factId: chosen }]);
      expect(world.office.looks).toEqual([]);
    },
  );

  test.each(["before", "after"] as const)("%s the send, noticed only much later, looks first", async (when) => {
    await crash(when);
    world.goto("2026-03-10T09:30:00Z");
    await world.runTo("2026-03-10T10:00:00Z");
    expect(world.office.looks).toHaveLength(1);
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("and three days without the bot: the days are missed, the present one is posted", async () => {
    await world.runTo("2026-03-10T12:00:00Z");
    world.goto("2026-03-14T08:10:00Z");
    await world.runTo("2026-03-14T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10", "2026-03-14"]);
    expect(world.events.flatMap((event) => (event.kind === "missed" ? [`${event.date} ${event.reason}`] : []))).toEqual(
      ["2026-03-11 not-running", "2026-03-12 not-running", "2026-03-13 not-running"],
    );
  });

  test("after the send, and nobody back before the window closed, is found", async () => {
    await crash("after");
    world.goto("2026-03-10T15:00:00Z");
    await world.sweep();
    expect(kinds()).toEqual(["posted"]);
    expect((await world.ledger.progress(GUILD)).lastDate).toBe("2026-03-10");
  });
});

describe("a refusal", () => {
  test("of permission is told once a day, tried again through the window, and ends with the permission", async () => {
    world.office.closed.set("7", "missing-permissions");
    await world.runTo("2026-03-10T10:00:00Z");
    expect(world.events).toMatchObject([{ kind: "refused", cause: "missing-permissions", date: "2026-03-10" }]);
    expect(world.office.requests.length).toBeGreaterThan(10);
    expect(world.office.requests.length).toBeLessThan(26);

    world.office.closed.clear();
    await world.runTo("2026-03-10T10:10:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
    expect((await world.ledger.progress(GUILD)).refusals).toEqual([]);
  });

  test("is tried again at once when somebody puts it right", async () => {
    world.office.closed.set("7", "missing-permissions");
    await world.runTo("2026-03-10T08:02:00Z");
    const tries = world.office.requests.length;
    world.office.closed.clear();
    await world.poster.nudge(GUILD);
    await world.sweep();
    expect(world.office.requests).toHaveLength(tries + 1);
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("on three dates pauses the schedule, keeps it, and says so once", async () => {
    world.office.closed.set("7", "missing-permissions");
    await world.runTo("2026-03-15T00:00:00Z");
    expect(kinds()).toEqual(["refused", "missed", "refused", "missed", "refused", "missed", "paused"]);
    expect((await world.settings.read(GUILD)).daily).toMatchObject({
      time: "09:00",
      channelId: "7",
      pause: { by: "bot", cause: "missing-permissions", since: "2026-03-12" },
    });
  });

  test("because the channel is gone pauses after the third, until another one is chosen", async () => {
    world.office.closed.set("7", "channel-gone");
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.office.requests).toHaveLength(3);
    expect(kinds()).toEqual(["refused", "paused"]);

    const { daily } = await world.settings.read(GUILD);
    if (!daily) throw new TypeError("the schedule is gone");
    await world.settings.update(GUILD, { daily: { ...resumeSchedule(daily, world.now()), channelId: "8" } });
    await world.sweep();
    expect(world.office.messages).toMatchObject([{ date: "2026-03-10", channelId: "8" }]);
  });

  test("is counted anew after a pause", async () => {
    world.office.closed.set("7", "channel-gone");
    await world.runTo("2026-03-10T09:00:00Z");
    const { daily } = await world.settings.read(GUILD);
    if (!daily) throw new TypeError("the schedule is gone");
    await world.settings.update(GUILD, { daily: resumeSchedule(daily, world.now()) });
    await world.poster.nudge(GUILD);
    await world.sweep();
    expect((await world.settings.read(GUILD)).daily?.pause).toBeNull();
    await world.runTo("2026-03-10T10:00:00Z");
    expect(world.office.requests).toHaveLength(6);
    expect((await world.settings.read(GUILD)).daily?.pause).toMatchObject({ by: "bot" });
  });

  test("is counted for each channel by itself", async () => {
    world.office.closed.set("7", "channel-gone").set("8", "channel-gone");
    await world.runTo("2026-03-10T08:06:00Z");
    expect(world.office.requests).toHaveLength(2);
    await world.start(GUILD, { channelId: "8" });
    await world.sweep();
    expect(world.office.requests).toHaveLength(3);
    expect((await world.settings.read(GUILD)).daily?.pause).toBeNull();
    await world.runTo("2026-03-10T09:00:00Z");
    expect(world.office.requests).toHaveLength(5);
    expect((await world.settings.read(GUILD)).daily?.pause).toMatchObject({ cause: "channel-gone" });
  });

  test("does not pause a schedule that got another channel at the same moment", async () => {
    world.office.closed.set("7", "channel-gone");
    const poster = world.restart({
      post: async (post) => {
        const result = await world.office.post(post);
        if (post.tries === 3) await world.start(GUILD, { channelId: "8" });
        return result;
      },
    });
    world.goto("2026-03-10T08:00:00Z");
    for (let minute = 0; minute < 30; minute += 1, world.wait(MINUTE)) await poster.sweep();
    expect((await world.settings.read(GUILD)).daily?.pause).toBeNull();
    expect(world.office.messages).toMatchObject([{ channelId: "8" }]);
  });

  test("does not pause what a moderator has moved to another channel", async () => {
    world.office.closed.set("7", "channel-gone");
    world.office.fault = () => "500";
    await world.runTo("2026-03-10T08:06:00Z");
    await world.start(GUILD, { channelId: "8" });
    await world.runTo("2026-03-10T09:00:00Z");
    expect((await world.settings.read(GUILD)).daily?.pause).toBeNull();
  });
});

describe("a rejection", () => {
  test("is our bug: logged, tried with other facts, and given up after three", async () => {
    world.office.fault = () => ({ outcome: "rejected", reason: "50035" });
    await world.runTo("2026-03-10T12:00:00Z");
    expect(new Set(world.office.requests.map(({ factId }) => factId)).size).toBe(3);
    expect(world.office.requests).toHaveLength(3);
    expect(world.log.filter(({ level }) => level === "error")).toHaveLength(3);
    expect(kinds()).toEqual(["missed"]);
  });

  test("of one fact alone costs no day", async () => {
    let bad: string | undefined;
    world.office.fault = ({ factId }) => {
      bad ??= factId;
      return factId === bad ? { outcome: "rejected", reason: "50035" } : undefined;
    };
    await world.runTo("2026-03-10T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
  });
});

describe("a fact", () => {
  test("that cannot be shown gives way to another at once", async () => {
    let bad: string | undefined;
    world.office.fault = ({ factId }) => {
      bad ??= factId;
      return factId === bad ? { outcome: "unfit", reason: "quotation" } : undefined;
    };
    world.goto("2026-03-10T08:00:00Z");
    await world.sweep();
    expect(world.posted()).toEqual(["2026-03-10"]);
    expect(world.office.messages[0]?.factId).not.toBe(bad);
    expect(await slot()).toMatchObject({ unfit: [bad] });
  });

  test("is none: told once", async () => {
    const poster = world.restart({ facts: () => [] });
    world.goto("2026-03-10T08:00:00Z");
    const events = [];
    for (let sweeps = 0; sweeps < 60; sweeps += 1, world.wait(30 * SECOND))
      events.push(...(await poster.sweep()).events);
    expect(events).toMatchObject([{ kind: "no-fact", date: "2026-03-10" }]);
    expect(world.office.requests).toEqual([]);
  });

  test("that moderators vetoed does not come, one they moved comes on its date", async () => {
    const vetoed = FACTS.slice(0, 8).map(({ id }) => id);
    await world.settings.update(GUILD, { facts: { vetoed, moved: { "2026-03-11": "tesla/f8" } } });
    await world.runTo("2026-03-12T00:00:00Z");
    expect(world.office.messages.map(({ factId }) => factId)).toEqual(["tesla/f9", "tesla/f8"]);
  });
});

describe("a rate limit", () => {
  const limited = (scope: "channel" | "global") => ({ outcome: "limited", retryAfterMs: 2 * MINUTE, scope }) as const;

  test("of a channel makes that guild wait as long as Discord says", async () => {
    let limits = 1;
    world.office.fault = () => (limits-- > 0 ? limited("channel") : undefined);
    await world.runTo("2026-03-10T08:10:00Z");
    expect(world.office.messages.map(({ at }) => new Date(at).toISOString())).toEqual(["2026-03-10T08:02:00.000Z"]);
  });

  test("for all makes every guild wait", async () => {
    for (let guild = 0; guild < 20; guild += 1) await world.start(`${guild}`);
    let limits = 1;
    world.office.fault = () => (limits-- > 0 ? limited("global") : undefined);
    world.goto("2026-03-10T08:00:00Z");
    expect((await world.sweep()).stopped).toBe("rate-limit");
    const sent = world.office.requests.length;
    expect(sent).toBeLessThanOrEqual(8);
    world.wait(MINUTE);
    expect(await world.sweep()).toEqual({ looked: 0, events: [], stopped: "rate-limit" });
    world.wait(MINUTE);
    await world.sweep();
    expect(world.office.messages).toHaveLength(21);
  });
});

describe("a store that fails", () => {
  test("while a post is on its way does not lose that it was sent", async () => {
    let broken = false;
    const { settle } = world.ledger;
    const ledger = {
      ...world.ledger,
      settle: (...args: Parameters<typeof settle>) =>
        broken ? Promise.reject(new StoreError("away")) : settle(...args),
    };
    const poster = world.restart({ ledger });
    world.goto("2026-03-10T08:00:00Z");
    broken = true;
    await poster.sweep();
    await poster.sweep();
    broken = false;
    await poster.sweep();
    expect(await slot()).toMatchObject({ state: "sent", messageId: "m0" });
    expect(world.office.requests).toHaveLength(1);
  });

  test("is settled also for a guild that stopped its schedule meanwhile", async () => {
    let broken = true;
    const { settle } = world.ledger;
    const ledger = {
      ...world.ledger,
      settle: (...args: Parameters<typeof settle>) =>
        broken ? Promise.reject(new StoreError("away")) : settle(...args),
    };
    const poster = world.restart({ ledger });
    world.goto("2026-03-10T08:00:00Z");
    await poster.sweep();
    await world.settings.update(GUILD, { daily: null });
    broken = false;
    await poster.sweep();
    expect((await world.ledger.progress(GUILD)).lastDate).toBe("2026-03-10");
  });

  test("stops the sweep after three guilds, and the next one goes on", async () => {
    for (let guild = 0; guild < 30; guild += 1) await world.start(`${guild}`);
    let broken = true;
    const { progress } = world.ledger;
    const ledger = {
      ...world.ledger,
      progress: (guildId: string) => (broken ? Promise.reject(new StoreError("away")) : progress(guildId)),
    };
    const poster = world.restart({ ledger });
    world.goto("2026-03-10T08:00:00Z");
    const report = await poster.sweep();
    expect(report.stopped).toBe("store");
    expect(report.looked).toBeLessThan(12);
    broken = false;
    await poster.sweep();
    expect(world.office.messages).toHaveLength(31);
  });

  test("altogether ends the sweep without an exception", async () => {
    await world.stores.close();
    expect(await world.poster.sweep()).toEqual({ looked: 0, events: [], stopped: "store" });
    world = await createPosterWorld();
  });
});

describe("a clock that is set back", () => {
  test("by hours does not keep a guild from being looked at in time", async () => {
    world.goto("2026-03-10T06:00:00Z");
    await world.sweep();
    world.goto("2026-03-09T20:00:00Z");
    await world.start(GUILD, { since: "2026-03-09T00:00:00.000Z" });
    await world.sweep();
    world.goto("2026-03-10T08:00:00Z");
    await world.sweep();
    expect(world.posted()).toEqual(["2026-03-10"]);
    world.goto("2026-03-10T03:00:00Z");
    const { looked } = await world.sweep();
    expect(looked).toBe(1);
    await world.runTo("2026-03-10T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("ends a wait that Discord asked for before", async () => {
    world.office.fault = () => ({ outcome: "limited", retryAfterMs: 20 * MINUTE, scope: "global" });
    world.goto("2026-03-10T09:00:00Z");
    await world.sweep();
    expect((await world.sweep()).stopped).toBe("rate-limit");
    world.goto("2026-03-10T08:01:00Z");
    expect((await world.sweep()).stopped).toBeUndefined();
  });
});

describe("a schedule that another process stopped a moment ago", () => {
  test("posts nothing any more, though this one has not heard of it", async () => {
    world.goto("2026-03-10T07:59:50Z");
    const stale = await world.settings.read(GUILD);
    await world.settings.update(GUILD, { daily: null });
    let cached = true;
    const drop = (guildId: string) => {
      cached = false;
      world.settings.drop(guildId);
    };
    const read = async (guildId: string) => (cached ? stale : world.settings.read(guildId));
    const scheduledGuilds = async () => [GUILD];
    const poster = world.restart({ settings: { ...world.settings, read, drop, scheduledGuilds } });
    world.goto("2026-03-10T08:00:00Z");
    await poster.sweep();
    await poster.sweep();
    expect(world.office.requests).toEqual([]);
    expect(cached).toBe(false);
  });

  test("or a fact that was excluded there", async () => {
    const stale = await world.settings.read(GUILD);
    const vetoed = FACTS.slice(0, 9).map(({ id }) => id);
    await world.settings.update(GUILD, { facts: { vetoed, moved: {} } });
    const poster = world.restart({ settings: { ...world.settings, read: async () => stale } });
    world.goto("2026-03-10T08:00:00Z");
    await poster.sweep();
    expect(world.office.requests.map(({ factId }) => factId)).toEqual(["tesla/f9"]);
  });
});

describe("a sweep", () => {
  test("works on a few guilds at once, never on all", async () => {
    for (let guild = 0; guild < 40; guild += 1) await world.start(`${guild}`);
    let atWork = 0;
    let most = 0;
    const poster = world.restart({
      post: async (post) => {
        atWork += 1;
        most = Math.max(most, atWork);
        await new Promise((resolve) => setImmediate(resolve));
        atWork -= 1;
        return world.office.post(post);
      },
      limits: { jitterMs: 0, concurrency: 5 },
    });
    world.goto("2026-03-10T08:00:00Z");
    await poster.sweep();
    expect(world.office.messages).toHaveLength(41);
    expect(most).toBe(5);
  });

  test("that is told to stop finishes what it has begun", async () => {
    for (let guild = 0; guild < 40; guild += 1) await world.start(`${guild}`);
    const stopping = new AbortController();
    const poster = world.restart({
      post: (post) => {
        stopping.abort();
        return world.office.post(post);
      },
    });
    world.goto("2026-03-10T08:10:00Z");
    const report = await poster.sweep(stopping.signal);
    expect(report.stopped).toBe("aborted");
    expect(world.office.messages.length).toBeLessThanOrEqual(8);
    expect(report.events).toHaveLength(world.office.messages.length);
  });

  test("sends nothing when its claim has run out while it was held up", async () => {
    let held = false;
    const { claim } = world.ledger;
    const ledger = {
      ...world.ledger,
      claim: async (...args: Parameters<typeof claim>) => {
        const answer = await claim(...args);
        if (!held) world.wait(LEASE_MS);
        held = true;
        return answer;
      },
    };
    const poster = world.restart({ ledger });
    world.goto("2026-03-10T08:00:00Z");
    await poster.sweep();
    expect(world.office.requests).toEqual([]);
    await poster.sweep();
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("plans nothing by settings that changed while it was at work", async () => {
    const poster = world.restart({
      post: async (post) => {
        await world.start(GUILD, { time: "20:00" });
        return world.office.post(post);
      },
    });
    world.goto("2026-03-10T08:00:00Z");
    await poster.sweep();
    expect(poster.nextWake()).toBeUndefined();
    await poster.sweep();
    expect(poster.nextWake()).toBeDefined();
  });

  test("asked for twice at once is one", async () => {
    world.goto("2026-03-10T08:00:00Z");
    const [one, other] = await Promise.all([world.poster.sweep(), world.poster.sweep()]);
    expect(other).toBe(one);
  });

  test("refuses limits under which a claim would run out during a post", () => {
    expect(() => world.restart({ limits: { postTimeoutMs: LEASE_MS } })).toThrow(RangeError);
  });
});

describe("moving", () => {
  test("west after today's post brings no second one", async () => {
    await world.start(GUILD, { timeZone: "Asia/Tokyo" });
    await world.runTo("2026-03-10T01:00:00Z");
    await world.start(GUILD, { timeZone: "Pacific/Honolulu", time: "20:00" });
    await world.runTo("2026-03-12T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10", "2026-03-11"]);
  });

  test("the time while today's post is in doubt neither doubles nor forgets it", async () => {
    world.office.fault = () => "late";
    await world.runTo("2026-03-10T08:01:00Z");
    world.office.fault = () => undefined;
    await world.start(GUILD, { time: "06:00" });
    await world.runTo("2026-03-10T12:00:00Z");
    await world.start(GUILD, { time: "20:00" });
    await world.runTo("2026-03-10T23:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("the time after a day was missed gives that day another chance", async () => {
    world.office.fault = () => "500";
    await world.runTo("2026-03-10T12:00:00Z");
    world.office.fault = () => undefined;
    await world.start(GUILD, { time: "15:00" });
    await world.runTo("2026-03-10T18:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10"]);
  });

  test("the bot out and in again brings no second post", async () => {
    await world.runTo("2026-03-10T09:00:00Z");
    await Promise.all([world.settings.forget(GUILD), world.ledger.forget(GUILD)]);
    await world.runTo("2026-03-10T10:00:00Z");
    await world.start(GUILD);
    await world.runTo("2026-03-11T12:00:00Z");
    expect(world.posted()).toEqual(["2026-03-10", "2026-03-11"]);
  });
});
