import { REST } from "discord.js";
import type { Logger } from "pino";
import { type Config, readConfig } from "../app/config.ts";
import { commands } from "../commands/index.ts";
import type { Bot } from "../discord/bot.ts";
import { registerCommands } from "../discord/registration.ts";
import type { Library } from "../index/library.ts";
import { sceneOptions } from "../playground/page/scene.ts";
import type { Hint } from "../playground/page/stage.ts";
import { type Page, startPage } from "../playground/page/startPage.ts";
import { type StandIn, startStandIn } from "../playground/startStandIn.ts";
import { assembleBot } from "./assembleBot.ts";
import { type LoadingTimes, watchLibrary } from "./watchLibrary.ts";

export interface Playground {
  readonly page: Page;
  readonly standIn: StandIn;
  stop(): Promise<void>;
}

interface Parts {
  readonly config: Config;
  readonly log: Logger;
  readonly library: Library;
  readonly port: number;
  /** In which zone the page shows the clock and "tomorrow, 09:00" is meant. */
  readonly timeZone: string;
}

/** What a newcomer might try, in this order. */
export const HINTS: readonly Hint[] = [
  {
    command: "/quote about: Cash Cow",
    why: { en: "a sentence with its place in the article", de: "ein Satz mit seiner Stelle im Artikel" },
  },
  {
    command: "/timeline",
    why: { en: "what happened when, page by page", de: "was wann geschah, Seite für Seite" },
  },
  {
    command: "/verify quote: Tesla ist eine Cash Cow",
    why: { en: "whether a quotation stands in the article", de: "ob ein Zitat so im Artikel steht" },
  },
  { command: "/help", why: { en: "everything Beleg can do", de: "alles, was Beleg kann" } },
];

const RELOADED = { en: "knowledge/ was read anew and is in use.", de: "knowledge/ wurde neu gelesen und gilt jetzt." };
const KEPT = {
  en: "knowledge/ cannot be used as it stands. What was read before stays in use.",
  de: "knowledge/ ist so nicht zu gebrauchen. Was vorher gelesen wurde, gilt weiter.",
};

/** The stand-in for Discord, the bot connected to it, and the page to try it on. Nothing of it outlives the process. */
export async function startPlayground({ config, log, library, port, timeZone }: Parts): Promise<Playground> {
  const standIn = await startStandIn({ world: sceneOptions("Beleg") });
  const assembled = await assembleBot({
    config: configOn(standIn, config),
    log,
    library,
    now: () => new Date(standIn.clock.now()),
    // Spreading the posts of many servers over some minutes only makes somebody wait here.
    postingLimits: { jitterMs: 0 },
  });
  let hasSeveral = library.sources.size > 1;
  const clockMoved = () => void sweepAnew(assembled.bot, log);
  const page = await startPage({ standIn, hints: HINTS, timeZone, port, clockMoved });
  const takeOver = async (loaded: Library, times: LoadingTimes) => {
    if (!(await assembled.reload(loaded))) return;
    log.info({ readMs: Math.round(times.read), indexMs: Math.round(times.index) }, "knowledge was read anew");
    page.notify({ level: "fine", text: RELOADED });
    if (hasSeveral !== loaded.sources.size > 1) void offerArticles(standIn, loaded, log);
    hasSeveral = loaded.sources.size > 1;
  };
  const watching = watchLibrary(config.libraryRoot, {
    onLoaded: (loaded, times) => void takeOver(loaded, times),
    onBroken(message) {
      log.warn({ message }, "knowledge cannot be used; what was read before stays");
      page.notify({ level: "problem", text: KEPT, details: message });
    },
  });
  await assembled.bot.start();
  // The page opens at once; whoever types a command is not done before this is.
  void library.prepare();
  return {
    page,
    standIn,
    async stop() {
      await watching.stop();
      await page.close();
      await assembled.stop();
      await standIn.close();
    },
  };
}

/** Of what the operator configured, the playground takes what changes answers; all else is of the bot on Discord. */
function configOn({ token, url }: StandIn, { libraryRoot, logLevel, operatorContact }: Config): Config {
  return { ...readConfig({}), token, apiUrl: url, storeUrl: "memory:", libraryRoot, logLevel, operatorContact };
}

/** With a second article the commands have an option to choose one. */
async function offerArticles(
  { token, url, applicationId }: StandIn,
  { sources }: Library,
  log: ErrorLog,
): Promise<void> {
  const rest = new REST({ api: url }).setToken(token);
  try {
    const scope = { applicationId, guildId: undefined };
    await registerCommands(rest, commands, { severalArticles: sources.size > 1 }, scope);
  } catch (error) {
    log.error({ err: error }, "the commands could not be registered anew");
  } finally {
    rest.clearHandlerSweeper();
    rest.clearHashSweeper();
  }
}

interface ErrorLog {
  error(fields: object, message: string): void;
}

/**
 * Daily posts are due by the clock that was just moved, not by the one that wakes the bot every half minute. A sweep
 * that is under way, which the first call joins, may have looked at the clock before it was moved: one more follows.
 */
export async function sweepAnew(bot: Pick<Bot, "sweep">, log: ErrorLog): Promise<void> {
  try {
    await bot.sweep();
    await bot.sweep();
  } catch (error) {
    log.error({ err: error }, "the daily posts could not be looked at");
  }
}

/** What the terminal says once the page can be opened. */
export function invitation({ page, standIn }: Playground, wanted: number): string {
  const taken = page.port === wanted || wanted === 0 ? [] : [`Port ${wanted} is taken, so it is ${page.port}.`];
  const { name } = standIn.world.guild();
  return [
    "",
    `Beleg is waiting at ${page.url} (no Discord account needed; nothing leaves this machine).`,
    ...taken,
    `Try there, in "${name}":`,
    ...HINTS.map(({ command, why }) => `  ${command.padEnd(42)} ${why.en}`),
    "Ctrl+C ends it.",
    "",
    "",
  ].join("\n");
}
