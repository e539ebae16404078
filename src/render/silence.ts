import type { Language } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import type { Shown } from "./contextButton.ts";
import { echo } from "./markdown.ts";
import { listButton } from "./passages.ts";
import { ACCENT_SILENT, block, card, type Reply, row } from "./reply.ts";

export interface Silence {
  /** The member's words. */
  readonly query: string;
  /** Passages that come nearest; offered behind a button, labelled as no answer. */
  readonly nearest: readonly Shown[];
  readonly severalArticles: boolean;
  readonly language: Language;
}

/** The article says nothing about it. */
export function renderSilence({ query, nearest, severalArticles, language }: Silence): Reply {
  const t = textsIn(language).search;
  const said = { query: echo(query) };
  const offer = listButton("nearest", t.nearest, nearest);
  return card({
    blocks: [block(severalArticles ? t.silentSeveral(said) : t.silent(said))],
    rows: offer ? [row(offer)] : [],
    accent: ACCENT_SILENT,
  });
}
