import type { Knowledge } from "../../knowledge/knowledge.ts";
import { namesOf } from "../../knowledge/namesOf.ts";
import { foldUmlauts, foldWord } from "../analysis/foldWord.ts";
import { isOneSlipAway } from "../quantities/calendar.ts";

const AUTHOR_WORDS = new Set([
  "autorin",
  "autor",
  "author",
  "artikel",
  "article",
  "verfasserin",
  "verfasser",
  "writer",
]);
/** A name's word that a longer claim about the speaker may contain: „Musk in einer E-Mail“. */
const SHORTEST_NAME = 4;

const wordsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => foldUmlauts(foldWord(word)));

/** Whether it is just a name of somebody in the article, of its author or of its publication, and nothing else. */
export function isNameIn(typed: string, { info, people }: Knowledge): boolean {
  const whole = wordsOf(typed).join(" ");
  const names = [...people.flatMap(namesOf), info.author, ...info.author.split(/\s+/).slice(-1), info.publication];
  return whole !== "" && names.some((name) => wordsOf(name).join(" ") === whole);
}

/** Id of the person or company meant, or `author`; undefined when the article knows nobody of that name. */
export function resolveSpeaker(claimed: string, { info, people }: Knowledge): string | undefined {
  const words = wordsOf(claimed);
  const whole = words.join(" ");
  if (whole === "") return undefined;
  const byId = people.find(({ id }) => id === claimed.trim().toLowerCase());
  if (byId) return byId.id;
  const named = people.map((person) => ({
    id: person.id,
    kind: person.kind,
    names: namesOf(person).map((alias) => wordsOf(alias).join(" ")),
  }));
  const exact = named.find(({ names }) => names.includes(whole));
  if (exact) return exact.id;
  const authorWords = [...wordsOf(info.author), ...wordsOf(info.publication)];
  if (words.some((word) => AUTHOR_WORDS.has(word) || (word.length > 3 && authorWords.includes(word)))) return "author";
  const contained = named.filter(({ names }) =>
    names.some((name) => name.length >= SHORTEST_NAME && ` ${whole} `.includes(` ${name} `)),
  );
  const best = contained.find(({ kind }) => kind === "person") ?? contained[0];
  if (best) return best.id;
  return named.find(({ names }) => names.some((name) => name.length > 4 && isOneSlipAway(whole, name)))?.id;
}
