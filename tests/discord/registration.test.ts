import { REST } from "discord.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { commands } from "#src/commands/index.ts";
import { registerCommands, removeLeftoverGuildCommands } from "#src/discord/registration.ts";
import { type StandIn, startStandIn } from "#src/playground/startStandIn.ts";

const ONE = { severalArticles: false };
let standIn: StandIn;
let rest: REST;
const written: string[] = [];

beforeEach(async () => {
  standIn = await startStandIn();
  rest = new REST({ api: standIn.url }).setToken(standIn.token);
  written.length = 0;
  rest.on("response", ({ method, path }) => {
    if (method !== "GET") written.push(`${method} ${path}`);
  });
});
afterEach(async () => {
  await standIn.close();
  expect(standIn.complaints).toEqual([]);
});

const names = commands.map(({ name }) => name);
const everywhere = () => ({ applicationId: standIn.applicationId, guildId: undefined });
const inGuild = () => ({ applicationId: standIn.applicationId, guildId: [...standIn.world.guilds.keys()][0] ?? "" });

describe("registerCommands", () => {
  test("writes everything where there is nothing", async () => {
    const difference = await registerCommands(rest, commands, ONE, everywhere());
    expect(difference).toEqual({ added: names, changed: [], removed: [], removedElsewhere: [] });
    expect(standIn.world.commands.map(({ name }) => name)).toEqual(names);
  });

  test("writes nothing where nothing differs", async () => {
    await registerCommands(rest, commands, ONE, everywhere());
    written.length = 0;
    const again = await registerCommands(rest, commands, ONE, everywhere());
    expect(again).toEqual({ added: [], changed: [], removed: [], removedElsewhere: [] });
    expect(written).toEqual([]);
  });

  test("notices a changed localization alone", async () => {
    await registerCommands(rest, commands, ONE, everywhere());
    const [first, ...others] = commands;
    if (!first) throw new Error("no commands");
    const renamed = {
      ...first,
      body: () => ({ ...first.body(ONE), description_localizations: { de: "Etwas anderes" } }),
    };
    const difference = await registerCommands(rest, [renamed, ...others], ONE, everywhere());
    expect(difference.changed).toEqual([first.name]);
    expect(written).toHaveLength(2);
  });

  test("adds the option article when several articles are loaded", async () => {
    await registerCommands(rest, commands, ONE, everywhere());
    const difference = await registerCommands(rest, commands, { severalArticles: true }, everywhere());
    expect(difference.changed).toContain("quote");
    expect(difference.changed).not.toContain("help");
  });

  test("removes a command that is no longer in the list", async () => {
    await registerCommands(rest, commands, ONE, everywhere());
    const difference = await registerCommands(rest, commands.slice(1), ONE, everywhere());
    expect(difference.removed).toEqual(names.slice(0, 1));
  });

  test("in one guild takes the global ones away, and the other way round", async () => {
    await registerCommands(rest, commands, ONE, everywhere());
    const difference = await registerCommands(rest, commands, ONE, inGuild());
    expect(difference).toMatchObject({ added: names, removedElsewhere: names });
    expect(standIn.world.commands.every(({ guild_id }) => guild_id !== undefined)).toBe(true);

    await registerCommands(rest, commands, ONE, everywhere());
    await removeLeftoverGuildCommands(rest, standIn.applicationId);
    expect(standIn.world.commands.map(({ name, guild_id }) => [name, guild_id])).toEqual(
      names.map((name) => [name, undefined]),
    );
  });

  test("in one guild sees no difference the second time", async () => {
    await registerCommands(rest, commands, ONE, inGuild());
    written.length = 0;
    await registerCommands(rest, commands, ONE, inGuild());
    expect(written).toEqual([]);
  });
});

describe("the list of commands", () => {
  test("has no name twice, in either language", () => {
    const all = commands.flatMap(({ names: { en, de } }) => (en === de ? [en] : [en, de]));
    expect(new Set(all).size).toBe(all.length);
  });

  test("says in German and English what every command and option is for", () => {
    const texts = JSON.stringify(commands.map((command) => command.body({ severalArticles: true })));
    const count = (key: string) => texts.split(`"${key}":`).length - 1;
    expect(count("name_localizations")).toBe(count("name"));
    expect(count("description_localizations")).toBe(count("description"));
  });

  test("is offered in servers, in direct messages and to those who installed the app for themselves", () => {
    const members = commands.filter((command) => command.body(ONE).default_member_permissions === undefined);
    for (const command of members) {
      expect(command.body(ONE)).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    }
    expect(members.map(({ name }) => name)).toEqual(expect.arrayContaining(["search", "quote", "timeline", "help"]));
  });
});
