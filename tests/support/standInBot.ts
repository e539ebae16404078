import { Writable } from "node:stream";
import { expect } from "vitest";
import { type Config, readConfig } from "#src/app/config.ts";
import type { AppContext } from "#src/app/context.ts";
import { createLog } from "#src/app/log.ts";
import { buttons, commands, forms } from "#src/commands/index.ts";
import type { SweepReport } from "#src/daily/poster.ts";
import type { PostingLimits } from "#src/daily/posting.ts";
import { createBot } from "#src/discord/bot.ts";
import type { Library } from "#src/index/library.ts";
import { createClock } from "#src/playground/clock.ts";
import { type StandIn, type StandInOptions, startStandIn } from "#src/playground/startStandIn.ts";
import { NOON, testApp } from "./app.ts";

/** The real bot, connected through the real discord.js client to a stand-in for Discord. */
export interface StandInBot {
  readonly standIn: StandIn;
  readonly context: AppContext;
  readonly config: Config;
  /** Everything that the bot logged, one JSON line each. */
  readonly logged: readonly string[];
  /** The article in another revision, as after a reload. */
  reload(library: Library): void;
  /** Posts what is owed of daily posts. */
  sweep(): Promise<SweepReport>;
  /** Another process takes over: nothing is left of the old one but what the store has. */
  restart(): Promise<void>;
  /** Disconnects the bot and leaves the stand-in running. */
  stop(): Promise<void>;
  /** Fails the test when Discord would have refused anything, or when anybody was pinged. Then stops both. */
  close(): Promise<void>;
}

/** Whether interactions come by signed HTTP requests here, without a gateway; the same tests then run that way. */
export const byHttp: boolean = process.env["INTERACTIONS_BY"] === "http";

interface Options {
  readonly standIn?: StandInOptions;
  readonly context?: Partial<AppContext>;
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: Partial<PostingLimits>;
}

export async function startBotOnStandIn({
  standIn: world,
  context: parts,
  env,
  limits,
}: Options = {}): Promise<StandInBot> {
  // Signatures carry the time: where a test does not say otherwise, both sides stand still at the same one.
  const clock = byHttp && !parts?.now ? createClock({ start: NOON.getTime(), runs: false }) : undefined;
  const standIn = await startStandIn({ ...(clock && { clock }), ...world });
  const config = readConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.url,
    STORE_URL: "memory:",
    ...(byHttp && { INTERACTIONS_PORT: "0", DISCORD_PUBLIC_KEY: standIn.publicKey }),
    ...env,
  });
  const logged: string[] = [];
  const destination = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const log = createLog({ level: "debug", pretty: false, destination });
  const context: { -readonly [K in keyof AppContext]: AppContext[K] } = await testApp({
    log,
    ...(clock && { now: () => new Date(clock.now()) }),
    ...parts,
  });
  const start = async () => {
    const started = createBot({ config, commands, buttons, forms, context, ...(limits && { postingLimits: limits }) });
    await started.start();
    await standIn.deliverTo(started.interactionsUrl());
    return started;
  };
  let bot = await start();
  return {
    standIn,
    context,
    config,
    logged,
    reload(library) {
      context.library = library;
    },
    sweep: () => bot.sweep(),
    async restart() {
      await bot.stop();
      bot = await start();
    },
    stop: () => bot.stop(),
    async close() {
      await bot.stop();
      const sent = [...standIn.world.messages.values()].flatMap((channel) => [...channel.values()]);
      const pinged = sent.filter(({ pings }) => pings.everyone || pings.users.length + pings.roles.length > 0);
      await standIn.close();
      expect(standIn.complaints).toEqual([]);
      expect(pinged.map(({ text }) => text)).toEqual([]);
      expect(logged.join("")).not.toContain(standIn.token);
    },
  };
}
