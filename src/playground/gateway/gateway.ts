import type { Server } from "node:http";
import { type APIUnavailableGuild, GatewayOpcodes } from "discord-api-types/v10";
import { type WebSocket, WebSocketServer } from "ws";
import type * as z from "zod/mini";
import type { Ground } from "../ground.ts";
import { shardOf } from "../snowflake.ts";
import { guildCreateData } from "../world/guildData.ts";
import type { Happening } from "../world/state.ts";
import {
  ALL_INTENTS,
  createPacketCount,
  FAULTS,
  type Fault,
  identifySchema,
  PRIVILEGED,
  packetSchema,
  resumeSchema,
} from "./protocol.ts";
import { Session } from "./session.ts";

const HEARTBEAT_EVERY_MS = 41_250;
export const GATEWAY_PATH = "/gateway";

export interface GatewayOptions {
  /** Privileged intents that were switched on for the application. */
  readonly privilegedIntents?: number;
  /** How long after an IDENTIFY the next one of the same bucket must wait; Discord asks for 5,000. */
  readonly identifyEveryMs?: number;
}

export type Gateway = ReturnType<typeof createGateway>;

export function createGateway(server: Server, ground: Ground, options: GatewayOptions = {}) {
  const sockets = new WebSocketServer({ server, path: GATEWAY_PATH });
  const sessions = new Map<string, Session>();
  const bySocket = new WeakMap<WebSocket, Session>();
  const lastIdentify = new Map<number, number>();

  sockets.on("connection", (socket) => {
    send(socket, GatewayOpcodes.Hello, { heartbeat_interval: HEARTBEAT_EVERY_MS, _trace: [] });
    const isTooFast = createPacketCount(() => performance.now());
    socket.on("message", (data) => (isTooFast() ? end(socket, FAULTS.tooFast) : receive(socket, String(data))));
    socket.on("close", (code) => forget(socket, code));
  });

  function receive(socket: WebSocket, text: string): void {
    const packet = packetSchema.safeParse(parse(text));
    const fault = packet.success ? react(socket, packet.data, text) : FAULTS.undecodable;
    if (fault) end(socket, fault);
  }

  function end(socket: WebSocket, [code, reason]: Fault): void {
    ground.complain({ kind: "invalid", route: "gateway", reason: `${code} ${reason}`, body: "" });
    socket.close(code, reason);
  }

  function react(socket: WebSocket, { op, d }: z.infer<typeof packetSchema>, text: string): Fault | undefined {
    if (op === GatewayOpcodes.Identify) return identify(socket, d);
    if (op === GatewayOpcodes.Resume) return resume(socket, d);
    if (op === GatewayOpcodes.Heartbeat) send(socket, GatewayOpcodes.HeartbeatAck, null);
    else if (!bySocket.has(socket)) return FAULTS.stranger;
    else if (op !== GatewayOpcodes.PresenceUpdate && op !== GatewayOpcodes.VoiceStateUpdate) {
      const route = `gateway opcode ${op}`;
      ground.complain({
        kind: "not implemented",
        route,
        reason: "the stand-in does not know it",
        body: text.slice(0, 300),
      });
      if (GatewayOpcodes[op] === undefined) return FAULTS.unknownOpcode;
    }
    return undefined;
  }

  function identify(socket: WebSocket, data: unknown): Fault | undefined {
    const parsed = identifySchema.safeParse(data);
    if (!parsed.success) return FAULTS.undecodable;
    const { token, intents, shard = [0, 1] } = parsed.data;
    const [id, count] = shard;
    if (bySocket.has(socket)) return FAULTS.identifiedTwice;
    if (!isToken(token)) return FAULTS.badToken;
    if (intents & ~ALL_INTENTS) return FAULTS.badIntents;
    if (intents & PRIVILEGED & ~(options.privilegedIntents ?? 0)) return FAULTS.disallowedIntents;
    if (count < 1 || id < 0 || id >= count) return FAULTS.badShard;
    if (isTooSoon(id)) {
      const reason = `shard ${id} identified too soon after another of its bucket (max_concurrency ${ground.maxConcurrency})`;
      ground.complain({ kind: "invalid", route: "gateway", reason, body: "" });
      send(socket, GatewayOpcodes.InvalidSession, false);
      return undefined;
    }
    if (!ground.sessionStarts.take()) return FAULTS.tooManySessions;
    open(socket, [id, count], intents);
    return undefined;
  }

  const isToken = (token: string) => token.replace(/^Bot /, "") === ground.token;

  function isTooSoon(shard: number): boolean {
    const bucket = shard % ground.maxConcurrency;
    // On real time, because the client that waits does so.
    const now = performance.now();
    if (now - (lastIdentify.get(bucket) ?? Number.NEGATIVE_INFINITY) < (options.identifyEveryMs ?? 0)) return true;
    lastIdentify.set(bucket, now);
    return false;
  }

  function open(socket: WebSocket, shard: readonly [number, number], intents: number): void {
    const session = new Session(crypto.randomUUID().replaceAll("-", ""), shard, intents, socket);
    sessions.set(session.id, session);
    bySocket.set(socket, session);
    const { world } = ground;
    const mine = [...world.guilds.values()].filter(
      (guild) => world.hasBot(guild) && shardOf(guild.id, session.shardCount) === session.shard,
    );
    const guilds: APIUnavailableGuild[] = mine.map(({ id }) => ({ id, unavailable: true }));
    session.dispatch({
      t: "READY",
      d: {
        v: 10,
        user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
        user_settings: {},
        private_channels: [],
        relationships: [],
        presences: [],
        guilds,
        session_id: session.id,
        session_type: "normal",
        resume_gateway_url: ground.gatewayUrl,
        shard: [...shard],
        application: { id: ground.applicationId, flags: 1 << 23 },
        geo_ordered_rtc_regions: [],
        auth: {},
        _trace: [],
      },
    });
    for (const guild of mine) {
      if (guild.available) session.dispatch({ t: "GUILD_CREATE", d: guildCreateData(guild, world.bot.id) });
    }
  }

  function resume(socket: WebSocket, data: unknown): Fault | undefined {
    const parsed = resumeSchema.safeParse(data);
    if (!parsed.success) return FAULTS.undecodable;
    const { token, session_id: id, seq } = parsed.data;
    if (!isToken(token)) return FAULTS.badToken;
    const session = sessions.get(id);
    if (session?.canResume(seq)) {
      bySocket.set(socket, session);
      session.resume(socket, seq);
    } else send(socket, GatewayOpcodes.InvalidSession, false);
    return undefined;
  }

  /** A bot that says goodbye (1000, 1001) ends its session; any other end may be resumed. */
  function forget(socket: WebSocket, code: number): void {
    const session = bySocket.get(socket);
    session?.leave(socket);
    if (session && (code === 1000 || code === 1001)) sessions.delete(session.id);
  }

  /** Tells every session that is meant; says whether one of them is connected. */
  function tell(happening: Happening): boolean {
    const { guildId } = happening;
    let heard = false;
    for (const session of sessions.values()) {
      const mine = guildId === undefined ? session.shard === 0 : shardOf(guildId, session.shardCount) === session.shard;
      if (!mine || !session.hears(happening)) continue;
      session.dispatch(happening);
      heard ||= session.connected;
    }
    return heard;
  }

  return {
    tell,
    sessions: () => [...sessions.values()],
    /** Asks every connected session (or one) to reconnect and resume. */
    reconnect(shard?: number) {
      for (const { socket, shard: id } of sessions.values())
        if (socket && (shard ?? id) === id) send(socket, GatewayOpcodes.Reconnect, null);
    },
    /** Cuts connections without a word, as a network does. */
    drop(shard?: number) {
      for (const { socket, shard: id } of sessions.values()) if ((shard ?? id) === id) socket?.terminate();
    },
    /** Ends sessions so that they cannot be resumed. */
    invalidate(shard?: number) {
      for (const session of sessions.values()) {
        if ((shard ?? session.shard) !== session.shard) continue;
        sessions.delete(session.id);
        if (session.socket) send(session.socket, GatewayOpcodes.InvalidSession, false);
      }
    },
    async close() {
      sessions.clear();
      for (const socket of sockets.clients) socket.terminate();
      const { promise, resolve } = Promise.withResolvers<void>();
      sockets.close(() => resolve());
      await promise;
    },
  };
}

function send(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses it, and the session is closed for it.
    return undefined;
  }
}
