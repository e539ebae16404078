import { GatewayOpcodes } from "discord-api-types/v10";
import type { WebSocket } from "ws";
import type { Happening } from "../world/state.ts";

const INTENT_MESSAGE_CONTENT = 1 << 15;
/** Discord keeps what a session missed only so long; a bot further behind starts anew. */
const MOST_REPLAYED = 2_000;

interface Sent {
  readonly sequence: number;
  /** As it went over the wire: the world changes, what was said does not. */
  readonly text: string;
}

/** One shard's session; it outlives its connection so that it can be resumed. */
export class Session {
  readonly id: string;
  readonly shard: number;
  readonly shardCount: number;
  readonly intents: number;
  #socket: WebSocket | undefined;
  #sequence = 0;
  readonly #history: Sent[] = [];

  constructor(id: string, shard: readonly [number, number], intents: number, socket: WebSocket) {
    this.id = id;
    [this.shard, this.shardCount] = shard;
    this.intents = intents;
    this.#socket = socket;
  }

  get connected(): boolean {
    return this.#socket !== undefined;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  hears({ intents }: Happening): boolean {
    return intents === undefined || (this.intents & intents) !== 0;
  }

  dispatch({ t, d, withoutContent }: Happening): void {
    const blank = withoutContent && !(this.intents & INTENT_MESSAGE_CONTENT) ? withoutContent : undefined;
    this.#sequence += 1;
    // Only happenings that are objects have fields to blank.
    const seen = blank ? { ...(d as object), ...blank } : d;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: this.#sequence, d: seen });
    this.#history.push({ sequence: this.#sequence, text });
    if (this.#history.length > MOST_REPLAYED) this.#history.shift();
    this.#socket?.send(text);
  }

  leave(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }

  canResume(sequence: number): boolean {
    const first = this.#history[0]?.sequence ?? 1;
    return sequence <= this.#sequence && sequence >= first - 1;
  }

  resume(socket: WebSocket, sequence: number): void {
    this.#socket = socket;
    for (const sent of this.#history) if (sent.sequence > sequence) socket.send(sent.text);
    this.dispatch({ t: "RESUMED", d: {} });
  }
}
