import { type APIOverwrite, ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import { expect, test } from "vitest";
import { createClock } from "#src/playground/clock.ts";
import { MEMBER_PERMISSIONS } from "#src/playground/world/build.ts";
import { ALL_PERMISSIONS, missingNames } from "#src/playground/world/permissions.ts";
import { createWorld } from "#src/playground/world/world.ts";

const clock = createClock({ start: Date.UTC(2025, 0, 1), runs: false });

/** A guild with Anna in two roles, and one channel. */
function scene(
  overwrites: (ids: { guild: string; anna: string; first: string; second: string }) => readonly Partial<APIOverwrite>[],
) {
  const world = createWorld(clock, { tell: () => undefined, seeMessage: () => undefined });
  const guild = world.guild();
  const anna = world.addPerson("Anna");
  const first = world.addRole(guild, "first", { permissions: 0n });
  const second = world.addRole(guild, "second", { permissions: May.ManageMessages });
  const member = world.addMember(guild, anna, [first.id, second.id]);
  const channel = world.channel("general");
  const ids = { guild: guild.id, anna: anna.id, first: first.id, second: second.id };
  channel.permission_overwrites = overwrites(ids).map((overwrite) => ({
    id: guild.id,
    type: 0,
    allow: "0",
    deny: "0",
    ...overwrite,
  }));
  return { world, guild, anna, first, second, member, channel, permissions: () => world.permissions(anna.id, channel) };
}

const deny = (...bits: bigint[]) => ({ deny: String(bits.reduce((sum, bit) => sum | bit, 0n)) });
const allow = (...bits: bigint[]) => ({ allow: String(bits.reduce((sum, bit) => sum | bit, 0n)) });

test.each([
  {
    when: "nothing is overwritten",
    overwrites: () => [],
    may: [May.SendMessages, May.ManageMessages],
    mayNot: [May.ManageGuild],
  },
  {
    when: "everyone is denied",
    overwrites: () => [deny(May.SendMessages)],
    may: [May.ViewChannel],
    mayNot: [May.SendMessages],
  },
  {
    when: "a role is allowed what everyone is denied",
    overwrites: ({ first }) => [deny(May.SendMessages), { id: first, ...allow(May.SendMessages) }],
    may: [May.SendMessages],
    mayNot: [],
  },
  {
    when: "one role is denied what another is allowed",
    overwrites: ({ first, second }) => [
      { id: first, ...allow(May.AddReactions) },
      { id: second, ...deny(May.AddReactions) },
    ],
    may: [May.AddReactions],
    mayNot: [],
  },
  {
    when: "the member is denied what a role is allowed",
    overwrites: ({ first, anna }) => [
      { id: first, ...allow(May.SendMessages) },
      { id: anna, type: 1, ...deny(May.SendMessages) },
    ],
    may: [May.ViewChannel],
    mayNot: [May.SendMessages],
  },
  {
    when: "the member is allowed what everyone is denied",
    overwrites: ({ anna }) => [deny(May.SendMessages), { id: anna, type: 1, ...allow(May.SendMessages) }],
    may: [May.SendMessages],
    mayNot: [],
  },
  {
    when: "the channel cannot be seen, nothing can be done in it",
    overwrites: () => [deny(May.ViewChannel)],
    may: [],
    mayNot: [May.SendMessages, May.ManageMessages],
  },
  {
    when: "nothing can be sent, nothing can be attached, embedded or mentioned",
    overwrites: () => [{ ...deny(May.SendMessages), ...allow(May.MentionEveryone) }],
    may: [May.ViewChannel],
    mayNot: [May.AttachFiles, May.EmbedLinks, May.MentionEveryone],
  },
] satisfies { when: string; overwrites: Parameters<typeof scene>[0]; may: bigint[]; mayNot: bigint[] }[])(
  "when $when",
  ({ overwrites, may, mayNot }) => {
    const has = scene(overwrites).permissions();
    expect(may.filter((bit) => !(has & bit))).toEqual([]);
    expect(mayNot.filter((bit) => has & bit)).toEqual([]);
  },
);

test("the owner and administrators may everything, whatever a channel says", () => {
  const { world, guild, channel, anna, first } = scene(() => [deny(ALL_PERMISSIONS)]);
  expect(world.permissions(guild.ownerId, channel)).toBe(ALL_PERMISSIONS);
  world.updateRole(guild, first, { permissions: String(May.Administrator) });
  expect(world.permissions(anna.id, channel)).toBe(ALL_PERMISSIONS);
});

test("a thread follows its parent, with a permission of its own for sending", () => {
  const { world, guild, channel, anna } = scene(() => [deny(May.SendMessagesInThreads)]);
  const thread = world.addChannel(guild, { name: "talk", type: ChannelType.PublicThread, parentId: channel.id });
  const has = world.permissions(anna.id, thread);
  expect([has & May.ViewChannel, has & May.SendMessagesInThreads, has & May.AttachFiles]).toEqual([
    May.ViewChannel,
    0n,
    0n,
  ]);
});

test("in time-out a member only reads", () => {
  const { world, guild, anna, permissions } = scene(() => []);
  world.updateMember(guild, anna.id, { timeoutUntil: clock.now() + 1 });
  expect(permissions()).toBe(May.ViewChannel | May.ReadMessageHistory);
  world.updateMember(guild, anna.id, { timeoutUntil: clock.now() });
  expect(permissions() & May.SendMessages).toBe(May.SendMessages);
});

test("who is not a member may nothing", () => {
  const { world, channel } = scene(() => []);
  expect(world.permissions(world.addPerson("Stranger").id, channel)).toBe(0n);
});

test("missing permissions are named", () => {
  expect(missingNames(MEMBER_PERMISSIONS, May.SendMessages | May.ManageGuild)).toEqual(["ManageGuild"]);
});
