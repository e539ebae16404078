import type { Exchange } from "../interactions/exchange.ts";
import type { Happening, MessageChange } from "../world/state.ts";
import type { Message } from "../world/types.ts";
import { act } from "./act.ts";
import { envelopeSchema, type Request } from "./requests.ts";
import { latest, type Seat } from "./seat.ts";
import { shownExchange, shownMessage } from "./shownMessage.ts";
import { shownPlaces } from "./shownPlaces.ts";
import type { Stage } from "./stage.ts";

/** The end of one browser tab's connection. */
export interface Wire {
  send(news: object): void;
}

export interface Visitor {
  receive(text: string): Promise<void>;
  leave(): void;
}

const PLACES_CHANGE = /^(CHANNEL|THREAD|GUILD)_/;

/** One open page: tells what the chosen person sees, and does what they do. */
export function createVisitor(stage: Stage, wire: Wire): Visitor {
  const { standIn, cast } = stage;
  const seat: Seat = { person: cast.member, locale: "en-US" };
  let hasEntered = false;
  const sees = (message: Message) => seat.person.sees(message) && !stage.dismissed.has(message.id);

  const onMessage = (message: Message, change: MessageChange) => {
    const { id, channelId } = message;
    if (change === "deleted") wire.send({ news: "gone", message: { id, channelId } });
    else if (sees(message)) wire.send({ news: "message", change, message: shownMessage(message) });
  };
  const onHappening = ({ t }: Happening) => {
    if (PLACES_CHANGE.test(t)) wire.send({ news: "places", ...shownPlaces(standIn, cast, seat.person) });
  };
  const stopListening = stage.listen((news) => wire.send(news));
  standIn.events.on("message", onMessage).on("happening", onHappening);

  return {
    async receive(text) {
      const read = envelopeSchema.safeParse(parse(text));
      if (!read.success)
        return wire.send({ news: "answer", error: "the page sent something that its server does not know" });
      const { n, request } = read.data;
      try {
        const result = request.do === "enter" ? enter(request) : await act(request, seat, stage);
        wire.send({ news: "answer", n, result: result ?? null });
      } catch (error) {
        wire.send({ news: "answer", n, error: error instanceof Error ? error.message : String(error) });
      }
    },
    leave() {
      stopListening();
      standIn.events.off("message", onMessage).off("happening", onHappening);
    },
  };

  function enter({ who, locale }: Extract<Request, { do: "enter" }>): object {
    seat.person = cast[who];
    const switches = hasEntered && locale !== seat.locale;
    seat.locale = locale;
    hasEntered = true;
    // The first to come brings the server's language; later only who switches it changes it for everybody, not who opens another tab.
    if (switches || !stage.hasLanguage) {
      const guild = standIn.world.guild();
      // The request's schema lets only two of Discord's languages through.
      standIn.world.setLocale(guild, locale as typeof guild.locale);
      stage.hasLanguage = true;
    }
    return snapshot();
  }

  function snapshot(): object {
    const places = shownPlaces(standIn, cast, seat.person);
    const here = [...places.channels.map(({ id }) => id), places.dm.id];
    return {
      ...places,
      messages: Object.fromEntries(here.map((id) => [id, latest(id, sees, standIn.world.messages)])),
      exchanges: stage.exchanges.map((exchange: Exchange) => shownExchange(exchange)),
      complaints: standIn.complaints,
      notice: stage.notice,
      hints: stage.hints,
      now: standIn.clock.now(),
      timeZone: stage.timeZone,
    };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The schema refuses it.
    return undefined;
  }
}
