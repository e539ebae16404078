import type { Exchange } from "../../playground/interactions/exchange.ts";
import type { Person } from "../../playground/users/person.ts";

/** One thing that a member does, as the stand-in's people do it. */
type Doing = (person: Person) => Promise<Exchange>;

/** How often each is done among 26 commands. */
const SEARCHES = 16;
const QUOTES = 8;

/** An interaction to repeat, and what is typed in place of its text every time. */
export interface LoadEntry {
  readonly doing: Doing;
  readonly typed: "question" | "half a question" | undefined;
}

const COMMANDS: readonly LoadEntry[] = [
  ...Array.from(
    { length: SEARCHES },
    (): LoadEntry => ({
      doing: (person) => person.slash("search", { query: "cash cow" }),
      typed: "question",
    }),
  ),
  ...Array.from(
    { length: QUOTES },
    (): LoadEntry => ({
      doing: (person) => person.slash("quote", { about: "cash cow" }),
      typed: "question",
    }),
  ),
  { doing: (person) => person.slash("timeline", { from: "2018", to: "2019" }), typed: undefined },
  { doing: (person) => person.slash("fact"), typed: undefined },
];

const TYPING: LoadEntry = {
  doing: (person) => person.type("quote", { about: "cash" }, "about"),
  typed: "half a question",
};

/** What is asked under load: as many keystrokes as commands. */
export const LOAD_MIX: readonly LoadEntry[] = COMMANDS.flatMap((command) => [TYPING, command]);
