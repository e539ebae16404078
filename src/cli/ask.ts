import { parseArgs } from "node:util";
import { PermissionFlagsBits } from "discord-api-types/v10";
import { readConfig } from "../app/config.ts";
import { createLog } from "../app/log.ts";
import { buttons, commands, forms } from "../commands/index.ts";
import { openLedger } from "../daily/openLedger.ts";
import { createBot } from "../discord/bot.ts";
import { createLibrary } from "../index/library.ts";
import { loadSources } from "../knowledge/loadSources.ts";
import { startStandIn } from "../playground/startStandIn.ts";
import { openStores } from "../settings/openStores.ts";
import { startConversation } from "./conversation.ts";

const USAGE = `Asks Beleg on this machine, without a Discord account.

  npm run ask -- '/quote about: Cash Cow'
  npm run ask -- --locale de '/zeitachse von: 2018 bis: Frühjahr 2019' '[Spätere]'
  npm run ask -- 'Verify quotes: “Musk hatte keine Antwort, nur Dampf” – Elon Musk' '[Post publicly]'

A line in [square brackets] presses the button with that label on the answer before it. The name of an entry in a message's
menu and a colon use that entry on a message with the text that follows. After a button that opens a form, the label of its
field and a colon fill it in.

  --locale de     as a German-speaking member of a German-speaking server (default: en-US)
  --moderator     as somebody who may manage the server: /settings, /daily, /doctor
  --json          the messages as Discord would get them
  --root DIR      another folder with knowledge/ and seeds/`;

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
    const severalArticles = library.sources.size > 1;
    const conversation = startConversation({ standIn, member, severalArticles, json: values.json });
    for (const line of positionals) if (!(await conversation.say(line))) process.exitCode = 1;
    await bot.stop();
    conversation.showFollowUps();
    for (const complaint of standIn.complaints) console.error(`Discord would refuse: ${JSON.stringify(complaint)}`);
    if (standIn.complaints.length > 0) process.exitCode = 1;
  } finally {
    await bot.stop();
    await stores.close();
    await standIn.close();
  }
}

try {
  await ask();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
