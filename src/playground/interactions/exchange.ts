import type { APIInteraction, APIModalInteractionResponseCallbackData, APIUser } from "discord-api-types/v10";
import type { Clock } from "../clock.ts";
import type { Channel, Message } from "../world/types.ts";

/** What somebody waiting in front of the screen gets to see first. */
export type Outcome =
  | { readonly kind: "message"; readonly message: Message }
  /** The message that the button or menu stands on was changed in place. */
  | { readonly kind: "update"; readonly message: Message }
  | { readonly kind: "modal"; readonly modal: ShownModal }
  | { readonly kind: "choices"; readonly choices: readonly Choice[] }
  | { readonly kind: "failure"; readonly reason: string };

export interface Choice {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
}

export interface ShownModal {
  readonly data: APIModalInteractionResponseCallbackData;
  readonly exchange: Exchange;
}

export interface Callback {
  readonly type: number;
  readonly data: unknown;
  /** Milliseconds since the interaction was sent. */
  readonly after: number;
}

/** Discord gives an app this long for its first answer. */
export const ANSWER_WITHIN_MS = 3_000;
/** An interaction's token is good for this long. */
export const TOKEN_LIVES_MS = 15 * 60_000;
export const NO_ANSWER = "The application did not respond";

/** One interaction, from the click to the last follow-up. */
export class Exchange {
  readonly interaction: APIInteraction;
  readonly user: APIUser;
  readonly channel: Channel;
  readonly sentAt: number;
  /** The message that the component pressed, or that opened the modal, stands on. */
  readonly source: Message | undefined;
  /** For a submitted modal: the interaction whose answer the modal was. */
  readonly openedBy: Exchange | undefined;
  readonly callbacks: Callback[] = [];
  readonly followUps: Message[] = [];
  /** The first thing that shows; a deferral shows only once it is filled in. */
  readonly answer: Promise<Outcome>;
  /** The bot's answer message (`@original`), deferred or not. */
  original: Message | undefined;
  /** Whether answers must stay private because the app was not installed in this server. */
  readonly onlyPrivate: boolean;
  readonly #clock: Clock;
  readonly #settled = Promise.withResolvers<Outcome>();
  readonly #waiting = new Set<() => void>();
  readonly #onProgress: ((exchange: Exchange) => void) | undefined;
  #outcome: Outcome | undefined;
  #callOff: () => void;

  constructor(start: {
    readonly interaction: APIInteraction;
    readonly user: APIUser;
    readonly channel: Channel;
    readonly source?: Message | undefined;
    readonly openedBy?: Exchange | undefined;
    readonly onlyPrivate?: boolean;
    readonly clock: Clock;
    readonly onProgress?: (exchange: Exchange) => void;
  }) {
    this.interaction = start.interaction;
    this.user = start.user;
    this.channel = start.channel;
    this.source = start.source;
    this.openedBy = start.openedBy;
    this.onlyPrivate = start.onlyPrivate ?? false;
    this.#clock = start.clock;
    this.#onProgress = start.onProgress;
    this.sentAt = start.clock.now();
    this.answer = this.#settled.promise;
    const late = () => {
      if (this.callbacks.length === 0) this.settle({ kind: "failure", reason: NO_ANSWER });
    };
    this.#callOff = start.clock.at(this.sentAt + ANSWER_WITHIN_MS, late);
  }

  get age(): number {
    return this.#clock.now() - this.sentAt;
  }

  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  get msToFirstAnswer(): number | undefined {
    return this.callbacks[0]?.after;
  }

  /** Whether only the person who asked sees the answer; undefined as long as there is none. */
  get ephemeral(): boolean | undefined {
    return this.original === undefined ? undefined : this.original.onlyFor !== undefined;
  }

  acknowledge(type: number, data: unknown): void {
    this.callbacks.push({ type, data, after: this.age });
    this.#callOff();
    const expire = () => {
      if (this.original?.thinking) this.settle({ kind: "failure", reason: NO_ANSWER });
    };
    this.#callOff = this.#clock.at(this.sentAt + TOKEN_LIVES_MS, expire);
    this.#wake();
  }

  settle(outcome: Outcome): void {
    if (this.#outcome) return;
    this.#outcome = outcome;
    this.#settled.resolve(outcome);
    this.#wake();
  }

  addFollowUp(message: Message): void {
    this.followUps.push(message);
    this.#wake();
  }

  /** Tells those who wait that a message of this exchange changed. */
  changed(): void {
    this.#wake();
  }

  /** Resolves as soon as the condition holds, looking again whenever the bot does something here. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = () => {
      if (!condition()) return;
      this.#waiting.delete(look);
      resolve();
    };
    this.#waiting.add(look);
    return promise;
  }

  /** The answer as a message, for callers that expect nothing else. */
  async message(): Promise<Message> {
    const outcome = await this.answer;
    if (outcome.kind === "message" || outcome.kind === "update") return outcome.message;
    throw new Error(`expected a message, got ${describe(outcome)}`);
  }

  async modal(): Promise<ShownModal> {
    const outcome = await this.answer;
    if (outcome.kind === "modal") return outcome.modal;
    throw new Error(`expected a modal, got ${describe(outcome)}`);
  }

  async choices(): Promise<readonly Choice[]> {
    const outcome = await this.answer;
    if (outcome.kind === "choices") return outcome.choices;
    throw new Error(`expected choices, got ${describe(outcome)}`);
  }

  /** The n-th follow-up, counted from 0, when it is there. */
  async followUp(index = 0): Promise<Message> {
    await this.until(() => this.followUps.length > index);
    const message = this.followUps[index];
    if (!message) throw new RangeError(`no follow-up ${index}`);
    return message;
  }

  #wake(): void {
    for (const look of [...this.#waiting]) look();
    this.#onProgress?.(this);
  }
}

function describe(outcome: Outcome): string {
  return outcome.kind === "failure" ? `a failure: ${outcome.reason}` : `a ${outcome.kind}`;
}
