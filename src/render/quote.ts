import type { Language, Source, Speech } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { contextButton, type Shown } from "./contextButton.ts";
import { escapeMarkdown } from "./markdown.ts";
import { renderExcerpt } from "./passage.ts";
import { type ListedPassage, listId } from "./passages.ts";
import { button, card, type Reply, row } from "./reply.ts";

interface QuoteView {
  readonly language: Language;
  /** Custom id behind "Another one"; undefined when there is no other. */
  readonly another: string | undefined;
  readonly notice?: string;
}

/** One passage. */
export function renderQuote({ source, passage, spans, score }: ListedPassage, view: QuoteView): Reply {
  const bold = spans.map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
  const { language, notice } = view;
  const excerpt = renderExcerpt({
    ...{ source, passages: [passage], bold, language },
    ...(notice && { lead: notice }),
    ...(score !== undefined && { score }),
  });
  return card({ blocks: [excerpt], rows: [buttons({ source, passage }, view)] });
}

/** One direct quotation, in bold in the sentence it stands in, with whose words they are. */
export function renderSpeech(source: Source, speech: Speech, view: QuoteView): Reply {
  const { language } = view;
  const t = textsIn(language).quote;
  const { passages, spans } = speech.evidence;
  const [first] = passages;
  if (!first) throw new TypeError(`speech without evidence: ${speech.id}`);
  const speaker = source.knowledge.people.find(({ id }) => id === speech.speaker)?.name[language];
  const said = `-# ${t.saidIn({ source: escapeMarkdown(speech.source[language]) })}`;
  const lead = [
    ...(view.notice ? [view.notice] : []),
    ...(speaker ? [`**${escapeMarkdown(speaker)}**`] : []),
    said,
  ].join("\n");
  const excerpt = renderExcerpt({ source, passages, bold: spans, language, lead });
  return card({ blocks: [excerpt], rows: [buttons({ source, passage: first }, view)] });
}

function buttons(shown: Shown, { language, another }: QuoteView) {
  const context = contextButton(shown, listId("again", [shown]) ?? "", language);
  return row(context, ...(another === undefined ? [] : [button(textsIn(language).quote.another, another)]));
}
