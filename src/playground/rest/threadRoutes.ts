import { ChannelType, PermissionFlagsBits as May } from "discord-api-types/v10";
import * as z from "zod/mini";
import type { Ground } from "../ground.ts";
import { requiresTag } from "../world/build.ts";
import type { MessageBody } from "../world/messageData.ts";
import { isThread } from "../world/permissions.ts";
import type { Channel } from "../world/types.ts";
import { messageIn, requirePermission, visibleChannel } from "./access.ts";
import { invalidForm, refuse, withinField } from "./refusal.ts";
import { type Answer, type Call, checkedBody, created, ok, type Route } from "./route.ts";
import { post, readMessage } from "./sending.ts";

interface ThreadBody {
  readonly name: string;
  readonly type?: ChannelType | null;
  readonly auto_archive_duration?: 60 | 1440 | 4320 | 10080 | null;
}

interface ForumBody extends ThreadBody {
  readonly applied_tags?: readonly string[] | null;
  readonly message: MessageBody;
}

const FORUMS: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];
const DEFAULT_ARCHIVE_MINUTES = 4320;

function start(call: Call, ground: Ground): Answer {
  const channel = visibleChannel(call, ground);
  return FORUMS.includes(channel.type) ? startPost(call, ground, channel) : startThread(call, ground, channel);
}

/** In a forum a thread begins with its first message and may need tags. */
function startPost(call: Call, ground: Ground, forum: Channel): Answer {
  requirePermission(forum, ground, May.SendMessages);
  const body = checkedBody<ForumBody>("forumPost", call.body);
  const tags = body.applied_tags ?? [];
  if (requiresTag(forum) && tags.length === 0) throw refuse("tagRequired");
  const known = (forum.available_tags ?? []).map(({ id }) => id);
  const unknown = tags.find((tag) => !known.includes(tag));
  if (unknown !== undefined) {
    const path = ["applied_tags", tags.indexOf(unknown)];
    throw invalidForm([{ path, code: "CHANNEL_TAG_UNKNOWN", message: "Unknown tag" }]);
  }
  const message = withinField("message", () =>
    readMessage(call, body.message, { kind: "forumMessage", mayBeEphemeral: false }),
  );
  const thread = open(ground, forum, body, ChannelType.PublicThread);
  ground.world.updateChannel(thread, { applied_tags: [...tags] });
  // The first message of a post has the post's own id.
  const first = post(ground, { channel: thread, body: message, files: call.files, id: thread.id });
  return created({ ...thread, message: first.data });
}

function startThread(call: Call, ground: Ground, channel: Channel): Answer {
  const body = checkedBody<ThreadBody>("thread", call.body);
  const type = body.type ?? ChannelType.PrivateThread;
  if (channel.type !== ChannelType.GuildText && channel.type !== ChannelType.GuildAnnouncement)
    throw refuse("wrongChannelType");
  requirePermission(
    channel,
    ground,
    type === ChannelType.PrivateThread ? May.CreatePrivateThreads : May.CreatePublicThreads,
  );
  return created(open(ground, channel, body, type));
}

function startOnMessage(call: Call, ground: Ground): Answer {
  const channel = visibleChannel(call, ground);
  const message = messageIn(call, channel, ground);
  const body = checkedBody<ThreadBody>("threadOnMessage", call.body);
  requirePermission(channel, ground, May.CreatePublicThreads);
  if (ground.world.channels.has(message.id)) throw refuse("threadExists");
  const type =
    channel.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  return created(open(ground, channel, body, type, message.id));
}

function open({ world }: Ground, parent: Channel, body: ThreadBody, type: ChannelType, id?: string): Channel {
  const guild = world.guilds.get(parent.guild_id ?? "");
  if (!guild) throw refuse("wrongChannelType");
  const thread = world.addChannel(guild, {
    name: body.name,
    type,
    parentId: parent.id,
    ...(id !== undefined && { id }),
  });
  const duration = body.auto_archive_duration ?? DEFAULT_ARCHIVE_MINUTES;
  const metadata = { archived: false, locked: false, auto_archive_duration: duration, archive_timestamp: world.iso() };
  world.updateChannel(thread, { owner_id: world.bot.id, thread_metadata: metadata });
  return thread;
}

const threadChangeSchema = z.strictObject({
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
  archived: z.optional(z.boolean()),
  locked: z.optional(z.boolean()),
  auto_archive_duration: z.optional(z.literal([60, 1440, 4320, 10080])),
  applied_tags: z.optional(z.array(z.string())),
});

/** Of channels, a bot like this changes only threads: opens, closes, renames them. */
function change(call: Call, ground: Ground): Answer {
  const thread = visibleChannel(call, ground);
  const { thread_metadata: old } = thread;
  if (!isThread(thread) || !old) throw refuse("notKnownHere");
  const parsed = threadChangeSchema.safeParse(call.body);
  if (!parsed.success) throw refuse("notKnownHere");
  const { name, archived, locked, auto_archive_duration: duration, applied_tags: tags } = parsed.data;
  const isOwn = thread.owner_id === ground.world.bot.id && !old.locked && locked === undefined;
  requirePermission(thread, ground, isOwn ? May.SendMessagesInThreads : May.ManageThreads);
  if (old.archived && archived !== false) throw refuse("threadArchived");
  ground.world.updateChannel(thread, {
    ...(name !== undefined && { name }),
    ...(tags && { applied_tags: tags }),
    thread_metadata: {
      ...old,
      archived: archived ?? old.archived,
      locked: locked ?? old.locked ?? false,
      auto_archive_duration: duration ?? old.auto_archive_duration,
    },
  });
  return ok(thread);
}

/** Those that everybody may see, the one archived last first. */
function archived(call: Call, ground: Ground): Answer {
  const channel = visibleChannel(call, ground);
  requirePermission(channel, ground, May.ReadMessageHistory);
  const guild = ground.world.guilds.get(channel.guild_id ?? "");
  const threads = [...(guild?.channels.values() ?? [])].filter(
    ({ type, parent_id, thread_metadata }) =>
      parent_id === channel.id && type !== ChannelType.PrivateThread && thread_metadata?.archived,
  );
  const at = ({ thread_metadata }: Channel) => thread_metadata?.archive_timestamp ?? "";
  threads.sort((a, b) => (at(a) < at(b) ? 1 : -1));
  return ok({ threads, members: [], has_more: false });
}

export const threadRoutes: readonly Route[] = [
  { method: "POST", path: "/channels/:channelId/threads", handle: start },
  { method: "POST", path: "/channels/:channelId/messages/:messageId/threads", handle: startOnMessage },
  { method: "PATCH", path: "/channels/:channelId", handle: change },
  { method: "GET", path: "/channels/:channelId/threads/archived/public", handle: archived },
];
