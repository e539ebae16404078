import { Document } from "flexsearch";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { createPassageIndex } from "../../index/createPassageIndex.ts";
import type { IndexedPassage, Match, PassageIndex } from "../../index/passageIndex.ts";

export const ENGINES = ["Beleg", "MiniSearch", "Fuse token search", "FlexSearch"] as const;
export type Engine = (typeof ENGINES)[number];

const FIELDS = ["text", "gloss", "topics", "claims"];

/** What the peers index: the fields that Beleg has, as one text each. */
function recordOf({ passage, gloss, topics, claims }: IndexedPassage, id: number) {
  return { id, text: passage.text, gloss: gloss ?? "", topics: topics.join(" "), claims: claims.join(" ") };
}

/** Peers know no threshold: whatever they find is strong. */
function asMatches(passages: readonly IndexedPassage[], found: readonly number[]): readonly Match[] {
  return found.flatMap((id) => {
    const passage = passages[id]?.passage;
    return passage ? [{ passage, score: 1, spans: [], strength: "strong" as const }] : [];
  });
}

export function buildEngine(engine: Engine, passages: readonly IndexedPassage[]): PassageIndex {
  switch (engine) {
    case "Beleg":
      return createPassageIndex(passages);
    case "MiniSearch":
      return miniSearch(passages);
    case "Fuse token search":
      return fuseTokenSearch(passages);
    case "FlexSearch":
      return flexSearch(passages);
  }
}

function miniSearch(passages: readonly IndexedPassage[]): PassageIndex {
  const index = new MiniSearch({ fields: FIELDS, searchOptions: { fuzzy: 0.2, prefix: true } });
  index.addAll(passages.map(recordOf));
  const search = (query: string, limit: number) =>
    asMatches(
      passages,
      index
        .search(query)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
    );
  return { search, suggest: search };
}

function fuseTokenSearch(passages: readonly IndexedPassage[]): PassageIndex {
  const index = new Fuse(passages.map(recordOf), { keys: FIELDS, useTokenSearch: true, ignoreDiacritics: true });
  const search = (query: string, limit: number) =>
    asMatches(
      passages,
      index.search(query, { limit }).map(({ refIndex }) => refIndex),
    );
  return { search, suggest: search };
}

function flexSearch(passages: readonly IndexedPassage[]): PassageIndex {
  const index = new Document({ document: { id: "id", index: FIELDS }, tokenize: "forward" });
  passages.forEach((passage, id) => {
    index.add(recordOf(passage, id));
  });
  const search = (query: string, limit: number) => {
    const found = index.search(query, { limit, suggest: true }).flatMap(({ result }) => result.map(Number));
    return asMatches(passages, [...new Set(found)].slice(0, limit));
  };
  return { search, suggest: search };
}
