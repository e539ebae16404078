import { UserError } from "../../app/userError.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import type { Library } from "../../index/library.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { figuresOf, outlineOf, peopleOf } from "../../render/article/entries.ts";
import { type Listed, type ListedPart, PARTS, renderListing } from "../../render/article/listing.ts";
import { READ, renderParagraph } from "../../render/article/read.ts";
import type { Reply } from "../../render/reply.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { lookUp } from "../shownPassages.ts";
import { revisionOf, sourcesIn } from "../sources.ts";

interface PartQuestion {
  readonly part: ListedPart;
  readonly article: string | undefined;
  readonly start: number;
  readonly language: Language;
  readonly notice?: string;
}

interface Part {
  readonly entriesOf: (source: Source, language: Language) => readonly Listed[];
  readonly title: (t: Texts, total: number) => string;
  readonly none: (t: Texts) => string;
}

const LISTS: Readonly<Record<ListedPart, Part>> = {
  outline: {
    entriesOf: outlineOf,
    title: (t, sections) => t.article.outline({ sections }),
    none: (t) => t.article.noOutline(),
  },
  people: {
    entriesOf: peopleOf,
    title: (t, total) => t.article.people.title({ total }),
    none: (t) => t.article.people.none(),
  },
  figures: {
    entriesOf: figuresOf,
    title: (t, total) => t.article.figures.title({ total }),
    none: (t) => t.article.figures.none(),
  },
};

/** @throws UserError when there is nothing to list. */
export function listPart({ part, article, start, language, notice }: PartQuestion, library: Library): Reply {
  const sources = sourcesIn(library, article);
  const { entriesOf, title, none } = LISTS[part];
  const entries = sources.flatMap((source) => entriesOf(source, language));
  if (entries.length === 0) throw new UserError(none);
  return renderListing({
    part,
    title: title(textsIn(language), entries.length),
    entries,
    start,
    article: article ?? "",
    revision: revisionOf(sources),
    language,
    ...(notice && { notice }),
  });
}

/** Pages of `/article outline`, `people` and `figures`. */
export const partsHandler: ButtonHandler = {
  name: PARTS,
  execute: ({ parts: [part = "", article = "", revision = "", start = ""], language, t }, { library }) => {
    if (!isPart(part)) throw new UserError((say) => say.error.outdatedButton());
    const slug = library.sources.has(article) ? article : undefined;
    const outdated = revision !== revisionOf(sourcesIn(library, slug));
    const question = { part, article: slug, start: Number.parseInt(start, 10) || 0, language };
    return listPart({ ...question, ...(outdated && { notice: t.passage.outdated() }) }, library);
  },
};

function isPart(part: string): part is ListedPart {
  return Object.hasOwn(LISTS, part);
}

/** "Back" to a paragraph. */
export const readHandler: ButtonHandler = {
  name: READ,
  execute: ({ parts: [ref = "", marked = ""], language, t }, { library }) => {
    const { shown, outdated } = lookUp(library, [ref]);
    const [passage] = shown;
    if (!passage) throw new UserError((say) => say.passage.gone());
    return renderParagraph({
      ...passage,
      language,
      marked: marked !== "",
      ...(outdated && { notice: t.passage.outdated() }),
    });
  },
};
