import { Routes } from "discord.js";
import type { AllowedMentionsTypes, APIAllowedMentions } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { pingsOf } from "#src/playground/world/mentions.ts";
import { restOn, standInFor } from "./bot.ts";

const TEXT = "@everyone <@1> <@!2> <@&3> <@&4> `<@5>` ```\n<@6>\n```";
// The enum and its strings are the same thing on the wire.
const parse = (...kinds: ("users" | "roles" | "everyone")[]) => ({ parse: kinds as AllowedMentionsTypes[] });

test.each<{
  when: string;
  allowed: APIAllowedMentions | null | undefined;
  everyone: boolean;
  users: string[];
  roles: string[];
}>([
  { when: "nothing is said", allowed: undefined, everyone: true, users: ["1", "2"], roles: ["3", "4"] },
  { when: "null is said", allowed: null, everyone: true, users: ["1", "2"], roles: ["3", "4"] },
  { when: "nothing is parsed", allowed: parse(), everyone: false, users: [], roles: [] },
  { when: "an empty object is given", allowed: {}, everyone: false, users: [], roles: [] },
  { when: "users are parsed", allowed: parse("users"), everyone: false, users: ["1", "2"], roles: [] },
  { when: "one user is named", allowed: { users: ["2", "9"] }, everyone: false, users: ["2"], roles: [] },
  { when: "one role is named", allowed: { ...parse(), roles: ["4"] }, everyone: false, users: [], roles: ["4"] },
  { when: "everyone is parsed", allowed: parse("everyone"), everyone: true, users: [], roles: [] },
])("who is pinged when $when", ({ allowed, ...expected }) => {
  const rules = { allowed, mayMentionEveryone: true, isRoleMentionable: () => true };
  expect(pingsOf(TEXT, rules)).toEqual({ everyone: expected.everyone, users: expected.users, roles: expected.roles });
});

test("without the permission only mentionable roles are pinged, and never everyone", () => {
  const rules = { allowed: undefined, mayMentionEveryone: false, isRoleMentionable: (id: string) => id === "3" };
  expect(pingsOf(TEXT, rules)).toEqual({ everyone: false, users: ["1", "2"], roles: ["3"] });
});

test("text displays ping like content, and a message without allowed_mentions is called careless", async () => {
  const standIn = await standInFor();
  const anna = standIn.user({ name: "Anna" });
  const components = [{ type: 17, components: [{ type: 10, content: `hello <@${anna.user.id}>` }] }];
  const posted = standIn.nextMessage();
  await restOn(standIn).post(Routes.channelMessages(standIn.world.channel("general").id), {
    body: { flags: 1 << 15, components },
  });
  expect((await posted).pings.users).toEqual([anna.user.id]);
  expect(standIn.complaints).toMatchObject([{ kind: "careless", reason: "a message without allowed_mentions" }]);
});
