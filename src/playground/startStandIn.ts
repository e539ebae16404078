import { randomBytes } from "node:crypto";
import { EventEmitter, on } from "node:events";
import { type Clock, createClock, type MovableClock } from "./clock.ts";
import { createGateway, GATEWAY_PATH, type Gateway, type GatewayOptions } from "./gateway/gateway.ts";
import { createSessionStarts, type SessionStartOptions } from "./gateway/sessionStarts.ts";
import type { Complaint, Ground } from "./ground.ts";
import { createEndpoint } from "./interactions/endpoint.ts";
import type { Exchange } from "./interactions/exchange.ts";
import { type Repetition, repeatExchange } from "./interactions/repeatExchange.ts";
import { createFailures, type Failure } from "./rest/failures.ts";
import { createRateLimits } from "./rest/rateLimits.ts";
import { createServer } from "./rest/server.ts";
import { Person, type PersonOptions } from "./users/person.ts";
import type { Happening, MessageChange } from "./world/state.ts";
import type { Message } from "./world/types.ts";
import { createWorld, type WorldOptions } from "./world/world.ts";

export interface StandInOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly clock?: MovableClock;
  /** By which interactions are waited for; the same where absent. A clock that leaps would end them all. */
  readonly patience?: Clock;
  readonly world?: WorldOptions;
  readonly token?: string;
  /** How many shards /gateway/bot recommends. */
  readonly shards?: number;
  readonly gateway?: GatewayOptions & {
    readonly maxConcurrency?: number;
    readonly sessionStarts?: SessionStartOptions;
  };
  /** Off for load tests; they run on real time, whatever the clock says. */
  readonly rateLimits?: boolean;
  /** On for load tests: first answers are taken unread, and nothing is kept of them. */
  readonly unread?: boolean;
}

export interface StandInEvents {
  /** Somebody did something that the bot has to answer. */
  readonly exchange: [exchange: Exchange];
  /** The bot did something about it, or its time ran out. */
  readonly progress: [exchange: Exchange];
  readonly message: [message: Message, change: MessageChange];
  readonly complaint: [complaint: Complaint];
  /** What the gateway tells, whether or not a session listens. */
  readonly happening: [happening: Happening];
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

const LOOPBACK = "127.0.0.1";

/** Starts a Discord of one's own on this machine. */
export async function startStandIn(options: StandInOptions = {}) {
  const clock = options.clock ?? createClock();
  const events = new EventEmitter<StandInEvents>();
  const complaints: Complaint[] = [];
  const failures = createFailures();
  const endpoint = createEndpoint();
  let gateway: Gateway | undefined;
  const world = createWorld(
    clock,
    {
      tell(happening) {
        gateway?.tell(happening);
        events.emit("happening", happening);
      },
      seeMessage: (change, message) => void events.emit("message", message, change),
    },
    options.world,
  );
  const ground: Ground = {
    clock,
    patience: options.patience ?? clock,
    world,
    applicationId: world.bot.id,
    token: options.token ?? inventToken(world.bot.id),
    publicKey: endpoint.publicKey,
    interactionsUrl: () => endpoint.url,
    exchanges: new Map(),
    filesUrl: "",
    gatewayUrl: "",
    shards: options.shards ?? 1,
    maxConcurrency: options.gateway?.maxConcurrency ?? 16,
    sessionStarts: createSessionStarts(options.gateway?.sessionStarts),
    complain(complaint) {
      const full = { ...complaint, at: clock.now() };
      complaints.push(full);
      events.emit("complaint", full);
    },
    deliver(exchange) {
      events.emit("exchange", exchange);
      if (endpoint.url !== undefined) void endpoint.deliver(exchange, ground);
      else gateway?.tell({ t: "INTERACTION_CREATE", d: exchange.interaction, guildId: exchange.channel.guild_id });
    },
    progress: (exchange) => void events.emit("progress", exchange),
  };
  const limits = options.rateLimits === false ? undefined : createRateLimits();
  let tooSoon = 0;
  const onRateLimited = () => {
    tooSoon += 1;
  };
  const app = createServer({ ground, failures, limits, unread: options.unread ?? false, onRateLimited });
  await app.listen({ host: LOOPBACK, port: options.port ?? 0 });
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("the stand-in has no address");
  const origin = `${LOOPBACK}:${address.port}`;
  ground.filesUrl = `http://${origin}/attachments`;
  ground.gatewayUrl = `ws://${origin}${GATEWAY_PATH}`;
  gateway = createGateway(app.server, ground, options.gateway);

  return {
    /** For discord.js: `rest: { api: url }`. */
    url: `http://${origin}/api`,
    token: ground.token,
    applicationId: ground.applicationId,
    publicKey: ground.publicKey,
    world,
    clock,
    gateway,
    complaints,
    events,
    /** Requests that were answered with 429 so far. */
    rateLimited: () => tooSoon,
    /** Somebody who acts; a member of the first guild unless told otherwise. */
    user: (person: PersonOptions): Person => enter(person, ground),
    /** Orders trouble for requests to come; the returned function calls it off. */
    fail: (failure: Failure): (() => void) => failures.order(failure),
    /** Sends an interaction once more, as if somebody else had done the same; `onProgress` when the bot answers or its time is up. */
    repeat(exchange: Exchange, repetition: Repetition): void {
      repeatExchange(exchange, repetition, ground);
    },
    /** Sends interactions to this address from now on, after the checks Discord makes; undefined: over the gateway. */
    deliverTo: (url: string | undefined): Promise<void> => endpoint.use(url, ground),
    /** The next message that the bot posts by itself or in answer, when it comes. */
    async nextMessage(fits: (message: Message) => boolean = () => true): Promise<Message> {
      for await (const [message, change] of on(events, "message")) {
        const posted: Message = message;
        if (change === "created" && posted.data.author.id === world.bot.id && fits(posted)) return posted;
      }
      throw new Error("the stand-in closed before a message came");
    },
    async close(): Promise<void> {
      clock.stop();
      await gateway?.close();
      await app.close();
    },
  };
}

/** Shaped like a real one, so that code that takes tokens apart or hides them sees what it expects. */
function inventToken(id: string): string {
  const part = (bytes: number) => randomBytes(bytes).toString("base64url");
  return [Buffer.from(id).toString("base64url"), part(4), part(28)].join(".");
}

function enter(options: PersonOptions, ground: Ground): Person {
  const { world } = ground;
  const user = world.addPerson(options.name);
  const [first] = world.guilds.values();
  const guild = options.guild ?? first;
  if (guild) {
    const { permissions, roles = [] } = options;
    const own = permissions === undefined ? [] : [world.addRole(guild, `${options.name}'s role`, { permissions }).id];
    world.addMember(guild, user, [...own, ...roles]);
  }
  return new Person(user, { ...options, ...(guild && { guild }) }, ground);
}
