import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { startStandIn } from "#src/playground/startStandIn.ts";

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** The program as an operator starts it, with nothing of this test's environment. */
function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ["src/start.mjs"], { env: { PATH: "", STORE_URL: "memory:", ...env } });
  children.push(child);
  let output = "";
  const listeners = new Set<() => void>();
  const heard = (chunk: Buffer) => {
    output += String(chunk);
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", heard);
  child.stderr.on("data", heard);
  const said = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (output.includes(text)) resolve();
      };
      listeners.add(look);
      look();
    });
  return {
    child,
    said,
    output: () => output,
    ended: once(child, "close").then(([code]) => ({ code: code as number, lines: output.trim().split("\n") })),
  };
}

describe("npm start", () => {
  test("in production without a token ends with one line that says what to do", async () => {
    const { code, lines } = await start({ NODE_ENV: "production" }).ended;
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("DISCORD_TOKEN is missing");
  });

  test("without a token opens the playground, on the next port when one is taken, and says where and what to try", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const address = taken.address();
    if (typeof address !== "object" || address === null) throw new Error("no port");
    const bot = start({ PLAYGROUND_PORT: String(address.port) });
    await bot.said("Ctrl+C ends it.");
    const [, url] = /Beleg is waiting at (http:\/\/localhost:\d+)/.exec(bot.output()) ?? [];
    expect(bot.output()).toContain(`Port ${address.port} is taken`);
    expect(bot.output()).toContain("/quote about: Cash Cow");
    expect((await fetch(`${url}/`)).status).toBe(200);
    bot.child.kill("SIGTERM");
    expect((await bot.ended).code).toBe(0);
    taken.close();
  });

  test("with variables that are wrong ends with one line that names them", async () => {
    const { code, lines } = await start({ LOG_LEVEL: "loud", DISCORD_GUILD_ID: "x" }).ended;
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/DISCORD_GUILD_ID.*LOG_LEVEL/);
  });

  test("with a token that Discord refuses ends with one line that does not repeat it", async () => {
    const standIn = await startStandIn();
    const wrong = `${"MTIz".repeat(6)}.abcdef.${"x".repeat(38)}`;
    const { code, lines } = await start({ DISCORD_TOKEN: wrong, DISCORD_API_URL: standIn.url }).ended;
    await standIn.close();
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("Discord refuses the token");
    expect(lines[0]).not.toContain(wrong);
  });

  test("on a broken article ends with one line that names the file and what is wrong", async () => {
    const root = await mkdtemp(join(tmpdir(), "beleg-"));
    await writeFile(join(root, "knowledge"), "not a folder");
    const standIn = await startStandIn();
    const { code, lines } = await start({
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.url,
      LIBRARY_ROOT: root,
    }).ended;
    await standIn.close();
    await rm(root, { recursive: true });
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("knowledge");
  });

  test("connects, answers, and ends with code 0 on SIGTERM", async () => {
    const standIn = await startStandIn();
    const bot = start({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.url });
    await bot.said('"msg":"ready"');
    const message = await (await standIn.user({ name: "Anna" }).slash("quote", { about: "Cash Cow" })).message();
    expect(message.text).toContain("Para. 7, sentence 2");
    bot.child.kill("SIGTERM");
    const { code } = await bot.ended;
    expect(code).toBe(0);
    expect(bot.output()).not.toContain(standIn.token);
    await standIn.close();
    expect(standIn.complaints).toEqual([]);
  });

  test("waits for a Discord that cannot be reached, and says so", async () => {
    const port = await freePort();
    const standIn = await startStandIn();
    const bot = start({ DISCORD_TOKEN: standIn.token, DISCORD_API_URL: `http://127.0.0.1:${port}/api` });
    await bot.said("discord cannot be reached");
    bot.child.kill("SIGINT");
    expect((await bot.ended).code).toBe(0);
    await standIn.close();
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return address.port;
}
