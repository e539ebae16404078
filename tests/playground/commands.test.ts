import { type APIApplicationCommand, Routes } from "discord.js";
import { expect, test } from "vitest";
import { answerOf, refusalOf, restOn, standInFor } from "./bot.ts";

const ECHO = { name: "echo", description: "Echo", description_localizations: { de: "Sag es" } };

async function scene() {
  const standIn = await standInFor();
  const rest = restOn(standIn);
  const everywhere = Routes.applicationCommands(standIn.applicationId);
  const list = (query = {}) =>
    answerOf<APIApplicationCommand[]>(rest.get(everywhere, { query: new URLSearchParams(query) }));
  return { standIn, rest, everywhere, list };
}

test("commands are listed with their translations only on request", async () => {
  const { rest, everywhere, list } = await scene();
  await rest.put(everywhere, { body: [ECHO] });
  expect((await list())[0]).not.toHaveProperty("description_localizations");
  expect(await list({ with_localizations: "true" })).toMatchObject([
    {
      ...ECHO,
      name_localizations: null,
      contexts: [0, 1, 2],
      integration_types: [0],
      default_member_permissions: null,
      nsfw: false,
    },
  ]);
});

test("a command keeps its id while it keeps its name, and what is not put again is gone", async () => {
  const { rest, everywhere, list } = await scene();
  const [first] = await answerOf<APIApplicationCommand[]>(
    rest.put(everywhere, { body: [ECHO, { ...ECHO, name: "gone" }] }),
  );
  const [again, ...others] = await answerOf<APIApplicationCommand[]>(
    rest.put(everywhere, {
      body: [{ ...ECHO, description: "Louder" }],
    }),
  );
  expect(again?.id).toBe(first?.id);
  expect(again?.version).not.toBe(first?.version);
  expect(others).toEqual([]);
  expect(await list()).toMatchObject([{ description: "Louder" }]);
});

test("one command is added, changed, fetched and deleted", async () => {
  const { rest, everywhere, standIn, list } = await scene();
  const { id } = await answerOf<APIApplicationCommand>(rest.post(everywhere, { body: ECHO }));
  const route = Routes.applicationCommand(standIn.applicationId, id);
  await rest.patch(route, { body: { description: "Louder", default_member_permissions: "32" } });
  expect(await rest.get(route)).toMatchObject({ description: "Louder", default_member_permissions: "32" });
  await rest.delete(route);
  expect(await list()).toEqual([]);
  expect(await refusalOf(rest.get(route))).toMatchObject({ status: 404, code: 10063 });
});

test("a server's commands stand apart and have no contexts", async () => {
  const { rest, standIn, list } = await scene();
  const route = Routes.applicationGuildCommands(standIn.applicationId, standIn.world.guild().id);
  const [command] = await answerOf<APIApplicationCommand[]>(rest.put(route, { body: [ECHO] }));
  expect(command).toMatchObject({ guild_id: standIn.world.guild().id });
  expect(command).not.toHaveProperty("contexts");
  expect(await list()).toEqual([]);
});

test("another application's commands are not ours", async () => {
  const { rest } = await scene();
  expect(await refusalOf(rest.get(Routes.applicationCommands("1")))).toMatchObject({ status: 404, code: 10002 });
});
