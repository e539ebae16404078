import type { Person } from "../users/person.ts";
import type { Message } from "../world/types.ts";
import { shownMessage } from "./shownMessage.ts";

/** Who sits in front of one tab. */
export interface Seat {
  person: Person;
  locale: string;
}

/** Messages sent at once; older ones when somebody scrolls up. */
const MESSAGES_AT_ONCE = 50;

/** The newest messages of a channel, oldest first, and whether there are more before them. */
export function latest(
  channelId: string,
  sees: (message: Message) => boolean,
  all: ReadonlyMap<string, ReadonlyMap<string, Message>>,
  before?: string,
) {
  const seen = [...(all.get(channelId)?.values() ?? [])].filter(sees);
  const end = before === undefined ? seen.length : seen.findIndex(({ id }) => id === before);
  const from = Math.max(end - MESSAGES_AT_ONCE, 0);
  return { list: seen.slice(from, Math.max(end, 0)).map(shownMessage), more: from > 0 };
}
