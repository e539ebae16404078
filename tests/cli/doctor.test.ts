import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { REST } from "discord.js";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { startRedis } from "#src/cli/cluster/redisServer.ts";
import { diagnose } from "#src/cli/diagnosis/diagnose.ts";
import { clockFinding, invitation } from "#src/cli/diagnosis/discordFindings.ts";
import { zoneFinding } from "#src/cli/diagnosis/machineFindings.ts";
import { commands } from "#src/commands/index.ts";
import { createInteractionServer } from "#src/discord/http/interactionServer.ts";
import { registerCommands } from "#src/discord/registration.ts";
import { type StandIn, startStandIn } from "#src/playground/startStandIn.ts";
import { openStores } from "#src/settings/openStores.ts";
import { redisMissing } from "../settings/redisMissing.ts";

const now = () => new Date();

/** A place where nothing is wrong. */
async function scene() {
  const standIn = await startStandIn();
  onTestFinished(() => standIn.close());
  const folder = mkdtempSync(join(tmpdir(), "beleg-doctor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const rest = new REST({ api: standIn.url }).setToken(standIn.token);
  const { applicationId } = standIn;
  await registerCommands(rest, commands, { severalArticles: false }, { applicationId, guildId: undefined });
  const env = {
    NODE_ENV: "production",
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.url,
    STORE_URL: `sqlite:${join(folder, "beleg.sqlite")}`,
  };
  return { standIn, rest, folder, env };
}

/** What is not fine. */
async function trouble(env: Readonly<Record<string, string>>, clock = now) {
  const findings = await diagnose(env, clock);
  for (const { says } of findings) expect(says).not.toContain("\n");
  return findings.filter(({ level, about }) => level !== "fine" && about !== "time zones");
}

test("nothing is wrong where everything is right", async () => {
  const { env } = await scene();
  expect(await trouble(env)).toEqual([]);
});

describe("says what is wrong, and what to do", () => {
  test.each([
    { $when: "a variable cannot be read", with: { LOG_LEVEL: "loud" }, about: "configuration", says: "LOG_LEVEL" },
    { $when: "the token is missing", with: { DISCORD_TOKEN: "" }, about: "token", says: "developer portal" },
    { $when: "the token is refused", with: { DISCORD_TOKEN: "a.b.c" }, about: "token", says: "copy it anew" },
    {
      $when: "Discord cannot be reached",
      with: { DISCORD_API_URL: "http://127.0.0.1:9/api" },
      about: "discord",
      says: "does not answer",
    },
    {
      $when: "an address has a password in it",
      with: { DISCORD_API_URL: "http://somebody:secret@127.0.0.1:9/api" },
      about: "configuration",
      says: "DISCORD_API_URL",
    },
    { $when: "the store is unknown", with: { STORE_URL: "mysql:x" }, about: "store", says: "no known kind" },
    {
      $when: "Redis does not answer",
      with: { STORE_URL: "redis://:secret@127.0.0.1:9" },
      about: "store",
      says: "cannot be reached",
    },
    {
      $when: "the knowledge cannot be loaded",
      with: { LIBRARY_ROOT: "/nowhere" },
      about: "knowledge",
      says: "check:knowledge",
    },
    {
      $when: "the public key is another application's",
      with: { INTERACTIONS_PORT: "8080", DISCORD_PUBLIC_KEY: "0".repeat(64) },
      about: "public key",
      says: "DISCORD_PUBLIC_KEY",
    },
  ])("when $$when", async ({ with: more, about, says }) => {
    const { env } = await scene();
    const found = await trouble({ ...env, ...more });
    expect(found).toContainEqual({ level: "wrong", about, says: expect.stringContaining(says) });
    expect(JSON.stringify(found)).not.toContain("secret");
  });

  test("when commands are out of date", async () => {
    const { env, rest, standIn } = await scene();
    await rest.put(`/applications/${standIn.applicationId}/commands`, { body: [{ name: "old", description: "Old" }] });
    expect(await trouble(env)).toMatchObject([
      { level: "wrong", about: "commands", says: expect.stringMatching(/old.*npm run register/) },
    ]);
  });

  test("when Discord sends interactions elsewhere than the bot waits for them", async () => {
    const { env, standIn } = await scene();
    const http = { ...env, INTERACTIONS_PORT: "8080", DISCORD_PUBLIC_KEY: standIn.publicKey };
    expect(await trouble(http)).toMatchObject([{ level: "wrong", about: "interactions" }]);
    await acceptInteractions(standIn);
    expect(await trouble(http)).toEqual([]);
    expect(await trouble(env)).toMatchObject([{ level: "wrong", about: "interactions" }]);
  });

  test("when the clock is off", async () => {
    const { env } = await scene();
    const late = await trouble(env, () => new Date(Date.now() - 120_000));
    expect(late).toMatchObject([{ level: "wrong", about: "clock", says: expect.stringContaining("behind") }]);
  });

  test("when a file is no database", async () => {
    const { env, folder } = await scene();
    writeFileSync(join(folder, "beleg.sqlite"), "not a database, but long enough to be looked at".repeat(40));
    expect(await trouble(env)).toMatchObject([{ level: "wrong", about: "store" }]);
  });

  test("when STORE_URL names a folder", async () => {
    const { env, folder } = await scene();
    expect(await trouble({ ...env, STORE_URL: `sqlite:${folder}` })).toMatchObject([
      { level: "wrong", about: "store" },
    ]);
  });

  test("when STORE_URL names a file within a file", async () => {
    const { env, folder } = await scene();
    writeFileSync(join(folder, "file"), "");
    const inFile = { ...env, STORE_URL: `sqlite:${join(folder, "file", "beleg.sqlite")}` };
    expect(await trouble(inFile)).toMatchObject([{ level: "wrong", about: "store" }]);
  });

  test.skipIf(redisMissing())("when Redis may forget", async () => {
    const { env } = await scene();
    const redis = await startRedis();
    onTestFinished(() => redis.discard());
    expect(await trouble({ ...env, STORE_URL: redis.url })).toContainEqual({
      level: "look",
      about: "store",
      says: expect.stringContaining("appendonly"),
    });
  });
});

test("looks at the file of a running bot without disturbing it", async () => {
  const { env } = await scene();
  const stores = await openStores(env.STORE_URL, { now });
  await stores.settings.update("1", { language: "de" });
  expect(await trouble(env)).toEqual([]);
  await stores.settings.update("1", { language: "en" });
  await stores.close();
});

test.each([
  { ours: "2026c", system: "2026b", level: "fine" },
  { ours: "2026b", system: "2026c", level: "look" },
  { ours: "2024b", system: undefined, level: "look" },
  { ours: undefined, system: undefined, level: "look" },
])("time zones $ours beside the machine's $system: $level", ({ ours, system, level }) => {
  expect(zoneFinding(ours, system, new Date("2026-11-22")).level).toBe(level);
});

test.each([
  { seconds: 0, level: "fine" },
  { seconds: -20, level: "look" },
  { seconds: 55, level: "wrong" },
])("a clock $seconds s off: $level", ({ seconds, level }) => {
  const theirs = new Date("2026-11-22T12:00:00Z");
  expect(clockFinding(theirs.toUTCString(), new Date(theirs.getTime() + seconds * 1_000)).level).toBe(level);
});

test("invites with the permissions that README names, and no others", () => {
  const query = new URL(invitation("1")).searchParams;
  expect([query.get("scope"), query.get("permissions")]).toEqual(["bot applications.commands", "274878008320"]);
});

test("npm run doctor ends with code 1 where anything is wrong", async () => {
  const { env } = await scene();
  const run = (more: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ["src/cli/doctor.ts"], { encoding: "utf8", env: { ...process.env, ...env, ...more } });
  const { status, stdout } = run({ DISCORD_TOKEN: "", STORE_URL: "memory:" });
  expect([status, stdout]).toEqual([1, expect.stringMatching(/^wrong {2}token/m)]);
});

/** An endpoint that Discord takes: answers PING, refuses what is not signed. */
async function acceptInteractions(standIn: StandIn): Promise<void> {
  const server = createInteractionServer({
    port: 0,
    host: "127.0.0.1",
    publicKey: standIn.publicKey,
    handle: () => undefined,
    log: pino({ level: "silent" }),
    now,
  });
  onTestFinished(() => server.close());
  await standIn.deliverTo(await server.listen());
}
