import { MessageFlags, Routes } from "discord.js";
import { expect, test } from "vitest";
import { createClock } from "#src/playground/clock.ts";
import { NO_ANSWER } from "#src/playground/interactions/exchange.ts";
import { refusalOf, restOn, SILENT, standInFor } from "./bot.ts";

const REPLY = { type: 4, data: { content: "hello", allowed_mentions: SILENT } };
const DEFER = { type: 5, data: { flags: MessageFlags.Ephemeral } };

async function asked() {
  const clock = createClock({ start: Date.UTC(2025, 0, 1), runs: false });
  const standIn = await standInFor({ clock });
  const rest = restOn(standIn);
  await rest.put(Routes.applicationCommands(standIn.applicationId), { body: [{ name: "echo", description: "Echo" }] });
  const anna = standIn.user({ name: "Anna" });
  const exchange = await anna.slash("echo");
  const { id, token } = exchange.interaction;
  const answer = (body: unknown) => rest.post(Routes.interactionCallback(id, token), { body, auth: false });
  const edit = (body: unknown) =>
    rest.patch(Routes.webhookMessage(standIn.applicationId, token), { body, auth: false });
  return { clock, standIn, rest, anna, exchange, answer, edit, token };
}

test("the application did not respond after three seconds, and then it is too late", async () => {
  const { clock, exchange, answer, standIn } = await asked();
  clock.advance(2_999);
  expect(exchange.outcome).toBeUndefined();
  clock.advance(1);
  expect(await exchange.answer).toEqual({ kind: "failure", reason: NO_ANSWER });
  expect(await refusalOf(answer(REPLY))).toMatchObject({ status: 404, code: 10062 });
  expect(standIn.complaints).toMatchObject([{ kind: "invalid", reason: "10062 Unknown interaction" }]);
});

test("an interaction is answered once", async () => {
  const { answer } = await asked();
  await answer(REPLY);
  expect(await refusalOf(answer(REPLY))).toMatchObject({ status: 400, code: 40060 });
});

test("a deferred answer may take fifteen minutes and no longer", async () => {
  const { clock, exchange, answer, edit } = await asked();
  await answer(DEFER);
  clock.advance(14 * 60_000);
  expect(exchange.outcome).toBeUndefined();
  clock.advance(60_001);
  expect(await exchange.answer).toEqual({ kind: "failure", reason: NO_ANSWER });
  expect(await refusalOf(edit({ content: "late", allowed_mentions: SILENT }))).toMatchObject({
    status: 401,
    code: 50027,
  });
});

test("nothing follows an answer that was never given", async () => {
  const { rest, standIn, token } = await asked();
  const body = { content: "x", allowed_mentions: SILENT };
  const followUp = rest.post(Routes.webhook(standIn.applicationId, token), { body, auth: false });
  expect(await refusalOf(followUp)).toMatchObject({ status: 404, code: 10015 });
});

test("a follow-up to a deferral fills it in, keeps its privacy and is called careless", async () => {
  const { rest, standIn, answer, exchange, token } = await asked();
  await answer(DEFER);
  const body = { content: "there", allowed_mentions: SILENT };
  await rest.post(Routes.webhook(standIn.applicationId, token), { body, auth: false });
  const message = await exchange.message();
  expect([message, exchange.followUps]).toEqual([exchange.original, []]);
  expect(message.onlyFor).toBe(exchange.user.id);
  expect(standIn.complaints).toMatchObject([{ kind: "careless" }]);
});

test("what happens at the same moment happens in the order it was due", () => {
  const clock = createClock({ start: 0, runs: false });
  const kept: number[] = [];
  for (const time of [30, 20, 10]) clock.at(time, () => kept.push(time));
  const callOff = clock.at(15, () => kept.push(15));
  callOff();
  clock.advance(20);
  expect(kept).toEqual([10, 20]);
  clock.set(40);
  expect(kept).toEqual([10, 20, 30]);
});

test("a running clock can be moved on", async () => {
  const clock = createClock({ start: 0 });
  const reached = new Promise<void>((resolve) => clock.at(86_400_000, resolve));
  clock.advance(86_400_000);
  await reached;
  expect(clock.now()).toBeGreaterThanOrEqual(86_400_000);
  clock.stop();
});
