import type { Passage } from "../article/article.ts";
import type { Evidence, Knowledge, Person, Source } from "../knowledge/knowledge.ts";
import { namesOf } from "../knowledge/namesOf.ts";
import { nameKey } from "./analysis/nameKey.ts";
import type { IndexedPassage } from "./passageIndex.ts";

/** Everything that is searched beside the text of each passage of one article. */
export function indexedPassages({ article, knowledge }: Source): readonly IndexedPassage[] {
  const topics = topicsByPassage(knowledge);
  const claims = claimsByPassage(knowledge);
  const names = knowledge.people.map((person) => mentionedName(person));
  return article.passages.map((passage) => {
    const gloss = knowledge.glosses.get(passage.id)?.text;
    const words = ` ${nameKey(passage.text)} . ${nameKey(gloss ?? "")} `;
    return {
      passage,
      ...(gloss === undefined ? {} : { gloss }),
      topics: [...(topics.get(passage.id) ?? [])],
      claims: [...(claims.get(passage.id) ?? [])],
      names: names.filter(({ isIn }) => isIn(passage, words)).flatMap(({ all }) => all),
    };
  });
}

type TextsByPassage = ReadonlyMap<string, ReadonlySet<string>>;

function byPassage(
  entries: readonly { readonly evidence: Evidence; readonly texts: readonly string[] }[],
): TextsByPassage {
  const collected = new Map<string, Set<string>>();
  for (const { evidence, texts } of entries) {
    for (const { id } of evidence.passages) {
      const known = collected.get(id) ?? new Set();
      collected.set(id, known);
      for (const text of texts) {
        known.add(text);
      }
    }
  }
  return collected;
}

function topicsByPassage({ topics }: Knowledge): TextsByPassage {
  return byPassage(topics.map(({ name, words, evidence }) => ({ evidence, texts: [name.de, name.en, ...words] })));
}

function claimsByPassage({ claims, timeline, figures }: Knowledge): TextsByPassage {
  return byPassage([
    ...claims.map(({ statement, paraphrases, evidence }) => ({
      evidence,
      texts: [statement.de, statement.en, ...paraphrases.de, ...paraphrases.en],
    })),
    ...timeline.map(({ text, evidence }) => ({ evidence, texts: [text.de, text.en] })),
    ...figures.map(({ measures, evidence }) => ({ evidence, texts: [measures.de, measures.en] })),
  ]);
}

interface MentionedName {
  readonly all: readonly string[];
  /** Takes the key of the passage's words and its gloss. */
  isIn(passage: Passage, words: string): boolean;
}

/** A passage mentions somebody when it is evidence for them, or one of their names stands in its text or gloss. */
function mentionedName(person: Person): MentionedName {
  const all = namesOf(person);
  const keys = all.map((text) => ` ${nameKey(text)} `).filter((key) => key.trim() !== "");
  const ids = new Set(person.evidence.passages.map(({ id }) => id));
  return {
    all,
    isIn: (passage, words) => ids.has(passage.id) || keys.some((key) => words.includes(key)),
  };
}
