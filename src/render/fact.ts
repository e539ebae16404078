import type { APIActionRowComponent, APIComponentInMessageActionRow } from "discord-api-types/v10";
import type { Fact, Language, Source } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { renderAmount } from "./amount.ts";
import { contextButton } from "./contextButton.ts";
import { packCustomId, tryPackCustomId } from "./customId.ts";
import { renderDate } from "./date.ts";
import { renderEvidence } from "./evidence.ts";
import { escapeMarkdown } from "./markdown.ts";
import { type Block, button, card, type Reply, row } from "./reply.ts";

/** Handler behind "Another fact": `fact:<article>:<the one shown>:<mark>`. */
export const ANOTHER_FACT = "fact";
/** Shows exactly this one, for "Back": `thisfact:<article>:<fact>`. */
export const THIS_FACT = "thisfact";

/** A fact and the article it is from. */
export interface ShownFact {
  readonly source: Source;
  readonly fact: Fact;
}

export interface FactView {
  readonly language: Language;
  /** Sentence above. */
  readonly notice?: string;
  /** Stands in the button's id, for whoever has to recognise the message; means nothing to the button. No colon. */
  readonly mark?: string;
  /** There are other facts to be shown. */
  readonly another: boolean;
}

/** One fact: heading, statement in our own words, the article's words with their citation. */
export function renderFact(shown: ShownFact, view: FactView): Reply {
  return card({ blocks: factBlocks(shown, view), rows: [factButtons(shown, view)], divided: true });
}

export function factBlocks({ source, fact }: ShownFact, { language, notice }: FactView): readonly Block[] {
  const heading = `### ${escapeMarkdown(fact.heading[language])}`;
  const lead = [...(notice ? [notice] : []), heading, statementOf(fact, language)].join("\n");
  return renderEvidence({ source, evidence: fact.evidence, language, lead });
}

export function factButtons(
  { source, fact }: ShownFact,
  { language, mark, another }: FactView,
): APIActionRowComponent<APIComponentInMessageActionRow> {
  const [passage] = fact.evidence.passages;
  if (!passage) throw new TypeError(`fact without evidence: ${fact.id}`);
  const { slug } = source.article;
  const origin = tryPackCustomId(THIS_FACT, slug, fact.id) ?? "";
  const next =
    another || mark !== undefined
      ? [button(textsIn(language).fact.another, nextId(slug, fact.id, mark), { disabled: !another })]
      : [];
  return row(contextButton({ source, passage }, origin, language), ...next);
}

/** What does not fit is left out, the mark last of all: without the fact it may be shown again, without the article any may. */
function nextId(slug: string, factId: string, mark: string | undefined): string {
  const end = mark === undefined ? [] : [mark];
  return (
    tryPackCustomId(ANOTHER_FACT, slug, factId, ...end) ??
    tryPackCustomId(ANOTHER_FACT, slug, "", ...end) ??
    packCustomId(ANOTHER_FACT, "", "", ...end)
  );
}

/** The fact in our own words, as Markdown. */
function statementOf(fact: Fact, language: Language): string {
  const t = textsIn(language).fact;
  const { label, words } = partsOf(fact, language);
  return label === undefined
    ? escapeMarkdown(words)
    : t.labelled({ label: escapeMarkdown(label), words: escapeMarkdown(words) });
}

/** The fact on one line, without formatting: for lists and for the title of a forum post. */
export function factTitle(fact: Fact, language: Language): string {
  const { label, words } = partsOf(fact, language);
  return label === undefined ? words : `${label}: ${words}`;
}

/** The sentence, with what must stand before it: the amount, or a date that the sentence does not name itself. */
function partsOf(fact: Fact, language: Language): { readonly label: string | undefined; readonly words: string } {
  switch (fact.kind) {
    case "timeline": {
      const { date, text } = fact.entry;
      const year = date === undefined ? undefined : /\d{4}/.exec(date)?.[0];
      const names = year === undefined || text[language].includes(year);
      return { label: date === undefined || names ? undefined : renderDate(date, language), words: text[language] };
    }
    case "claim":
      return { label: undefined, words: fact.entry.statement[language] };
    case "figure":
      return { label: renderAmount(fact.entry, language), words: fact.entry.measures[language] };
  }
}
