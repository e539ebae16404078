import { PermissionFlagsBits as May } from "discord-api-types/v10";
import { afterEach, beforeEach, expect, test } from "vitest";
import { LedgerRecordError } from "#src/daily/ledger.ts";
import { StoreError } from "#src/settings/storeError.ts";
import { textsIn } from "#src/text/texts.ts";
import { dailySchedule } from "../support/dailySchedule.ts";
import { type ModeratedBot, startModeratedBot } from "../support/moderation.ts";

const en = textsIn("en");
const t = en.doctor;
let host: ModeratedBot;

beforeEach(async () => {
  const channels = [{ name: "general" }, { name: "mute" }, { name: "log" }];
  host = await startModeratedBot({
    standIn: { world: { guilds: [{ name: "Playground", channels, systemChannel: "general" }] } },
  });
});
afterEach(() => host.end());

const world = () => host.bot.standIn.world;
const doctor = async () => (await (await host.moderator().slash("doctor")).message()).text;
const set = (patch: object) => host.bot.context.settings.update(world().guild().id, patch);
const daily = (more: object = {}) => ({
  ...dailySchedule,
  channelId: world().channel("mute").id,
  timeZone: "UTC",
  ...more,
});

test("says version, revision, store, and that everything is in place", async () => {
  const text = await doctor();
  const [source] = host.bot.context.library.sources.values();
  expect(text).toContain(source?.article.revision);
  expect(text).toMatch(/\*\*Version:\*\* \d+\.\d+\.\d+/);
  expect(text).toContain("`memory:`");
  expect(text).toContain(t.channelsFine({ count: 3 }));
  expect(text).toContain(t.noDaily());
  expect(text).toContain(t.noLog());
});

test("names each missing permission by channel, with what to click", async () => {
  world().overwrite(world().channel("mute"), { deny: May.SendMessages });
  await host.heard();
  const text = await doctor();
  const mute = `<#${world().channel("mute").id}>`;
  expect(text).toContain(t.channelLacks({ channel: mute, permissions: en.obstacle.permissions.sendMessages }));
  expect(text).toContain("Edit Channel → Permissions → role “bot”");
});

test("says what the schedule and the log channel lack", async () => {
  world().overwrite(world().channel("mute"), { deny: May.SendMessages });
  world().overwrite(world().channel("log"), { deny: May.ViewChannel });
  const role = world().addRole(world().guild(), "quiet");
  await set({
    logChannelId: world().channel("log").id,
    daily: daily({ roleId: role.id, pause: { by: "moderator", until: null } }),
  });
  await host.heard();
  const text = await doctor();
  const holder = en.obstacle.ownRole({ role: "bot" });
  const at = (name: string) => `<#${world().channel(name).id}>`;
  const missing = (permission: string, name: string) =>
    en.obstacle.permission({ permission, channel: at(name), holder });
  expect(text).toContain(missing(en.obstacle.permissions.sendMessages, "mute"));
  expect(text).toContain(missing(en.obstacle.permissions.viewChannel, "log"));
  expect(text).toContain(en.obstacle.permissions.mentionRoles);
  expect(text).toContain(t.paused({ pause: en.settings.values.pausedOpen }));
});

test("says when a channel that was chosen is gone", async () => {
  await set({ daily: daily({ channelId: "111111111111111111" }) });
  expect(await doctor()).toContain(en.obstacle.channelGone({ channel: "<#111111111111111111>" }));
  await host.end({ refusals: true });
  host = await startModeratedBot();
});

test.each(["ManageGuild", "role"])("says when settings cannot be read, to whoever moderates by %s", async (by) => {
  const { settings } = host.bot.context;
  const role = world().addRole(world().guild(), "wardens", { permissions: May.ManageGuild });
  await set({ moderatorRoleIds: [role.id] });
  const person = by === "role" ? host.bot.standIn.user({ name: "Wanda", roles: [role.id] }) : host.moderator();
  const { read, inspect } = settings;
  const failing = async () => {
    throw new StoreError("The store failed to answer.");
  };
  Object.assign(settings, { read: failing, inspect: failing });
  const { text } = await (await person.slash("doctor")).message();
  expect(text).toContain(t.storeFails({ where: "`memory:`" }));
  expect(text).toContain(t.unknownSettings());
  expect(text).toContain(t.channelsFine({ count: 3 }));
  Object.assign(settings, { read, inspect });
});

test("says when what is noted about daily posts cannot be read, and how to clear it", async () => {
  const { ledger } = host.bot.context.daily;
  const { progress } = ledger;
  Object.assign(ledger, {
    progress: async () => {
      throw new LedgerRecordError("The ledger's entry cannot be read.");
    },
  });
  expect(await doctor()).toContain(t.ledgerUnreadable());
  await set({ daily: daily() });
  const status = await (await host.moderator().slash("daily status")).message();
  expect(status.text).toBe(t.ledgerUnreadable());
  Object.assign(ledger, { progress });
});

test("says when the store does not answer, though settings are still in memory", async () => {
  const { store } = host.bot.context;
  const { ping } = store;
  Object.assign(store, {
    ping: async () => {
      throw new StoreError("The store failed to answer.");
    },
  });
  expect(await doctor()).toContain(t.storeFails({ where: "`memory:`" }));
  Object.assign(store, { ping });
});
