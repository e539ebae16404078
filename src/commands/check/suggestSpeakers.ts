import type { Suggestion } from "../../discord/action.ts";
import type { Library } from "../../index/library.ts";
import { createNameFinder } from "../../index/nameFinder.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { namesOf } from "../../knowledge/namesOf.ts";
import { SUGGESTION_MAX, SUGGESTIONS_MAX } from "../../render/limits.ts";
import { shorten } from "../../render/markdown.ts";
import { sourcesIn } from "../sources.ts";

/** Whoever may be said to have said something: those the articles quote first, then the authors, then everybody else in them. */
export function suggestSpeakers(
  typed: string,
  library: Library,
  article: string | undefined,
  language: Language,
): readonly Suggestion[] {
  const sources = sourcesIn(library, article);
  const quoted = new Set(sources.flatMap(({ knowledge }) => knowledge.speech.map(({ speaker }) => speaker)));
  const people = sources
    .flatMap(({ knowledge }) => knowledge.people)
    .filter(({ id, kind }) => kind === "person" || kind === "company" || quoted.has(id))
    .map((person) => ({ id: person.id, name: person.name[language], names: namesOf(person) }));
  const authors = sources.map(({ knowledge: { info } }) => ({
    id: info.author,
    name: info.author,
    names: [info.author],
  }));
  const everybody = [
    ...people.filter(({ id }) => quoted.has(id)),
    ...authors,
    ...people.filter(({ id }) => !quoted.has(id)),
  ];
  const unique = [...new Map(everybody.map((one) => [one.name, one])).values()];
  return createNameFinder(unique)
    .suggest(typed, SUGGESTIONS_MAX)
    .map(({ name }) => ({ name: shorten(name, SUGGESTION_MAX), value: name.slice(0, SUGGESTION_MAX) }));
}
