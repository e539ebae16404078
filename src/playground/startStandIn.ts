import { generateKeyPairSync, randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import { createClock, type MovableClock } from "./clock.ts";
import { createGateway, GATEWAY_PATH, type Gateway, type GatewayOptions } from "./gateway/gateway.ts";
import type { Complaint, Ground } from "./ground.ts";
import type { Exchange } from "./interactions/exchange.ts";
import { createServer } from "./rest/server.ts";
import { Person, type PersonOptions } from "./users/person.ts";
import { createWorld, type Happening, type WorldOptions } from "./world/world.ts";

export interface StandInOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly clock?: MovableClock;
  readonly world?: WorldOptions;
  readonly token?: string;
  /** How many shards /gateway/bot recommends. */
  readonly shards?: number;
  readonly gateway?: GatewayOptions & { readonly maxConcurrency?: number };
}

export interface StandInEvents {
  readonly exchange: [exchange: Exchange];
  readonly complaint: [complaint: Complaint];
  readonly happening: [happening: Happening];
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

const LOOPBACK = "127.0.0.1";

/** Starts a Discord of one's own on this machine. */
export async function startStandIn(options: StandInOptions = {}) {
  const clock = options.clock ?? createClock();
  const events = new EventEmitter<StandInEvents>();
  const complaints: Complaint[] = [];
  let gateway: Gateway | undefined;
  const tell = (happening: Happening) => {
    gateway?.tell(happening);
    events.emit("happening", happening);
  };
  const world = createWorld(clock, tell, options.world);
  const { publicKey } = generateKeyPairSync("ed25519");
  const ground: Ground = {
    clock,
    world,
    applicationId: world.bot.id,
    token:
      options.token ??
      [
        Buffer.from(world.bot.id).toString("base64url"),
        randomBytes(4).toString("base64url"),
        randomBytes(28).toString("base64url"),
      ].join("."),
    publicKey: publicKey.export({ type: "spki", format: "der" }).subarray(-32).toString("hex"),
    exchanges: new Map(),
    filesUrl: "",
    gatewayUrl: "",
    shards: options.shards ?? 1,
    maxConcurrency: options.gateway?.maxConcurrency ?? 16,
    complain(complaint) {
      const full = { ...complaint, at: clock.now() };
      complaints.push(full);
      events.emit("complaint", full);
    },
    deliver(exchange) {
      events.emit("exchange", exchange);
      gateway?.tell({ t: "INTERACTION_CREATE", d: exchange.interaction, guildId: exchange.channel.guild_id });
    },
  };
  const app = createServer(ground);
  await app.listen({ host: LOOPBACK, port: options.port ?? 0 });
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("the stand-in has no address");
  const origin = `${LOOPBACK}:${address.port}`;
  ground.filesUrl = `http://${origin}/attachments`;
  ground.gatewayUrl = `ws://${origin}${GATEWAY_PATH}`;
  gateway = createGateway(app.server, ground, options.gateway);

  return {
    url: `http://${origin}/api`,
    token: ground.token,
    applicationId: ground.applicationId,
    publicKey: ground.publicKey,
    world,
    clock,
    gateway,
    complaints,
    events,
    /** Somebody who acts; a member of the first guild unless told otherwise. */
    user(person: PersonOptions): Person {
      return enter(person, ground);
    },
    async close() {
      clock.stop();
      await gateway?.close();
      await app.close();
    },
  };
}

function enter(options: PersonOptions, ground: Ground): Person {
  const { world } = ground;
  const user = world.addPerson(options.name);
  const guild = options.guild ?? [...world.guilds.values()][0];
  if (guild) {
    const own =
      options.permissions === undefined
        ? []
        : [world.addRole(guild, `${options.name}'s role`, { permissions: options.permissions }).id];
    world.addMember(guild, user, [...own, ...(options.roles ?? [])]);
  }
  return new Person(user, { ...options, ...(guild && { guild }) }, ground);
}
