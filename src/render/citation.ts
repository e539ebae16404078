import type { Passage } from "../article/article.ts";
import { type Attribution, attributionsOf } from "../knowledge/attribution.ts";
import type { Language, Source } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { escapeMarkdown } from "./markdown.ts";

/** Length of the words a link's text fragment begins and ends with, in characters. */
const FRAGMENT_MAX = 60;

/**
 * Where the passages stand and whose article it is, with the voice before it:
 * „Elon Musk, wörtlich · Abs. 7, Satz 2 · Linette Lopez, Business Insider · deutsche Übersetzung“.
 * The passages follow each other in one article.
 */
export function renderCitation(source: Source, passages: readonly Passage[], language: Language): string {
  const { info } = source.knowledge;
  const place = placeOf(passages, language);
  const linked = info.url === undefined ? place : `[${place}](${info.url}${textFragment(passages)})`;
  return [
    voices(source, passages, language),
    linked,
    escapeMarkdown(`${info.author}, ${info.publication}`),
    ...(info.translation ? [escapeMarkdown(info.translation[language])] : []),
  ].join(" · ");
}

/** „Abs. 7, Satz 2“, „Abs. 7, Satz 2–3“, „Abs. 7, Satz 2 bis Abs. 8, Satz 1“. */
export function placeOf(passages: readonly Passage[], language: Language): string {
  const { cited } = textsIn(language);
  const first = passages[0];
  const last = passages.at(-1);
  if (!first || !last) throw new TypeError("a citation needs a passage");
  if (first.id === last.id) return cited.sentence(first);
  if (first.paragraph === last.paragraph) {
    return cited.sentences({ paragraph: first.paragraph, from: first.sentence, to: last.sentence });
  }
  return cited.range({ from: cited.sentence(first), to: cited.sentence(last) });
}

function voices(source: Source, passages: readonly Passage[], language: Language): string {
  const entries = passages.flatMap(({ id }) => attributionsOf(source.knowledge, id));
  const labels = entries
    .filter((entry) => saysMore(entry, entries))
    .map((entry) => voiceLabel(entry, source, language));
  return [...new Set(labels)].join(" / ");
}

/** Not the plain report beside somebody else's words, nor a document beside the name of whose it is or what it says verbatim. */
function saysMore({ voice, speaker, opinion }: Attribution, all: readonly Attribution[]): boolean {
  if (opinion) return true;
  if (voice === "author") return all.every((other) => other.voice === "author");
  if (voice !== "document") return true;
  if (speaker === undefined) return !all.some((other) => other.voice === "document" && other.speaker);
  return !all.some((other) => other.voice === "speech" && other.speaker === speaker);
}

/** Says whose voice it is; a judgement never goes without the name of whoever holds it. */
export function voiceLabel({ voice, speaker, opinion }: Attribution, source: Source, language: Language): string {
  const { voice: t } = textsIn(language);
  const name = speaker && escapeMarkdown(speaker.name);
  if (voice === "author") {
    return opinion ? t.authorOpinion({ name: escapeMarkdown(source.knowledge.info.author) }) : t.author();
  }
  if (voice === "speech") return name === undefined ? t.speechUnknown() : t.speech({ name });
  if (opinion && name !== undefined) return t.opinionOf({ name });
  if (voice === "document") return name === undefined ? t.document() : t.documentOf({ name });
  return name === undefined ? t.companyUnknown() : t.company({ name });
}

/** @see https://wicg.github.io/scroll-to-text-fragment/#syntax */
function textFragment(passages: readonly Passage[]): string {
  const text = passages.map((passage) => passage.text).join(" ");
  const encode = (part: string) =>
    encodeURIComponent(part).replace(/[-()]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  if (text.length <= 2 * FRAGMENT_MAX) return `#:~:text=${encode(text)}`;
  const start = text.slice(0, FRAGMENT_MAX).replace(/\s\S*$/, "");
  const end = text.slice(-FRAGMENT_MAX).replace(/^\S*\s/, "");
  return `#:~:text=${encode(start)},${encode(end)}`;
}
