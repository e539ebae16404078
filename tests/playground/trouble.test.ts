import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { REST, RESTEvents, Routes } from "discord.js";
import { expect, test } from "vitest";
import { seededRandom } from "#src/playground/rest/failures.ts";
import { createRateLimits } from "#src/playground/rest/rateLimits.ts";
import { refusalOf, restOn, SILENT, standInFor } from "./bot.ts";

const body = { content: "hello", allowed_mentions: SILENT };
const MESSAGES = "/channels/:id/messages";

test("five messages in five seconds are enough for one channel", async () => {
  const standIn = await standInFor();
  const url = `${standIn.url}/v10${Routes.channelMessages(standIn.world.channel("general").id)}`;
  const headers = { authorization: `Bot ${standIn.token}`, "content-type": "application/json" };
  const post = () => fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  const answers = await Promise.all(Array.from({ length: 6 }, post));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 429]);
  const refused = answers.find(({ status }) => status === 429);
  expect(await refused?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
  expect(refused?.headers.get("x-ratelimit-remaining")).toBe("0");
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("discord.js learns the limit from the headers", async () => {
  const standIn = await standInFor();
  const rest = new REST({ api: standIn.url, rejectOnRateLimit: () => true }).setToken(standIn.token);
  const route = Routes.channelMessages(standIn.world.channel("general").id);
  for (let count = 0; count < 5; count += 1) await rest.post(route, { body });
  await expect(rest.post(route, { body })).rejects.toMatchObject({ limit: 5, global: false });
  expect(standIn.world.messages.values().next().value?.size).toBe(5);
});

test("fifty requests a second in all, interactions apart, and then the next second", () => {
  let now = 0;
  const limits = createRateLimits(() => now);
  const ask = (isOpen = false) => limits("GET /users/@me", "", isOpen).isGlobal ?? false;
  expect(Array.from({ length: 51 }, () => ask()).filter(Boolean)).toHaveLength(1);
  expect(ask(true)).toBe(false);
  now = 1_000;
  expect(ask()).toBe(false);
});

test("limits of one channel do not touch another", () => {
  const limits = createRateLimits(() => 0);
  const ask = (channel: string) => limits("POST /channels/:channelId/messages", channel, false).retryAfter;
  expect(Array.from({ length: 6 }, () => ask("a")).at(-1)).toBe(5);
  expect(ask("b")).toBeUndefined();
});

test("a status is answered instead, so often as ordered", async () => {
  const standIn = await standInFor();
  const route = Routes.channelMessages(standIn.world.channel("general").id);
  standIn.fail({ route: MESSAGES, method: "POST", times: 2, mode: 503 });
  const statuses: number[] = [];
  const rest = new REST({ api: standIn.url, retries: 2 }).setToken(standIn.token);
  rest.on(RESTEvents.Response, (_, response) => statuses.push(response.status));
  await rest.post(route, { body });
  expect(statuses).toEqual([503, 503, 200]);
  expect(standIn.world.messages.values().next().value?.size).toBe(1);
});

test.each([
  { mode: "drop", delivered: undefined },
  { mode: "drop-after-delivery", delivered: 1 },
  { mode: "timeout-after-delivery", delivered: 1 },
] as const)("the line fails: $mode", async ({ mode, delivered }) => {
  const standIn = await standInFor();
  const route = Routes.channelMessages(standIn.world.channel("general").id);
  standIn.fail({ mode });
  const rest = new REST({ api: standIn.url, retries: 0, timeout: 300 }).setToken(standIn.token);
  await expect(rest.post(route, { body })).rejects.toThrow();
  expect(standIn.world.messages.values().next().value?.size).toBe(delivered);
  await rest.post(route, { body });
});

test("a share of requests fails, the same ones for the same seed, until it is called off", async () => {
  const standIn = await standInFor({ rateLimits: false });
  const rest = restOn(standIn);
  const order = () => standIn.fail({ share: 0.5, seed: 7, mode: 500 });
  const run = async () => {
    const outcomes: boolean[] = [];
    for (let count = 0; count < 12; count += 1) {
      outcomes.push(
        await rest.get(Routes.user()).then(
          () => true,
          () => false,
        ),
      );
    }
    return outcomes;
  };
  const callOff = order();
  const first = await run();
  callOff();
  expect(new Set(first)).toEqual(new Set([true, false]));
  expect(await run()).toEqual(Array(12).fill(true));
  order();
  expect(await run()).toEqual(first);
});

test("random numbers of one seed are spread over the whole range", () => {
  const random = seededRandom(1);
  const numbers = Array.from({ length: 1_000 }, random);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / 1_000).toBeCloseTo(0.5, 1);
});

test("what the stand-in does not know is answered with 501 and a complaint", async () => {
  const standIn = await standInFor();
  const refusal = await refusalOf(
    restOn(standIn).put(Routes.guildBan(standIn.world.guild().id, "1"), { body: { reason: "x" } }),
  );
  expect(refusal.status).toBe(501);
  const { route, ...rest } = standIn.complaints[0] ?? {};
  expect(route).toMatch(/^PUT \/api\/v10\/guilds\/\d+\/bans\/1$/);
  expect(rest).toMatchObject({ kind: "not implemented", body: '{"reason":"x"}' });
});

test("without the right token nothing is served", async () => {
  const standIn = await standInFor();
  const rest = new REST({ api: standIn.url }).setToken("wrong");
  expect(await refusalOf(rest.get(Routes.user()))).toMatchObject({ status: 401 });
});

test("a body that is no JSON is refused as such", async () => {
  const standIn = await standInFor();
  const headers = { authorization: `Bot ${standIn.token}`, "content-type": "application/json" };
  const url = `${standIn.url}/v10${Routes.channelMessages(standIn.world.channel("general").id)}`;
  const response = await fetch(url, { method: "POST", headers, body: "{" });
  expect([response.status, await response.json()]).toEqual([
    400,
    { code: 50109, message: "The request body contains invalid JSON." },
  ]);
});

test("a body that is too large is refused as such", async () => {
  const standIn = await standInFor();
  const route = Routes.channelMessages(standIn.world.channel("general").id);
  const files = [{ name: "big.bin", data: Buffer.alloc(13 * 1024 * 1024) }];
  expect(await refusalOf(restOn(standIn).post(route, { body, files }))).toMatchObject({ status: 413, code: 40005 });
  expect(standIn.complaints).toMatchObject([{ kind: "invalid", reason: "Request entity too large" }]);
});

test("closed, the stand-in leaves nothing running", async () => {
  const script = `
    const { startStandIn } = await import("./src/playground/startStandIn.ts");
    const standIn = await startStandIn();
    await fetch(standIn.url + "/v10/gateway");
    await standIn.close();
    console.log("closed");`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    timeout: 15_000,
  });
  expect(stdout).toBe("closed\n");
});
