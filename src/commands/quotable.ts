import type { Passage } from "../article/article.ts";
import type { Bilingual, Source, Speech } from "../knowledge/knowledge.ts";
import { namesOf } from "../knowledge/namesOf.ts";

/** Something that can be quoted on its own. `key` tells it from the others in a button. */
export type Quotable = { readonly source: Source; readonly key: string } & (
  | { readonly kind: "passage"; readonly passage: Passage }
  | { readonly kind: "speech"; readonly speech: Speech }
);

export interface Speaker {
  readonly id: string;
  readonly name: Bilingual;
  readonly names: readonly string[];
  /** Direct quotations by them. */
  readonly count: number;
}

/** A passage between these lengths, in characters, can stand alone where nobody has marked facts. */
const READABLE = { min: 60, max: 320 };

/** Passages worth reading without a question: those that facts rest on, or, without facts, those of a readable length. */
export function worthReading(sources: readonly Source[]): readonly Quotable[] {
  return sources.flatMap((source) => {
    const marked = new Set(source.knowledge.facts.flatMap(({ evidence }) => evidence.passages));
    return source.article.passages
      .filter((passage) => !passage.truncated)
      .filter((passage) => (marked.size > 0 ? marked.has(passage) : isReadable(passage)))
      .map((passage) => ({ kind: "passage" as const, source, passage, key: passage.id }));
  });
}

function isReadable({ text }: Passage): boolean {
  return text.length >= READABLE.min && text.length <= READABLE.max;
}

export function speechesBy(sources: readonly Source[], speaker: string): readonly Quotable[] {
  return sources.flatMap((source) =>
    source.knowledge.speech
      .filter((speech) => speech.speaker === speaker && !speech.evidence.passages.some(({ truncated }) => truncated))
      .map((speech) => ({ kind: "speech" as const, source, speech, key: speech.id })),
  );
}

/** Everybody and everything that the articles name, with how often each is quoted directly. */
export function peopleIn(sources: readonly Source[]): readonly Speaker[] {
  const people = new Map(sources.flatMap(({ knowledge }) => knowledge.people.map((person) => [person.id, person])));
  return [...people.values()].map((person) => ({
    id: person.id,
    name: person.name,
    names: namesOf(person),
    count: speechesBy(sources, person.id).length,
  }));
}
