import {
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits as May,
} from "discord-api-types/v10";
import type { Ground } from "../ground.ts";
import type { Choice, Exchange, ShownModal } from "../interactions/exchange.ts";
import type { MessageBody } from "../world/messageData.ts";
import { addMessage, isDirect } from "../world/messages.ts";
import { isThread } from "../world/permissions.ts";
import type { Channel, Command, Guild, Message } from "../world/types.ts";
import { findButton, findSelect } from "./components.ts";
import { type FieldValue, fillModal } from "./modal.ts";
import { findCommand, isCalled } from "./namedCommand.ts";
import { nested, type OptionValues, type Resolved, readOptions } from "./options.ts";
import { findPlace, type Place, placeOf, type Where } from "./place.ts";
import { selectValues } from "./selection.ts";
import { sendCommand, sendComponent, sendInteraction } from "./sendInteraction.ts";
import { commandsAt, usableCommands } from "./usable.ts";

export interface PersonOptions {
  readonly name: string;
  readonly locale?: string;
  readonly guild?: Guild;
  /** Permissions in the guild beyond those of everyone. */
  readonly permissions?: bigint;
  readonly roles?: readonly string[];
  /** The person added the app to their own account. */
  readonly installed?: boolean;
}

/** Somebody at a screen. Does what Discord's own client would let them do, and no more. */
export class Person {
  readonly user: APIUser;
  readonly hasInstalled: boolean;
  locale: string;
  readonly home: Guild | undefined;
  readonly #ground: Ground;

  constructor(user: APIUser, options: PersonOptions, ground: Ground) {
    this.user = user;
    this.hasInstalled = options.installed ?? false;
    this.locale = options.locale ?? "en-US";
    this.home = options.guild;
    this.#ground = ground;
  }

  /** The direct conversation with the bot. */
  get dm(): Channel {
    return this.#ground.world.openPrivateChannel([this.user, this.#ground.world.bot]);
  }

  /** A direct conversation with other people, without the bot. */
  conversation(...others: readonly Person[]): Channel {
    return this.#ground.world.openPrivateChannel([this.user, ...others.map(({ user }) => user)]);
  }

