import { UserError } from "../app/userError.ts";
import type { ButtonHandler } from "../discord/button.ts";
import { defineCommand } from "../discord/command.ts";
import { text } from "../discord/options.ts";
import { type DateRange, parseDateQuery, parseDateRange } from "../index/dateQuery.ts";
import type { Library } from "../index/library.ts";
import { createNameFinder, type NameFinder } from "../index/nameFinder.ts";
import type { Bilingual, Language, Source } from "../knowledge/knowledge.ts";
import { namesOf } from "../knowledge/namesOf.ts";
import { isReversed, timelineOf } from "../knowledge/timeline.ts";
import { packCustomId } from "../render/customId.ts";
import { renderDate } from "../render/date.ts";
import { SUGGESTION_MAX, SUGGESTIONS_MAX } from "../render/limits.ts";
import { echo, escapeMarkdown, shorten } from "../render/markdown.ts";
import type { Reply } from "../render/reply.ts";
import { renderNoTimeline, renderTimeline } from "../render/timeline.ts";
import { textsIn } from "../text/texts.ts";
import { revisionOf, sourcesIn } from "./sources.ts";

export const timeline = defineCommand({
  name: "timeline",
  de: "zeitachse",
  description: {
    en: "What the article dates, in order, with its source",
    de: "Was der Artikel datiert, der Reihe nach, mit Fundstelle",
  },
  example: { en: "/timeline from: 2018 to: spring 2019", de: "/zeitachse von: 2018 bis: Frühjahr 2019" },
  options: {
    from: text.optional({
      de: "von",
      description: {
        en: "From when: 2018, 2018-02, Feb 2018, spring 2019",
        de: "Ab wann: 2018, 2018-02, Februar 2018, Frühjahr 2019",
      },
    }),
    to: text.optional({
      de: "bis",
      description: { en: "Until when: 2019, 06/2019, spring 2019", de: "Bis wann: 2019, 06/2019, Frühjahr 2019" },
    }),
    topic: text.optional({
      de: "thema",
      description: { en: "Only what is about this", de: "Nur was davon handelt" },
    }),
  },
  suggest: {
    topic: (typed, { library, article, language }) =>
      topicsIn(sourcesIn(library, article))
        .suggest(typed, SUGGESTIONS_MAX)
        .map(({ id, name }) => ({ name: shorten(name[language], SUGGESTION_MAX), value: id })),
  },
  execute: ({ options, article, language }, { library }) => {
    const { from, to } = readRange(options.from, options.to);
    const about = options.topic === undefined ? undefined : readTopic(options.topic, sourcesIn(library, article));
    return page({ article, from, to, about, start: 0, language }, library);
  },
});

/** Handler behind "Earlier" and "Later". */
const PAGE = "tl";

/** `tl:<article>:<revision>:<from>:<to>:<topic>:<first entry>`. */
export const timelineHandler: ButtonHandler = {
  name: PAGE,
  execute: (
    { parts: [article = "", revision = "", from = "", to = "", about = "", start = ""], language, t },
    { library },
  ) => {
    const slug = library.sources.has(article) ? article : undefined;
    const outdated = revision !== revisionOf(sourcesIn(library, slug));
    const question = {
      article: slug,
      from: from === "" ? undefined : readDate(from),
      to: to === "" ? undefined : readDate(to),
      about: about === "" ? undefined : about,
      start: Number.parseInt(start, 10) || 0,
      language,
      ...(outdated && { notice: t.passage.outdated() }),
    };
    return page(question, library);
  },
};

interface Question {
  readonly article: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly about: string | undefined;
  readonly start: number;
  readonly language: Language;
  readonly notice?: string;
}

function page(question: Question, library: Library): Reply {
  const { article, from, to, about, start, language, notice } = question;
  const sources = sourcesIn(library, article);
  const all = sources.flatMap((source) => source.knowledge.timeline.map((entry) => ({ source, entry })));
  const entries = timelineOf(all, { from, to, about });
  const words = {
    range: rangeInWords(from, to, language),
    topic: about === undefined ? "" : topicName(about, sources, language),
  };
  if (entries.length === 0) return renderNoTimeline(words, timelineOf(all, {}), language);
  return renderTimeline({
    ...words,
    entries,
    start: Math.min(Math.max(start, 0), entries.length - 1),
    language,
    pageId: (at) => packCustomId(PAGE, article ?? "", revisionOf(sources), from ?? "", to ?? "", about ?? "", at),
    ...(notice && { notice }),
  });
}

/** From the beginning of the one to the end of the other; either may be a range by itself. @throws UserError */
function readRange(typedFrom: string | undefined, typedTo: string | undefined): Partial<DateRange> {
  const first = typedFrom === undefined ? undefined : parseDateRange(typedFrom);
  const last = typedTo === undefined ? undefined : parseDateRange(typedTo);
  const from = first?.from ?? (typedFrom === undefined ? last?.from : readDate(typedFrom));
  const to = last?.to ?? (typedTo === undefined ? first?.to : readDate(typedTo));
  if (from !== undefined && to !== undefined && isReversed(from, to)) {
    // Both were read as dates, so nothing in them is Markdown.
    const given = {
      from: first?.from ?? typedFrom?.trim() ?? from,
      to: last?.to ?? typedTo?.trim() ?? to,
    };
    throw new UserError((t) => t.timeline.reversed(given));
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function readDate(typed: string): string {
  const date = parseDateQuery(typed);
  // A month without a year could be any year's.
  if (date === undefined || date.startsWith("XXXX")) {
    throw new UserError((t) => t.timeline.unreadableDate({ typed: echo(typed) }));
  }
  return date;
}

function rangeInWords(from: string | undefined, to: string | undefined, language: Language): string {
  const { timeline: t } = textsIn(language);
  if (from === undefined) return to === undefined ? "" : t.until({ to: renderDate(to, language) });
  if (to === undefined) return t.since({ from: renderDate(from, language) });
  if (from === to) return renderDate(from, language);
  return t.between({ from: renderDate(from, language), to: renderDate(to, language) });
}

interface TimelineTopic {
  readonly id: string;
  readonly name: Bilingual;
  readonly names: readonly string[];
}

/** Topics, people and things that the timelines have entries about, the most frequent first. */
function topicsIn(sources: readonly Source[]): NameFinder<TimelineTopic> {
  const counts = new Map<string, number>();
  for (const id of sources.flatMap(({ knowledge }) => knowledge.timeline.flatMap(({ about }) => about))) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const named = sources.flatMap(({ knowledge }) => [
    ...knowledge.people.map((person) => ({ id: person.id, name: person.name, names: namesOf(person), words: [] })),
    ...knowledge.topics.map(({ id, name, words }) => ({ id, name, names: [name.de, name.en], words })),
  ]);
  const unique = new Map(named.map((topic) => [topic.id, topic]));
  const used = [...unique.values()].filter(({ id }) => counts.has(id));
  return createNameFinder(used.toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0)));
}

function readTopic(typed: string, sources: readonly Source[]): string {
  const topic = topicsIn(sources).find(typed);
  if (!topic) throw new UserError((t) => t.timeline.unknownTopic({ typed: echo(typed) }));
  return topic.id;
}

function topicName(id: string, sources: readonly Source[], language: Language): string {
  const topic = topicsIn(sources)
    .suggest("", Number.POSITIVE_INFINITY)
    .find((one) => one.id === id);
  return topic ? escapeMarkdown(topic.name[language]) : "";
}
