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

  test("an .env.example that is copied takes nothing from what a unit or an image sets", () => {
    const set = [...readFileSync(".env.example", "utf8").matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(set).toEqual(["DISCORD_TOKEN"]);
  });

  test("knows every variable of .env.example, and the other way round", () => {
    const example = [...readFileSync(".env.example", "utf8").matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
    const known = [...readFileSync("src/app/config.ts", "utf8").matchAll(/^ {2}([A-Z_]+): /gm)].map(
      (match) => match[1],
    );
    expect(example.toSorted()).toEqual(known.toSorted());
  });
});

describe("the playground", () => {
  test.each([
    { $when: "there is no token", env: {}, port: 3_000 },
    { $when: "there is a token", env: { DISCORD_TOKEN: "a.b.c" }, port: undefined },
    { $when: "it is asked for beside the bot", env: { DISCORD_TOKEN: "a.b.c", PLAYGROUND: "1" }, port: 3_000 },
    { $when: "in production", env: { NODE_ENV: "production" }, port: undefined },
    { $when: "it is switched off", env: { PLAYGROUND: "0" }, port: undefined },
    { $when: "a port is named", env: { PLAYGROUND_PORT: "4100" }, port: 4_100 },
  ])("$$when: port $port", ({ env, port }) => {
    expect(readConfig(env).playgroundPort).toBe(port);
  });

  test.each(["x", "-1", "70000", "1.5"])("cannot be at port %s", (port) => {
    expect(() => readConfig({ PLAYGROUND_PORT: port })).toThrow("PLAYGROUND_PORT");
  });
});

describe("requireToken", () => {
  test("says what to do without one", () => {
    expect(() => requireToken(readConfig({}))).toThrow("npm run ask");
  });
});

describe("interactions over HTTP", () => {
  const DISCORD_PUBLIC_KEY = "0123456789abcdef".repeat(4);

  test("are off unless a port is named", () => {
    expect(readConfig({ DISCORD_PUBLIC_KEY }).interactions).toBeUndefined();
  });

  test("listen on this machine alone unless told otherwise", () => {
    const { interactions } = readConfig({ INTERACTIONS_PORT: "8080", DISCORD_PUBLIC_KEY });
    expect(interactions).toEqual({ port: 8_080, host: "127.0.0.1", publicKey: DISCORD_PUBLIC_KEY });
  });

  test("need the public key", () => {
    expect(() => readConfig({ INTERACTIONS_PORT: "8080" })).toThrow(/^DISCORD_PUBLIC_KEY must be set/);
  });

  test.each([
    { INTERACTIONS_PORT: "8080", DISCORD_PUBLIC_KEY: "abc" },
    { INTERACTIONS_PORT: "http", DISCORD_PUBLIC_KEY },
    { INTERACTIONS_PORT: "8080", DISCORD_PUBLIC_KEY, INTERACTIONS_HOST: "example.org" },
  ])("are refused where a variable is wrong: %j", (env) => {
    expect(() => readConfig(env)).toThrow(ConfigError);
  });
});
