import type { Passage } from "../../article/article.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { renderOrigin } from "../citation.ts";
import { citedPlace, contextMenu } from "../contextButton.ts";
import { packCustomId } from "../customId.ts";
import { pageOf, pageTurner } from "../pages.ts";
import { type Block, block, card, type Reply } from "../reply.ts";

/** Handler behind the pages of a list: `parts:<kind>:<article>:<revision>:<first entry>`. */
export const PARTS = "parts";
/** What of an article is listed. */
export type ListedPart = "outline" | "people" | "figures";

export interface Listed {
  readonly source: Source;
  readonly block: Block;
  /** Where it stands; undefined for what stands in no paragraph. */
  readonly passage: Passage | undefined;
}

export interface Listing {
  readonly part: ListedPart;
  readonly title: string;
  readonly entries: readonly Listed[];
  readonly start: number;
  /** Slug, or empty for all articles, and what the custom ids know the texts by. */
  readonly article: string;
  readonly revision: string;
  readonly language: Language;
  readonly notice?: string;
}

const ENTRIES_MAX = 8;

/** A list out of articles, with whose they are below it. */
export function renderListing(listing: Listing): Reply {
  const { part, title, entries, start, article, revision, language, notice } = listing;
  const t = textsIn(language).article.list;
  const page = pageOf({ items: entries, render: (entry) => entry.block, max: ENTRIES_MAX, start });
  const idOf = (from: number) => packCustomId(PARTS, part, article, revision, from);
  const turner = pageTurner(page, { back: t.back, forth: t.forth, line: t.page }, idOf);
  const passages = page.items.flatMap(({ source, passage }) => (passage ? [{ source, passage }] : []));
  const menu = contextMenu(passages, idOf(page.start), language);
  const origins = new Set(page.items.map(({ source }) => `-# ${renderOrigin(source, language)}`));
  // An excerpt brings its own citation.
  const isCited = page.blocks.every(({ quotations }) => quotations.length > 0);
  return card({
    blocks: [
      block([...(notice ? [notice] : []), title].join("\n")),
      ...page.blocks,
      ...turner.line,
      ...(isCited ? [] : [block([...origins].join("\n"))]),
    ],
    rows: [...(menu ? [menu] : []), ...turner.rows],
    cited: isCited ? [] : passages.map(citedPlace),
  });
}
