import { ChannelType, PermissionFlagsBits as May, MessageFlags } from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import type { MessageBody } from "../world/messageData.ts";
import { deleteMessage, isDirect } from "../world/messages.ts";
import type { Channel, Message } from "../world/types.ts";
import { messageIn, requirePermission, requireSending, visibleChannel } from "./access.ts";
import { refuse } from "./refusal.ts";
import { type Call, noContent, ok, type Route } from "./route.ts";
import { edit, post, readEdit, readMessage } from "./sending.ts";

const MESSAGES = "/channels/:channelId/messages";
const ONE = `${MESSAGES}/:messageId`;
/** Discord remembers a nonce for "the past few minutes". */
const NONCE_LIVES_MS = 5 * 60_000;
const MOST_LISTED = 100;
const USUALLY_LISTED = 50;

interface CreateBody extends MessageBody {
  readonly enforce_nonce?: boolean | null;
}

function create(call: Call, ground: Ground) {
  const channel = visibleChannel(call, ground);
  requireSending(channel, ground);
  const body: CreateBody = readMessage(call, call.body, { kind: "message", mayBeEphemeral: false });
  if (call.files.length > 0) requirePermission(channel, ground, May.AttachFiles);
  const earlier = body.enforce_nonce ? sameNonce(ground, channel, body.nonce) : undefined;
  if (earlier) return ok(earlier.data);
  if (body.message_reference && !ground.world.messages.get(channel.id)?.has(body.message_reference.message_id)) {
    throw refuse("unknownMessage");
  }
  return ok(post(ground, { channel, body, files: call.files }).data);
}

function sameNonce({ world, clock }: Ground, channel: Channel, nonce: MessageBody["nonce"]): Message | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  const since = clock.now() - NONCE_LIVES_MS;
  return [...(world.messages.get(channel.id)?.values() ?? [])].findLast(
    ({ data }) => data.nonce === nonce && data.author.id === world.bot.id && Date.parse(data.timestamp) >= since,
  );
}

function list(call: Call, ground: Ground) {
  const channel = visibleChannel(call, ground);
  if (!isDirect(channel) && !(ground.world.permissions(ground.world.bot.id, channel) & May.ReadMessageHistory))
    return ok([]);
  const { limit, before, after, around } = call.query;
  const all = [...(ground.world.messages.get(channel.id)?.values() ?? [])].filter(
    ({ onlyFor }) => onlyFor === undefined,
  );
  const most = Math.min(Number(limit ?? USUALLY_LISTED), MOST_LISTED);
  const position = (id: string) => all.findIndex((message) => BigInt(message.id) >= BigInt(id));
  const until = before === undefined ? all.length : position(before) === -1 ? all.length : position(before);
  const fitting = (() => {
    if (after !== undefined) return all.filter(({ id }) => BigInt(id) > BigInt(after)).slice(0, most);
    if (around !== undefined) return all.slice(Math.max(0, position(around) - Math.floor(most / 2))).slice(0, most);
    return all.slice(0, until).slice(-most);
  })();
  return ok(fitting.toReversed().map(({ data }) => data));
}

function one(call: Call, ground: Ground) {
  const channel = visibleChannel(call, ground);
  requirePermission(channel, ground, May.ReadMessageHistory);
  return ok(messageIn(call, channel, ground).data);
}

function change(call: Call, ground: Ground) {
  const channel = visibleChannel(call, ground);
  const message = messageIn(call, channel, ground);
  if (message.data.author.id !== ground.world.bot.id) throw refuse("editOfAnothers");
  if (channel.thread_metadata?.archived) throw refuse("threadArchived");
  edit(ground, message, readEdit(call, call.body, "messageEdit", message), call.files);
  return ok(message.data);
}

function remove(call: Call, ground: Ground) {
  const channel = visibleChannel(call, ground);
  const message = messageIn(call, channel, ground);
  if (message.data.author.id !== ground.world.bot.id) requirePermission(channel, ground, May.ManageMessages);
  deleteMessage(ground.world, message);
  return noContent;
}

function crosspost(call: Call, ground: Ground) {
  const channel = visibleChannel(call, ground);
  const message = messageIn(call, channel, ground);
  if (channel.type !== ChannelType.GuildAnnouncement) throw refuse("wrongChannelType");
  requirePermission(
    channel,
    ground,
    message.data.author.id === ground.world.bot.id ? May.SendMessages : May.ManageMessages,
  );
  const flags = message.data.flags ?? 0;
  if (flags & MessageFlags.Crossposted) throw refuse("alreadyCrossposted");
  message.data = { ...message.data, flags: flags | MessageFlags.Crossposted };
  return ok(message.data);
}

export const messageRoutes: readonly Route[] = [
  { method: "POST", path: MESSAGES, handle: create },
  { method: "GET", path: MESSAGES, handle: list },
  { method: "GET", path: ONE, handle: one },
  { method: "PATCH", path: ONE, handle: change },
  { method: "DELETE", path: ONE, handle: remove },
  { method: "POST", path: `${ONE}/crosspost`, handle: crosspost },
];
