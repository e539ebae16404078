import { PermissionFlagsBits } from "discord-api-types/v10";
import { expect } from "vitest";
import { createClock, type MovableClock } from "#src/playground/clock.ts";
import type { Message } from "#src/playground/world/types.ts";
import { type StandInBot, startBotOnStandIn } from "./standInBot.ts";

type World = NonNullable<Parameters<typeof startBotOnStandIn>[0]>;

/** A bot and a stand-in that share a clock which stands until it is moved. */
export interface ModeratedBot {
  readonly bot: StandInBot;
  readonly clock: MovableClock;
  /** Somebody who may manage the server. */
  moderator(name?: string, locale?: string): Person;
  member(name: string, locale?: string): Person;
  /** Everything that happened so far has come to the bot over the gateway. */
  heard(): Promise<void>;
  /** Like `bot.close`, for tests in which Discord refuses on purpose, or a role is meant to be pinged. */
  end(allowed?: { readonly refusals?: true; readonly pings?: true }): Promise<void>;
}
export type Person = ReturnType<StandInBot["standIn"]["user"]>;

/** A Monday, noon in UTC, 13:00 in Berlin. */
export const MONDAY_NOON: number = Date.UTC(2026, 2, 9, 12);

export async function startModeratedBot(options: World = {}, start = MONDAY_NOON): Promise<ModeratedBot> {
  const clock = createClock({ start, runs: false });
  const bot = await startBotOnStandIn({
    ...options,
    standIn: { rateLimits: false, ...options.standIn, clock },
    context: { now: () => new Date(clock.now()), ...options.context },
  });
  const { standIn } = bot;
  return {
    bot,
    clock,
    moderator: (name = "Mona", locale = "en-US") =>
      standIn.user({ name, locale, permissions: PermissionFlagsBits.ManageGuild }),
    member: (name, locale = "en-US") => standIn.user({ name, locale }),
    async heard() {
      // Events come in order: what is answered now was told after them.
      await await standIn.user({ name: "Listener" }).autocomplete("quote", {}, "about");
    },
    async end({ refusals, pings } = {}) {
      if (!refusals && !pings) return bot.close();
      await bot.stop();
      await standIn.close();
      const bad = standIn.complaints.filter(({ kind }) => !(refusals && kind === "refused"));
      expect(bad).toEqual([]);
      if (!pings) expect(sentBy(bot).flatMap(({ pings: sent }) => [...sent.roles, ...sent.users])).toEqual([]);
      expect(bot.logged.join("")).not.toContain(standIn.token);
    },
  };
}

/** Every message in every channel, oldest first. */
export function sentBy({ standIn }: StandInBot, channelName?: string): readonly Message[] {
  return [...standIn.world.messages.entries()].flatMap(([id, messages]) => {
    const channel = standIn.world.channels.get(id);
    return channelName === undefined || channel?.name === channelName ? [...messages.values()] : [];
  });
}

/** Messages that everybody in the channel sees. */
export function publicIn(bot: StandInBot, channelName: string): readonly Message[] {
  return sentBy(bot, channelName).filter(({ onlyFor }) => onlyFor === undefined);
}
