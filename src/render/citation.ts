import type { Passage } from "../article/article.ts";
import { type Attribution, attributionsOf } from "../knowledge/attribution.ts";
import type { Language, Person, Source } from "../knowledge/knowledge.ts";
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
  return [
    renderVoices(source, passages, language),
    renderPlace(source, passages, language),
    renderOrigin(source, language),
  ].join(" · ");
}

/** „Abs. 7, Satz 2“, a link to the words where the article can be read. */
export function renderPlace({ knowledge }: Source, passages: readonly Passage[], language: Language): string {
  const { url } = knowledge.info;
  const place = placeOf(passages, language);
  return url === undefined ? place : `[${place}](${url}${textFragment(passages)})`;
}

/** Places named in a short citation. */
const PLACES_MAX = 3;

/** Where stretches of the article stand and whose it is, in one short line without a link: instead of showing them. */
export function renderShortCitation(source: Source, runs: readonly (readonly Passage[])[], language: Language): string {
  const { pieces } = textsIn(language).cited;
  const places = runs.slice(0, PLACES_MAX).map((run) => placeOf(run, language));
  return `${places.join(pieces)}${runs.length > PLACES_MAX ? " …" : ""} · ${renderOrigin(source, language)}`;
}

/** „Linette Lopez, Business Insider · deutsche Übersetzung“. */
export function renderOrigin({ knowledge: { info } }: Source, language: Language): string {
  return [
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

/** The voices of single passages in each language, put into words once. */
const ofPassages = new WeakMap<Source, Map<string, string>>();

/** Every voice once, with the names of those whose it is: „Bericht / Berichtete Aussage: Elon Musk, Tesla“. */
export function renderVoices(source: Source, passages: readonly Passage[], language: Language): string {
  const [only, ...others] = passages;
  if (!only || others.length > 0) return voicesIn(source, passages, language);
  const known = ofPassages.get(source) ?? new Map<string, string>();
  ofPassages.set(source, known);
  const key = `${language} ${only.id}`;
  const voices = known.get(key) ?? voicesIn(source, passages, language);
  known.set(key, voices);
  return voices;
}

function voicesIn(source: Source, passages: readonly Passage[], language: Language): string {
  const entries = passages.flatMap(({ id }) => {
    const here = attributionsOf(source.knowledge, id);
    return here.filter((entry) => saysMore(entry, here));
  });
  const byKind = Map.groupBy(entries, ({ voice, opinion }) => `${voice} ${opinion}`);
  const labels = [...byKind.values()].flatMap(([first, ...others]) =>
    first
      ? [
          voiceLabel(
            first,
            [first, ...others].flatMap(({ speaker }) => speaker ?? []),
            source,
            language,
          ),
        ]
      : [],
  );
  return labels.join(" / ");
}

/** Not the plain report beside somebody else's words in the same passage. */
function saysMore({ voice, opinion }: Attribution, here: readonly Attribution[]): boolean {
  return opinion || voice !== "author" || here.every((other) => other.voice === "author");
}

/** Says whose voice it is; a judgement never goes without the name of whoever holds it. */
export function voiceLabel(
  { voice, opinion }: Attribution,
  speakers: readonly Person[],
  source: Source,
  language: Language,
): string {
  const { voice: t } = textsIn(language);
  const author = escapeMarkdown(source.knowledge.info.author);
  if (voice === "author") return opinion ? t.authorOpinion({ name: author }) : t.author();
  const names = [...new Set(speakers.map(({ name }) => escapeMarkdown(name[language])))];
  const name = names.join(", ");
  if (names.length > 0 && opinion && voice !== "speech") return t.opinionOf({ name });
  if (voice === "speech") return names.length > 0 ? t.speech({ name }) : t.speechUnknown();
  if (voice === "document") return names.length > 0 ? t.documentOf({ name }) : t.document();
  return names.length > 0 ? t.company({ name }) : t.companyUnknown();
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
