import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig, requireToken } from "#src/app/config.ts";

describe("readConfig", () => {
  test("needs nothing", () => {
    expect(readConfig({})).toMatchObject({ apiUrl: "https://discord.com/api", storeUrl: "sqlite:data/beleg.sqlite" });
  });

  test("takes an empty variable for one that is not set", () => {
    expect(readConfig({ DISCORD_TOKEN: "", LOG_LEVEL: " " })).toEqual(readConfig({}));
  });

  test("names every variable that is wrong, and no value", () => {
    const read = () =>
      readConfig({
        DISCORD_TOKEN: "hunter2",
        DISCORD_GUILD_ID: "my server",
        LOG_LEVEL: "loud",
        DISCORD_API_URL: "ftp://x",
      });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/DISCORD_TOKEN.*DISCORD_GUILD_ID.*DISCORD_API_URL.*LOG_LEVEL/s);
    expect(read).not.toThrow(/hunter2|my server|loud|ftp/);
  });

  test("knows every variable of .env.example, and the other way round", () => {
    const example = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    const known = [...readFileSync("src/app/config.ts", "utf8").matchAll(/^ {2}([A-Z_]+): /gm)].map(
      (match) => match[1],
    );
    expect(example.toSorted()).toEqual(known.toSorted());
  });
});

describe("requireToken", () => {
  test("says what to do without one", () => {
    expect(() => requireToken(readConfig({}))).toThrow("npm run ask");
  });
});
