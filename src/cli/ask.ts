import { parseArgs } from "node:util";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { readConfig } from "../app/config.ts";
import { createLog } from "../app/log.ts";
import { buttons, commands, forms } from "../commands/index.ts";
import { openLedger } from "../daily/openLedger.ts";
import { createBot } from "../discord/bot.ts";
import { createLibrary } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { type StandIn, startStandIn } from "../playground/startStandIn.ts";
import { openStores } from "../settings/openStores.ts";
import { parseSlashLine, SlashLineError } from "./slashLine.ts";
import { renderForTerminal } from "./terminalMessage.ts";

const USAGE = `Asks Beleg on this machine, without a Discord account.

  npm run ask -- '/quote about: Cash Cow'
  npm run ask -- --locale de '/zeitachse von: 2018 bis: Frühjahr 2019' '[Spätere]'
  npm run ask -- 'Verify quotes: “Musk hatte keine Antwort, nur Dampf” – Elon Musk' '[Post publicly]'

A line in [square brackets] presses the button with that label on the answer before it. The name of an entry in a message's
menu and a colon use that entry on a message with the text that follows.

  --locale de     as a German-speaking member of a German-speaking server (default: en-US)
  --moderator     as somebody who may manage the server: /settings, /daily, /doctor
  --json          the messages as Discord would get them
  --root DIR      another folder with knowledge/ and seeds/`;

type Person = ReturnType<StandIn["user"]>;
type Exchange = Awaited<ReturnType<Person["slash"]>>;
type Message = Awaited<ReturnType<Exchange["message"]>>;

async function ask(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      locale: { type: "string", default: "en-US" },
      moderator: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      root: { type: "string", default: "." },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return;
  }
  // Discord's own names of the two languages; others are answered in English.
  const locale = values.locale.startsWith("de") ? "de" : "en-US";
  const library = createLibrary(await loadSources(values.root));
  const standIn = await startStandIn({ world: { botName: "Beleg", guilds: [{ name: "Playground", locale }] } });
  const config = readConfig({
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.url,
    STORE_URL: "memory:",
    LOG_LEVEL: "warn",
  });
  const log = createLog({ level: config.logLevel, pretty: true });
  const now = () => new Date();
  const stores = await openStores(config.storeUrl, { now, log });
  const context = {
    library,
    settings: stores.settings,
    store: stores,
    daily: { ledger: openLedger(stores.backend, { now }) },
    log,
    now,
    random: Math.random,
    operatorContact: undefined,
  };
  const bot = createBot({ config, commands, buttons, forms, context });
  try {
    await bot.start();
    const permissions = values.moderator ? PermissionFlagsBits.ManageGuild : 0n;
    const member = standIn.user({ name: "Anna", locale, permissions });
    const bodies = commands.map((command) => command.body({ severalArticles: library.sources.size > 1 }));
    let before: Message | undefined;
    for (const line of positionals) {
      const pressed = /^\[(.+)\]$/.exec(line.trim())?.[1];
      const exchange =
        pressed === undefined ? await send(member, line, bodies, standIn) : await press(member, before, pressed);
      before = await print(line, exchange, { json: values.json, standIn });
    }
    for (const complaint of standIn.complaints) console.error(`Discord would refuse: ${JSON.stringify(complaint)}`);
    if (standIn.complaints.length > 0) process.exitCode = 1;
  } finally {
    await bot.stop();
    await stores.close();
    await standIn.close();
  }
}

function send(
  member: Person,
  line: string,
  bodies: Parameters<typeof parseSlashLine>[1],
  { world }: StandIn,
): Promise<Exchange> {
  const menu = commands.find(
    ({ names, example }) => !example && Object.values(names).some((name) => line.startsWith(`${name}:`)),
  );
  if (menu) return member.menu(menu.name, member.say(line.slice(line.indexOf(":") + 1).trim()));
  const { command, subcommand, options } = parseSlashLine(line, bodies);
  // Channels are typed as members see them, `#general`, and sent as ids.
  const channels = new Map([...world.guild().channels.values()].map(({ id, name }) => [`#${name}`, id]));
  const ids = Object.entries(options).map(([name, value]) => [name, channels.get(value) ?? value]);
  return member.slash(subcommand === undefined ? command : `${command} ${subcommand}`, Object.fromEntries(ids));
}

function press(member: Person, message: Message | undefined, label: string): Promise<Exchange> {
  if (!message) throw new SlashLineError(`There is no answer yet on which to press [${label}].`);
  return member.press(message, label);
}

/** Mentions as Discord's client would show them. */
function withNames(text: string, { world }: StandIn): string {
  return text.replace(/<#(\d+)>/g, (mention, id: string) => {
    const name = world.channels.get(id)?.name;
    return name ? `#${name}` : mention;
  });
}

interface Printing {
  readonly json: boolean;
  readonly standIn: StandIn;
}

async function print(line: string, exchange: Exchange, { json, standIn }: Printing): Promise<Message | undefined> {
  const outcome = await exchange.answer;
  if (outcome.kind === "failure") {
    console.log(`${line}\n${outcome.reason}\n`);
    process.exitCode = 1;
    return undefined;
  }
  if (outcome.kind !== "message" && outcome.kind !== "update") return undefined;
  const { message } = outcome;
  if (json) {
    console.log(JSON.stringify(message.data, undefined, 2));
  } else {
    const audience = message.onlyFor === undefined ? "" : " (only visible to you)";
    console.log(`${line}${audience}\n\n${withNames(renderForTerminal(message.data), standIn)}\n`);
  }
  return message;
}

try {
  await ask();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
