import type { AppContext } from "../app/context.ts";
import { UserError } from "../app/userError.ts";
import type { Suggestion } from "../discord/action.ts";
import type { ButtonHandler } from "../discord/button.ts";
import { defineCommand } from "../discord/command.ts";
import { text } from "../discord/options.ts";
import type { Library } from "../index/library.ts";
import { createNameFinder } from "../index/nameFinder.ts";
import type { Language, Source } from "../knowledge/knowledge.ts";
import { preview, type Shown } from "../render/contextButton.ts";
import { packCustomId } from "../render/customId.ts";
import { SUGGESTION_MAX, SUGGESTIONS_MAX } from "../render/limits.ts";
import { echo, escapeMarkdown, shorten } from "../render/markdown.ts";
import { packRef, refTo, unpackRef } from "../render/passageRef.ts";
import { renderQuote, renderSpeech } from "../render/quote.ts";
import type { Reply } from "../render/reply.ts";
import { renderSilence } from "../render/silence.ts";
import { textsIn } from "../text/texts.ts";
import { peopleIn, type Quotable, type Speaker, speechesBy, worthReading } from "./quotable.ts";
import { evidenceFor } from "./search.ts";
import { lookUp } from "./shownPassages.ts";
import { sourcesIn } from "./sources.ts";

export const quote = defineCommand({
  name: "quote",
  de: "zitat",
  description: {
    en: "Quote the article, word for word, with its source",
    de: "Den Artikel wörtlich zitieren, mit Fundstelle",
  },
  example: { en: "/quote about: Cash Cow", de: "/zitat thema: Cash Cow" },
  options: {
    about: text.optional({
      de: "thema",
      description: { en: "What the quotation should be about", de: "Worum es in dem Zitat gehen soll" },
    }),
    speaker: text.optional({
      de: "sprecher",
      description: { en: "Only what this person or company said", de: "Nur was diese Person oder Firma gesagt hat" },
    }),
  },
  suggest: {
    about: (typed, { library, article, language }) => suggestPassages(typed, library, article, language),
    speaker: (typed, { library, article, language }) =>
      createNameFinder(speakersAmong(peopleIn(sourcesIn(library, article))))
        .suggest(typed, SUGGESTIONS_MAX)
        .map(({ id, name, count }) => ({ name: shorten(`${name[language]} (${count})`, SUGGESTION_MAX), value: id })),
  },
  execute: ({ options: { about, speaker }, article, language }, context) => {
    if (speaker !== undefined) return quoteSpeaker({ speaker, about, article, language }, context);
    if (about !== undefined) return quotePassage(about, article, language, context.library);
    return quoteAny({ candidates: worthReading(sourcesIn(context.library, article)), article, language }, context);
  },
});

/** Handler behind "Another one". */
const ANOTHER = "another";

/** `another:<article>:<speaker>:<the one shown>`: one more at random. */
export const anotherHandler: ButtonHandler = {
  name: ANOTHER,
  execute: ({ parts: [article = "", speaker = "", shown = ""], language }, context) => {
    const slug = context.library.sources.has(article) ? article : undefined;
    const sources = sourcesIn(context.library, slug);
    const all = speaker === "" ? worthReading(sources) : speechesBy(sources, speaker);
    const others = all.filter((candidate) => candidate.key !== shown);
    return quoteAny({ candidates: others.length > 0 ? others : all, article: slug, language, speaker }, context);
  },
};

interface Pick {
  readonly candidates: readonly Quotable[];
  readonly article: string | undefined;
  readonly language: Language;
  /** Id of the speaker whose words the candidates are. */
  readonly speaker?: string;
}

function quoteAny({ candidates, article, language, speaker = "" }: Pick, { random }: AppContext): Reply {
  const picked = candidates[Math.floor(random() * candidates.length)];
  if (!picked) throw new UserError((t) => t.quote.none());
  const more = candidates.length > 1;
  const another = more ? packCustomId(ANOTHER, article ?? "", speaker, picked.key) : undefined;
  return show(picked, language, another);
}

function show(quotable: Quotable, language: Language, another: string | undefined): Reply {
  const { source } = quotable;
  if (quotable.kind === "speech") return renderSpeech(source, quotable.speech, { language, another });
  return renderQuote({ source, passage: quotable.passage, spans: [] }, { language, another });
}

interface SpeakerQuestion {
  readonly speaker: string;
  readonly about: string | undefined;
  readonly article: string | undefined;
  readonly language: Language;
}