  /** The commands that Discord would offer here. */
  commands(where?: Where): readonly Command[] {
    return usableCommands(this, this.#place(where), this.#ground);
  }

  async slash(typed: string, values: OptionValues = {}, where?: Where): Promise<Exchange> {
    const place = this.#place(where);
    const named = findCommand(commandsAt(place, this.#ground), typed);
    const resolved: Resolved = {};
    const options = readOptions(named, values, { person: this, place, ground: this.#ground, resolved });
    return sendCommand(this.#ground, this, InteractionType.ApplicationCommand, named.command, place, {
      ...(options.length + (named.sub ? 1 : 0) > 0 && { options: nested(named, options) }),
      ...(Object.keys(resolved).length > 0 && { resolved }),
    });
  }

  /** What the bot offers while `focused` is being typed. */
  async autocomplete(typed: string, values: OptionValues, focused: string, where?: Where): Promise<readonly Choice[]> {
    return (await this.type(typed, values, focused, where)).choices();
  }

  /** The exchange behind `autocomplete`, for those who want to see it fail. */
  async type(typed: string, values: OptionValues, focused: string, where?: Where): Promise<Exchange> {
    const place = this.#place(where);
    const named = findCommand(commandsAt(place, this.#ground), typed);
    const reading = { person: this, place, ground: this.#ground, resolved: {}, focused };
    const options = readOptions(named, { [focused]: "", ...values }, reading);
    return sendCommand(this.#ground, this, InteractionType.ApplicationCommandAutocomplete, named.command, place, {
      options: nested(named, options),
    });
  }

  /** Uses an entry of the menu on a message. */
  async menu(name: string, message: Message): Promise<Exchange> {
    const place = this.#place(message.channelId);
    const command = this.#menuCommand(name, ApplicationCommandType.Message, place);
    const resolved = { messages: { [message.id]: message.data } };
    return sendCommand(this.#ground, this, InteractionType.ApplicationCommand, command, place, {
      target_id: message.id,
      resolved,
    });
  }

  /** Uses an entry of the menu on a person. */
  async userMenu(name: string, target: Person, where?: Where): Promise<Exchange> {
    const place = this.#place(where);
    const command = this.#menuCommand(name, ApplicationCommandType.User, place);
    const resolved = { users: { [target.user.id]: target.user } };
    return sendCommand(this.#ground, this, InteractionType.ApplicationCommand, command, place, {
      target_id: target.user.id,
      resolved,
    });
  }

  /** Presses a button, by its custom id or label. */
  async press(message: Message, name: string): Promise<Exchange> {
    this.#requireSight(message);
    const { custom_id, id } = findButton(message, name);
    return sendComponent(this.#ground, this, message, { custom_id, id, component_type: ComponentType.Button });
  }

  /** Chooses in a select menu, by its custom id or placeholder: values or labels, or ids. */
  async choose(message: Message, name: string | undefined, values: readonly string[]): Promise<Exchange> {
    this.#requireSight(message);
    const menu = findSelect(message, name);
    const resolved: Resolved = {};
    const chosen = selectValues(menu, values, {
      person: this,
      place: this.#place(message.channelId),
      ground: this.#ground,
      resolved,
    });
    return sendComponent(this.#ground, this, message, {
      custom_id: menu.custom_id,
      id: menu.id,
      component_type: menu.type,
      values: chosen,
      ...(Object.keys(resolved).length > 0 && { resolved }),
    });
  }

  /** Fills in a modal (fields by custom id or label) and sends it. */
  async submit(modal: ShownModal, fields: Readonly<Record<string, FieldValue>> = {}): Promise<Exchange> {
    const { exchange, data } = modal;
    const place = placeOf(exchange.channel, this.#ground);
    const resolved: Resolved = {};
    const components = fillModal(data, fields, { person: this, place, ground: this.#ground, resolved });
    return sendInteraction(this.#ground, {
      person: this,
      place,
      type: InteractionType.ModalSubmit,
      data: { custom_id: data.custom_id, components, ...(Object.keys(resolved).length > 0 && { resolved }) },
      owners: exchange.interaction.authorizing_integration_owners,
      source: exchange.source,
      openedBy: exchange,
    });
  }

  /** Writes into a channel. */
  say(text: string, where?: Where, more: Partial<Pick<APIMessage, "embeds" | "components" | "flags">> = {}): Message {
    const { channel, guild } = this.#place(where);
    const needed = isThread(channel) ? May.SendMessagesInThreads : May.SendMessages;
    if (guild && !(this.#permissions(channel) & needed))
      throw new Error(`${this.user.username} may not write in ${channel.name}`);
    // People's own messages are not checked; components in them stand for another bot's message.
    const body = { content: text, ...more } as unknown as MessageBody;
    return addMessage(this.#ground.world, { channel, author: this.user, body, filesUrl: this.#ground.filesUrl });
  }

  /** Whether this person sees the message now. */
  sees(message: Message): boolean {
    const channel = this.#ground.world.channels.get(message.channelId);
    if (message.deleted || !channel || (message.onlyFor ?? this.user.id) !== this.user.id) return false;
    if (isDirect(channel)) return channel.recipients?.some(({ id }) => id === this.user.id) ?? false;
    return Boolean(this.#permissions(channel) & May.ViewChannel);
  }

  #permissions(channel: Channel): bigint {
    return this.#ground.world.permissions(this.user.id, channel);
  }

  #requireSight(message: Message): void {
    if (!this.sees(message)) throw new Error(`${this.user.username} does not see message ${message.id}`);
  }

  #place(where?: Where): Place {
    return findPlace(this, where, this.#ground);
  }

  #menuCommand(name: string, type: number, place: Place): Command {
    const command = commandsAt(place, this.#ground).find(
      (candidate) => candidate.type === type && isCalled(candidate, name),
    );
    if (!command) throw new Error(`there is no menu entry ${name}`);
    return command;
  }
}
