import { UserError } from "../../app/userError.ts";
import type { Suggestion } from "../../discord/action.ts";
import type { Library } from "../../index/library.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { preview, type Shown } from "../../render/contextButton.ts";
import { SUGGESTION_MAX, SUGGESTIONS_MAX } from "../../render/limits.ts";
import { echo, escapeMarkdown, shorten } from "../../render/markdown.ts";
import { packRef, refTo, unpackRef } from "../../render/passageRef.ts";
import { evidenceFor } from "../search.ts";
import { sourcesIn } from "../sources.ts";

/** A passage, or with `marked: false` the first of the paragraph that was asked for. */
export interface Place extends Shown {
  readonly marked: boolean;
}

/** `7`, `7.2`, “Abs. 7, Satz 2”, § 7. */
const TYPED_PLACE =
  /^(?:§|abs(?:atz|\.)?|para(?:graph|\.)?)?\s*(\d{1,6})(?:(?:\s*[.,:]\s*|\s+)(?:(?:satz|sentence)\s*)?(\d{1,4}))?$/i;

interface TypedPlace {
  readonly paragraph: number;
  readonly sentence: number | undefined;
}

function readPlace(typed: string): TypedPlace | undefined {
  const [, paragraph, sentence] = TYPED_PLACE.exec(typed.trim()) ?? [];
  if (paragraph === undefined) return undefined;
  return { paragraph: Number(paragraph), sentence: sentence === undefined ? undefined : Number(sentence) };
}

/** By reference, by number, by the article's words. @throws UserError */
export function findPlace(typed: string, article: string | undefined, library: Library): Place {
  const sources = sourcesIn(library, article);
  const ref = unpackRef(typed);
  const source = ref && library.sources.get(ref.article);
  const wanted = readPlace(source ? (ref.ids[0] ?? "") : typed);
  if (wanted && !source && sources.length > 1) {
    const titles = sources.map(({ knowledge: { info } }) => escapeMarkdown(info.title[info.language])).join("; ");
    throw new UserError((t) => t.article.whichArticle({ titles }));
  }
  const found = wanted
    ? placeIn(source ?? sources[0], wanted)
    : evidenceFor(typed, article, library).strong.map((shown) => ({ ...shown, marked: true }))[0];
  if (found) return found;
  const last = (source ?? sources[0])?.article.paragraphs.length ?? 0;
  throw new UserError((t) => t.article.noPassage({ typed: echo(typed), last }));
}

function placeIn(source: Source | undefined, { paragraph, sentence }: TypedPlace): Place | undefined {
  const passage = source?.article.passages.find(
    (one) => one.paragraph === paragraph && (sentence === undefined || one.sentence === sentence),
  );
  return source && passage ? { source, passage, marked: sentence !== undefined } : undefined;
}

/** Paragraphs before anything is typed; a paragraph and its sentences for a number; passages for words. */
export function suggestPlaces(
  typed: string,
  article: string | undefined,
  library: Library,
  language: Language,
): readonly Suggestion[] {
  const sources = sourcesIn(library, article);
  const places = /^\d*[.,]?\d*$/.test(typed.trim())
    ? sources.flatMap((source) => numbered(source, typed.trim().replace(",", ".")))
    : library
        .index(article)
        .suggest(typed, SUGGESTIONS_MAX)
        .flatMap(({ passage }) => {
          const source = library.sources.get(passage.article);
          return source ? [{ source, passage, marked: true }] : [];
        });
  return places.slice(0, SUGGESTIONS_MAX).map((place) => suggestion(place, language));
}

function numbered(source: Source, typed: string): readonly Place[] {
  const { paragraphs, passages } = source.article;
  const whole = paragraphs
    .filter(({ number }) => String(number).startsWith(typed))
    .flatMap(({ passages: [passage] }) => (passage ? [{ source, passage, marked: false }] : []));
  if (typed === "") return whole;
  const sentences = passages
    .filter(({ id }) => id.startsWith(typed.includes(".") ? typed : `${typed}.`))
    .map((passage) => ({ source, passage, marked: true }));
  const exact = whole.filter(({ passage }) => String(passage.paragraph) === typed);
  return [...exact, ...sentences, ...whole.filter((place) => !exact.includes(place))];
}

function suggestion({ source, passage, marked }: Place, language: Language): Suggestion {
  const id = marked ? passage.id : String(passage.paragraph);
  return {
    name: shorten(`${id} · ${preview({ source, passage }, language)}`, SUGGESTION_MAX),
    value: packRef({ ...refTo(source.article, []), ids: [id] }),
  };
}
