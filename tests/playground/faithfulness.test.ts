import { ChannelType, Routes } from "discord.js";
import * as spec from "discord-api-spec/zod";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { restOn, SILENT, standInFor } from "./bot.ts";

const V2 = 1 << 15;
const ALL_KINDS = [
  {
    type: 17,
    accent_color: 5,
    components: [
      { type: 10, content: "**hi** <@1>" },
      {
        type: 9,
        components: [{ type: 10, content: "x" }],
        accessory: { type: 2, style: 1, label: "Go", custom_id: "go" },
      },
      { type: 14, divider: true, spacing: 2 },
      { type: 12, items: [{ media: { url: "https://example.org/a.png" }, description: "a" }] },
      { type: 13, file: { url: "attachment://a.json" } },
      { type: 1, components: [{ type: 3, custom_id: "m", options: [{ label: "a", value: "a" }] }] },
      { type: 1, components: [{ type: 2, style: 5, label: "Link", url: "https://example.org" }] },
      { type: 1, components: [{ type: 8, custom_id: "c", channel_types: [0] }] },
    ],
  },
];

type Issues = readonly z.core.$ZodIssue[];

/** What Discord's own description of a response says against an answer, one line each. */
function problems(schema: z.ZodMiniType, value: unknown): readonly string[] {
  return lines(schema.safeParse(value).error?.issues ?? []);
}

/** Of the readings of a value, those of another `type` are furthest from what was meant. */
function distance(issues: Issues): number {
  return issues.length + (issues.some(({ path }) => path.join() === "type") ? 1_000 : 0);
}

function lines(issues: Issues, above: readonly PropertyKey[] = []): readonly string[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    const [closest] = issue.code === "invalid_union" ? issue.errors.toSorted((a, b) => distance(a) - distance(b)) : [];
    return closest ? lines(closest, path) : [`${path.map(String).join(".")}: ${issue.code}`];
  });
}

async function scene() {
  const channels = [{ name: "general" }, { name: "forum", type: ChannelType.GuildForum, tags: ["a"] }];
  const standIn = await standInFor({ world: { guilds: [{ channels }] } });
  const rest = restOn(standIn);
  const id = (name: string) => standIn.world.channel(name).id;
  return { standIn, rest, id, guild: standIn.world.guild(), anna: standIn.user({ name: "Anna" }) };
}

test("every answer has the shape that Discord documents", async () => {
  const { rest, standIn, id, guild, anna } = await scene();
  const files = [{ name: "a.json", data: Buffer.from("{}"), contentType: "application/json" }];
  const message = { flags: V2, components: ALL_KINDS, allowed_mentions: SILENT };
  const plain = {
    content: `<@${anna.user.id}>`,
    embeds: [{ title: "t", fields: [{ name: "n", value: "v" }] }],
    allowed_mentions: SILENT,
  };
  const answers: readonly (readonly [name: string, schema: z.ZodMiniType, answer: unknown])[] = [
    [
      "MessageResponse",
      spec.MessageResponseSchema,
      await rest.post(Routes.channelMessages(id("general")), { body: message, files }),
    ],
    [
      "MessageResponse",
      spec.MessageResponseSchema,
      await rest.post(Routes.channelMessages(id("general")), { body: plain }),
    ],
    [
      "CreatedThreadResponse",
      spec.CreatedThreadResponseSchema,
      await rest.post(Routes.threads(id("forum")), { body: { name: "post", message: plain } }),
    ],
    ["GuildChannelResponse", spec.GuildChannelResponseSchema, await rest.get(Routes.channel(id("general")))],
    ["GuildChannelResponse", spec.GuildChannelResponseSchema, await rest.get(Routes.channel(id("forum")))],
    ["ThreadResponse", spec.ThreadResponseSchema, await rest.get(Routes.channel(id("post")))],
    [
      "PrivateChannelResponse",
      spec.PrivateChannelResponseSchema,
      await rest.post(Routes.userChannels(), { body: { recipient_id: anna.user.id } }),
    ],
    ["GuildWithCountsResponse", spec.GuildWithCountsResponseSchema, await rest.get(Routes.guild(guild.id))],
    ["GuildMemberResponse", spec.GuildMemberResponseSchema, await rest.get(Routes.guildMember(guild.id, anna.user.id))],
    ["UserResponse", spec.UserResponseSchema, await rest.get(Routes.user(anna.user.id))],
    ["UserPIIResponse", spec.UserPIIResponseSchema, await rest.get(Routes.user())],
    ["PrivateApplicationResponse", spec.PrivateApplicationResponseSchema, await rest.get(Routes.currentApplication())],
    ["GatewayBotResponse", spec.GatewayBotResponseSchema, await rest.get(Routes.gatewayBot())],
  ];
  const found = answers.flatMap(([name, schema, answer]) =>
    problems(schema, answer).map((problem) => `${name} ${problem}`),
  );
  expect(found).toEqual([]);
  expect(standIn.complaints).toEqual([]);
});

test("so have commands, and what comes of a callback", async () => {
  const { rest, standIn, anna } = await scene();
  const options = [{ type: 3, name: "text", description: "Text" }];
  const command = await rest.post(Routes.applicationCommands(standIn.applicationId), {
    body: { name: "echo", description: "Echo", options },
  });
  expect(problems(spec.ApplicationCommandResponseSchema, command)).toEqual([]);
  const { id, token } = (await anna.slash("echo")).interaction;
  const body = { type: 4, data: { content: "hi", allowed_mentions: SILENT } };
  const query = new URLSearchParams({ with_response: "true" });
  const resource = await rest.post(Routes.interactionCallback(id, token), { body, query, auth: false });
  expect(problems(spec.InteractionCallbackResponseSchema, resource)).toEqual([]);
  const followUp = await rest.post(Routes.webhook(standIn.applicationId, token), {
    body: { ...body.data, flags: 64 },
    auth: false,
  });
  expect(problems(spec.MessageResponseSchema, followUp)).toEqual([]);
});
