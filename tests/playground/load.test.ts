import { ApplicationCommandOptionType, Routes } from "discord.js";
import { expect, test } from "vitest";
import type { Exchange } from "#src/playground/interactions/exchange.ts";
import { refusalOf, restOn, standInFor } from "./bot.ts";

test("takes first answers unread, and repeats an interaction from other members, each with an id and a token of its own", async () => {
  const standIn = await standInFor({ unread: true });
  const rest = restOn(standIn);
  await rest.put(Routes.applicationCommands(standIn.applicationId), { body: [{ name: "echo", description: "Echo" }] });
  const first = await standIn.user({ name: "Anna" }).slash("echo");
  const sent: Exchange[] = [];
  standIn.events.on("exchange", (exchange) => void sent.push(exchange));
  const answered: string[] = [];
  const ids = ["613425648685547001", "613425648685547002"];
  for (const id of ids) {
    standIn.repeat(first, { userId: id, onProgress: ({ user }) => void answered.push(user.id) });
  }
  expect(sent.map(({ interaction }) => interaction.member?.user.id)).toEqual(ids);
  expect(new Set([first, ...sent].map(({ interaction }) => interaction.token)).size).toBe(3);
  for (const { interaction } of sent) {
    const url = Routes.interactionCallback(interaction.id, interaction.token);
    await rest.post(url, { body: "no answer at all", auth: false });
    expect(await refusalOf(rest.post(url, { body: {}, auth: false }))).toMatchObject({ status: 404 });
  }
  expect(answered).toEqual(ids);
});

test("repeats a command with another text", async () => {
  const standIn = await standInFor({ unread: true });
  const rest = restOn(standIn);
  const options = [{ type: ApplicationCommandOptionType.String, name: "text", description: "Text" }];
  const body = [{ name: "echo", description: "Echo", options }];
  await rest.put(Routes.applicationCommands(standIn.applicationId), { body });
  const first = await standIn.user({ name: "Anna" }).slash("echo", { text: "one" });
  const sent: Exchange[] = [];
  standIn.events.on("exchange", (exchange) => void sent.push(exchange));
  standIn.repeat(first, { userId: "613425648685547001", typed: "two", onProgress: () => undefined });
  expect(sent.map(({ interaction }) => interaction.data)).toMatchObject([
    { options: [{ name: "text", value: "two" }] },
  ]);
});
