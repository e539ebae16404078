import type { Article, Passage } from "../article/article.ts";
import type { Person } from "./knowledge.ts";
import { namesOf } from "./namesOf.ts";

/** The first passage that names a person or thing: by one of its names, or as its evidence says. Undefined when neither is there. */
export function firstMention(article: Article, person: Person): Passage | undefined {
  const names = namesOf(person).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  const known = person.evidence.passages[0];
  for (const { index } of article.text.matchAll(anyName)) {
    if (known && index >= known.start) break;
    const passage = article.passages.find(({ start, end }) => start <= index && index < end);
    if (passage) return passage;
  }
  return known;
}