function quoteSpeaker({ speaker, about, article, language }: SpeakerQuestion, context: AppContext): Reply {
  const { library } = context;
  const sources = sourcesIn(library, article);
  const people = peopleIn(sources);
  const person = createNameFinder(people).find(speaker);
  if (!person) {
    const known = speakersAmong(people)
      .map(({ name }) => escapeMarkdown(name[language]))
      .join(", ");
    throw new UserError((t) => t.quote.unknownSpeaker({ typed: echo(speaker), known }));
  }
  if (person.count === 0)
    throw new UserError((t) => t.quote.noSpeechAtAll({ speaker: escapeMarkdown(person.name[language]) }));
  const candidates = speechesBy(sources, person.id);
  if (about === undefined) return quoteAny({ candidates, article, language, speaker: person.id }, context);
  const asked = passagesAbout(about, article, library);
  const [best] = asked.flatMap(({ passage }) =>
    candidates.filter((one) => one.kind === "speech" && one.speech.evidence.passages.includes(passage)),
  );
  if (!best) {
    const name = escapeMarkdown(person.name[language]);
    throw new UserError((t) => t.quote.noSpeech({ speaker: name, about: echo(about) }));
  }
  return show(best, language, undefined);
}

function quotePassage(about: string, article: string | undefined, language: Language, library: Library): Reply {
  const chosen = byReference(about, article, library);
  if (chosen) {
    const notice = chosen.outdated ? textsIn(language).passage.outdated() : undefined;
    return renderQuote({ ...chosen, spans: [] }, { language, another: undefined, ...(notice && { notice }) });
  }
  const { strong, nearest } = evidenceFor(about, article, library);
  const best = strong.find(({ passage }) => !passage.truncated);
  if (!best && strong.length > 0) throw new UserError((t) => t.quote.truncated());
  if (best) return renderQuote(best, { language, another: undefined });
  const severalArticles = sourcesIn(library, article).length > 1;
  return renderSilence({ query: about, nearest, severalArticles, language });
}

function passagesAbout(about: string, article: string | undefined, library: Library): readonly Shown[] {
  const chosen = byReference(about, article, library);
  return chosen ? [chosen] : evidenceFor(about, article, library).strong;
}

function speakersAmong(people: readonly Speaker[]): readonly Speaker[] {
  return people.filter(({ count }) => count > 0);
}

/** What autocomplete sends, or a passage id typed by hand: `7.2`. @throws UserError when it is gone or breaks off */
function byReference(typed: string, article: string | undefined, library: Library): Referred | undefined {
  const isReference = unpackRef(typed) !== undefined;
  const { shown, outdated } = isReference
    ? lookUp(library, [typed])
    : { shown: numbered(typed, sourcesIn(library, article)), outdated: false };
  const [found] = shown;
  if (!found && isReference) throw new UserError((t) => t.passage.gone());
  if (found?.passage.truncated) throw new UserError((t) => t.quote.truncated());
  return found && { ...found, outdated };
}

interface Referred extends Shown {
  /** The article has changed since the reference was made. */
  readonly outdated: boolean;
}

function numbered(typed: string, sources: readonly Source[]): readonly Shown[] {
  return sources.flatMap((source) => {
    const passage = source.article.passages.find(({ id }) => id === typed);
    return passage ? [{ source, passage }] : [];
  });
}

function suggestPassages(
  typed: string,
  library: Library,
  article: string | undefined,
  language: Language,
): readonly Suggestion[] {
  const shown: readonly Shown[] =
    typed.trim() === ""
      ? byTurns(sourcesIn(library, article).map((source) => worthReading([source]))).flatMap((one) =>
          one.kind === "passage" ? [one] : [],
        )
      : library
          .index(article)
          .suggest(typed, SUGGESTIONS_MAX + 1)
          .flatMap(({ passage }) => {
            const source = library.sources.get(passage.article);
            return source && !passage.truncated ? [{ source, passage }] : [];
          });
  const several = article === undefined && library.sources.size > 1;
  return shown.slice(0, SUGGESTIONS_MAX).map(({ source, passage }) => ({
    name: shorten(
      [
        passage.id,
        ...(several ? [source.knowledge.info.publication] : []),
        preview({ source, passage }, language),
      ].join(" · "),
      SUGGESTION_MAX,
    ),
    value: packRef(refTo(source.article, [passage])),
  }));
}

/** The first of each list, then the second of each: no article takes all the room. */
function byTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
