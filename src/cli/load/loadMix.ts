import type { Exchange } from "../../playground/interactions/exchange.ts";
import type { Person } from "../../playground/users/person.ts";

/** One thing that a member does, as the stand-in's people do it. */
type Doing = (person: Person) => Promise<Exchange>;

const QUERIES = [
  "Cash Cow",
  "layoffs in 2018",
  "Fusoin mit Tesla",
  "Wie viele Mitarbeiter entliess Tesla?",
  "who was pushed to raise a billion",
  "Shanghai factory opening",
  "Robotertaxis auf der Strasse",
  "why is musk suing openai",
  "Produktionshölle Model 3",
  "price war and margins",
  "Analyst Frage langweilig",
  "how much is OpenAI worth now",
  "Bitcoin halving",
  "Musk als Retter von OpenAI",
  "going private at 420",
  "weather in Berlin tomorrow",
];

const COMMANDS: readonly Doing[] = [
  ...QUERIES.map(
    (query): Doing =>
      (person) =>
        person.slash("search", { query }),
  ),
  ...QUERIES.slice(0, 8).map(
    (about): Doing =>
      (person) =>
        person.slash("quote", { about }),
  ),
  (person) => person.slash("timeline", { from: "2018", to: "2019" }),
  (person) => person.slash("fact"),
];

const TYPING: readonly Doing[] = QUERIES.map(
  (about): Doing =>
    (person) =>
      person.type("quote", { about: about.slice(0, Math.ceil(about.length / 2)) }, "about"),
);

/** What is asked under load: as many keystrokes as commands. Nothing in it is answered from a cache of results; there is none. */
export const LOAD_MIX: readonly Doing[] = COMMANDS.flatMap((command, index) => {
  const typing = TYPING[index % TYPING.length];
  return typing ? [typing, command] : [command];
});
