import { once } from "node:events";
import { connect } from "node:net";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "#src/app/config.ts";
import { buttons, commands, forms } from "#src/commands/index.ts";
import { createBot } from "#src/discord/bot.ts";
import { createHttpConnection } from "#src/discord/http/httpConnection.ts";
import { startStandIn } from "#src/playground/startStandIn.ts";
import { textsIn } from "#src/text/texts.ts";
import { testApp } from "../../support/app.ts";
import { createSigner } from "./signer.ts";

const env = { INTERACTIONS_PORT: "0", STORE_URL: "memory:" };

async function scene() {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  const config = readConfig({
    ...env,
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.url,
    DISCORD_PUBLIC_KEY: standIn.publicKey,
  });
  const context = await testApp({ now: () => new Date() });
  const start = async () => {
    const bot = createBot({ config, commands, buttons, forms, context });
    await bot.start();
    onTestFinished(() => bot.stop());
    return bot;
  };
  return { standIn, context, start };
}

test("a bot without a gateway answers, and Discord opens no session for it", async () => {
  const { standIn, start } = await scene();
  const bot = await start();
  await standIn.deliverTo(bot.interactionsUrl());
  const anna = standIn.user({ name: "Anna" });
  expect((await (await anna.slash("quote", { about: "Cash Cow" })).message()).text).toContain("Cash Cow");
  expect(standIn.gateway.sessions()).toEqual([]);
});

test("stopping finishes the answer under way", async () => {
  const { standIn, start, context } = await scene();
  const bot = await start();
  await standIn.deliverTo(bot.interactionsUrl());
  const reading = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const { read } = context.settings;
  Object.assign(context.settings, {
    read: async (guildId: string) => {
      reading.resolve();
      await goOn.promise;
      return read(guildId);
    },
  });
  const exchange = await standIn.user({ name: "Anna" }).slash("quote", { about: "Cash Cow" });
  await reading.promise;
  const stopped = bot.stop();
  goOn.resolve();
  await stopped;
  expect((await exchange.message()).text).toContain("Cash Cow");
});

test("a client that never finishes its request does not keep the bot from stopping", async () => {
  const { publicKey, headers } = createSigner();
  const connection = createHttpConnection(
    {
      apiUrl: "http://127.0.0.1:9/api",
      token: "a.b.c",
      log: pino({ level: "silent" }),
      now: () => new Date(),
      handle: async () => undefined,
      observer: undefined,
    },
    { port: 0, host: "127.0.0.1", publicKey },
  );
  await connection.open(AbortSignal.any([]));
  const { port } = new URL(connection.url() ?? "");
  const slow = connect(Number(port), "127.0.0.1");
  onTestFinished(() => void slow.destroy());
  const gone = once(slow, "close");
  const head = Object.entries({
    ...headers("{}", new Date()),
    host: "x",
    "content-length": "2",
    expect: "100-continue",
  });
  slow.write(`POST /interactions HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
  // The server has read the headers and waits for the body.
  await once(slow, "data");
  void connection.drain();
  await connection.close();
  await gone;
});

test("what one process showed, another one answers for", async () => {
  const { standIn, start } = await scene();
  const [one, other] = [await start(), await start()];
  await standIn.deliverTo(one.interactionsUrl());
  const anna = standIn.user({ name: "Anna" });
  const quote = await (await anna.slash("quote", { about: "Cash Cow" })).message();
  await one.stop();
  await standIn.deliverTo(other.interactionsUrl());
  const shown = await (await anna.press(quote, textsIn("en").passage.inContext)).message();
  expect(shown.text).toContain("Cash Cow");
});
