import { PermissionFlagsBits } from "discord-api-types/v10";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { assembleBot } from "#src/cli/assembleBot.ts";
import { createClock } from "#src/playground/clock.ts";
import { startStandIn } from "#src/playground/startStandIn.ts";
import { textsIn } from "#src/text/texts.ts";
import { NOON, realLibrary } from "../support/app.ts";

test("without a gateway, a refused daily post tells that the bot was removed", async () => {
  const clock = createClock({ start: NOON.getTime(), runs: false });
  const standIn = await startStandIn({ clock, rateLimits: false });
  onTestFinished(() => standIn.close());
  const config = readConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.url,
    DISCORD_PUBLIC_KEY: standIn.publicKey,
    INTERACTIONS_PORT: "0",
    STORE_URL: "memory:",
  });
  const logged: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void logged.push(line) });
  const assembled = await assembleBot({ config, log, library: realLibrary, now: () => new Date(clock.now()) });
  onTestFinished(() => assembled.stop());
  await assembled.start();
  await standIn.deliverTo(assembled.bot.interactionsUrl());
  const mona = standIn.user({ name: "Mona", permissions: PermissionFlagsBits.ManageGuild });
  const choices = { channel: standIn.world.channel("general"), time: "09:00", timezone: "Europe/Berlin" };
  const question = await (await mona.slash("daily start", choices)).message();
  await (await mona.press(question, textsIn("en").daily.start.confirm)).answer;
  standIn.world.removeBot(standIn.world.guild());
  clock.set(Date.UTC(2026, 2, 10, 8, 1));
  await assembled.bot.sweep();
  expect(logged.join("")).toContain("removed from a server, its settings are kept for 30 days");
});
