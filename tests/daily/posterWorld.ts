import { type BagFact, recurrence } from "#src/daily/bag.ts";
import type { SlotLedger } from "#src/daily/ledger.ts";
import type { Refusal } from "#src/daily/ledgerRecords.ts";
import { openLedger } from "#src/daily/openLedger.ts";
import { createPoster, type Poster, type PosterOptions, type SweepReport } from "#src/daily/poster.ts";
import type { DoubtfulPost, Finding, PosterEvent, PostResult, PostSlot } from "#src/daily/posting.ts";
import type { DailySchedule } from "#src/settings/guildSettings.ts";
import { openStores, type Stores } from "#src/settings/openStores.ts";
import type { OperatorLog } from "#src/settings/operatorLog.ts";
import type { SettingsStore } from "#src/settings/settingsStore.ts";
import { dailySchedule } from "../support/dailySchedule.ts";

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

export interface Message {
  readonly id: string;
  readonly guildId: string;
  readonly date: string;
  readonly factId: string;
  readonly nonce: string;
  readonly channelId: string;
  readonly at: number;
}

/** What happens to one request. `lost`: nothing arrives and nothing comes back; `late`: it is posted, and the answer is lost. */
export type Fault = "500" | "lost" | "late" | "throws";

/** Stands for Discord: channels with messages, nonces that are remembered for a few minutes, and requests that go wrong. */
export interface PostOffice {
  readonly messages: readonly Message[];
  /** Every request, also those that failed. */
  readonly requests: readonly PostSlot[];
  readonly looks: readonly DoubtfulPost[];
  post(slot: PostSlot): Promise<PostResult>;
  findOwnPost(post: DoubtfulPost): Promise<Finding>;
  /** Asked for each request; undefined lets it through. */
  fault: (slot: PostSlot) => Fault | PostResult | undefined;
  readonly closed: Map<string, Refusal>;
  /** Channels whose history the bot may not read. */
  readonly unreadable: Set<string>;
  /** Channels that do not notice a repeated nonce. */
  readonly forums: Set<string>;
}

/** As long as Discord is known to remember a nonce here; longer than the poster relies on. */
const NONCE_MS = 3 * MINUTE;

export function createPostOffice(now: () => number): PostOffice {
  const messages: Message[] = [];
  const requests: PostSlot[] = [];
  const looks: DoubtfulPost[] = [];
  const put = ({ guildId, date, factId, nonce, schedule: { channelId } }: PostSlot): Message => {
    const repeated = messages.find(
      (message) => message.nonce === nonce && message.channelId === channelId && now() - message.at < NONCE_MS,
    );
    if (repeated && !office.forums.has(channelId)) return repeated;
    const message = { id: `m${messages.length}`, guildId, date, factId, nonce, channelId, at: now() };
    messages.push(message);
    return message;
  };
  const office: PostOffice = {
    messages,
    requests,
    looks,
    fault: () => undefined,
    closed: new Map(),
    unreadable: new Set(),
    forums: new Set(),
    async post(slot) {
      requests.push(slot);
      const cause = office.closed.get(slot.schedule.channelId);
      if (cause) return { outcome: "refused", cause };
      const fault = office.fault(slot);
      if (fault === "500") return { outcome: "failed", reason: "500" };
      if (fault === "lost") return { outcome: "unknown", reason: "timeout" };
      if (fault === "throws") throw new Error("a bug in sending");
      if (fault !== undefined && fault !== "late") return fault;
      const { id } = put(slot);
      return fault === "late" ? { outcome: "unknown", reason: "timeout" } : { outcome: "sent", messageId: id };
    },
    async findOwnPost(doubtful) {
      looks.push(doubtful);
      if (office.unreadable.has(doubtful.channelId)) return { kind: "unreadable" };
      const found = messages.find(
        ({ nonce, channelId, at }) =>
          nonce === doubtful.nonce && channelId === doubtful.channelId && at >= doubtful.since.getTime(),
      );
      return found ? { kind: "found", messageId: found.id } : { kind: "absent" };
    },
  };
  return office;
}

export const FACTS: readonly BagFact[] = Array.from({ length: 10 }, (_, index) => ({
  id: `tesla/f${index}`,
  recurs: recurrence(index === 0 ? "2018-07" : undefined),
}));

export const SCHEDULE: DailySchedule = { ...dailySchedule, channelId: "7", since: "2026-03-10T00:00:00.000Z" };

export interface LogLine {
  readonly level: "info" | "warn" | "error";
  readonly text: string;
}

export interface PosterWorld {
  readonly office: PostOffice;
  readonly settings: SettingsStore;
  readonly stores: Stores;
  readonly ledger: SlotLedger;
  readonly poster: Poster;
  readonly events: PosterEvent[];
  readonly log: readonly LogLine[];
  readonly now: () => Date;
  /** Sets the clock without a sweep. */
  goto(instant: string): void;
  wait(ms: number): void;
  /** One sweep now. */
  sweep(): Promise<SweepReport>;
  /** A sweep every 30 seconds until then. */
  runTo(instant: string): Promise<void>;
  /** Another process on the same store, or this one after a crash. */
  restart(options?: Partial<PosterOptions>): Poster;
  start(guildId: string, over?: Partial<DailySchedule>): Promise<void>;
  /** Dates and facts posted in a guild, in order. */
  posted(guildId?: string): readonly string[];
  close(): Promise<void>;
}

export const GUILD = "100000000000000001";

export async function createPosterWorld(
  options: Partial<PosterOptions> = {},
  storeUrl = "memory:",
): Promise<PosterWorld> {
  let clock = Date.parse("2026-03-10T00:00:00Z");
  const now = () => new Date(clock);
  const lines: LogLine[] = [];
  const level = (name: LogLine["level"]) => (_: object, text: string) => void lines.push({ level: name, text });
  const log: OperatorLog = { info: level("info"), warn: level("warn"), error: level("error") };
  const stores = await openStores(storeUrl, { now, log });
  const ledger = openLedger(stores.backend, { now });
  const office = createPostOffice(() => clock);
  const events: PosterEvent[] = [];
  const create = (over: Partial<PosterOptions>) =>
    createPoster({
      ledger,
      settings: stores.settings,
      facts: () => FACTS,
      now,
      random: () => 0.5,
      post: office.post,
      findOwnPost: office.findOwnPost,
      deduplicates: ({ schedule }) => !office.forums.has(schedule.channelId),
      log,
      ...options,
      ...over,
    });
  const poster = create({});
  const sweep = async () => {
    const report = await poster.sweep();
    events.push(...report.events);
    return report;
  };
  return {
    office,
    settings: stores.settings,
    stores,
    ledger,
    poster,
    events,
    log: lines,
    now,
    goto: (instant) => {
      clock = Date.parse(instant);
    },
    wait: (ms) => {
      clock += ms;
    },
    sweep,
    async runTo(instant) {
      for (; clock < Date.parse(instant); clock += 30 * SECOND) await sweep();
    },
    restart: create,
    start: async (guildId, over = {}) =>
      void (await stores.settings.update(guildId, { daily: { ...SCHEDULE, ...over } })),
    posted: (guildId = GUILD) =>
      office.messages.flatMap((message) => (message.guildId === guildId ? [message.date] : [])),
    close: () => stores.close(),
  };
}
