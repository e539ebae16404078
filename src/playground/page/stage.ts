import type { Exchange } from "../interactions/exchange.ts";
import type { StandIn } from "../startStandIn.ts";
import { type Cast, setScene } from "./scene.ts";
import { shownExchange } from "./shownMessage.ts";

/** What the page says about things outside this Discord: that files were read anew, or why not. */
export interface Notice {
  readonly level: "fine" | "problem";
  readonly text: Bilingual;
  /** What a program says about it, in English. */
  readonly details?: string;
}

/** What the page's visitors read, in the language they chose. */
export interface Bilingual {
  readonly en: string;
  readonly de: string;
}

export interface Hint {
  /** A command with its options: `/quote about: Cash Cow`. */
  readonly command: string;
  readonly why: Bilingual;
}

/** What everybody who looks at the page shares. */
export interface Stage {
  readonly standIn: StandIn;
  readonly cast: Cast;
  readonly hints: readonly Hint[];
  readonly timeZone: string;
  /** Newest last. */
  readonly exchanges: readonly Exchange[];
  readonly dismissed: Set<string>;
  notice: Notice | undefined;
  /** Whether somebody came whose language is the server's. */
  hasLanguage: boolean;
  /** Called after the clock was set. */
  readonly clockMoved: () => void;
  /** Sends to everybody; the returned function ends it. */
  listen(heard: (news: object) => void): () => void;
  tell(news: object): void;
  /** Stops listening to the stand-in. */
  leave(): void;
}

export interface StageOptions {
  readonly standIn: StandIn;
  readonly hints?: readonly Hint[];
  readonly timeZone?: string;
  readonly clockMoved?: () => void;
}

/** As many as the inspector shows. */
const REMEMBERED = 60;

export function createStage({ standIn, hints = [], timeZone = "UTC", clockMoved = () => {} }: StageOptions): Stage {
  const cast = setScene(standIn);
  const listeners = new Set<(news: object) => void>();
  const exchanges: Exchange[] = [];
  const tell = (news: object) => {
    for (const heard of listeners) heard(news);
  };
  const onExchange = (exchange: Exchange) => {
    exchanges.push(exchange);
    if (exchanges.length > REMEMBERED) exchanges.shift();
    onProgress(exchange);
    void exchange.answer.then(() => onProgress(exchange));
  };
  const onProgress = (exchange: Exchange) => tell({ news: "exchange", exchange: shownExchange(exchange) });
  const onComplaint = (complaint: object) => tell({ news: "complaint", complaint });
  standIn.events.on("exchange", onExchange).on("progress", onProgress).on("complaint", onComplaint);
  return {
    standIn,
    cast,
    hints,
    timeZone,
    exchanges,
    dismissed: new Set(),
    notice: undefined,
    hasLanguage: false,
    clockMoved,
    tell,
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    leave() {
      standIn.events.off("exchange", onExchange).off("progress", onProgress).off("complaint", onComplaint);
    },
  };
}
