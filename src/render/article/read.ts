import type { Language } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { nearestThatFit } from "../context.ts";
import { contextButton, type Shown } from "../contextButton.ts";
import { packCustomId } from "../customId.ts";
import { packRef, refTo } from "../passageRef.ts";
import { block, card, type Reply, row } from "../reply.ts";

/** Handler behind "Back" to a paragraph: `read:<article>~<revision>~<passage>:<marked or empty>`. */
export const READ = "read";

export interface ReadView extends Shown {
  readonly language: Language;
  /** One sentence of the paragraph was asked for: it is shown in bold. */
  readonly marked: boolean;
  readonly notice?: string;
}

/** One paragraph. There is deliberately no way from here to the next one: nothing pages through the whole text. */
export function renderParagraph(view: ReadView): Reply {
  const { source, passage, language, marked, notice } = view;
  const t = textsIn(language).article;
  const passages = source.article.passages.filter(({ paragraph }) => paragraph === passage.paragraph);
  const blocks = nearestThatFit(view, [passages]);
  const shown = blocks.flatMap(({ quotations }) => quotations)[0];
  const isWhole = shown?.start === passages[0]?.start && shown?.end === passages.at(-1)?.end;
  const title = t.paragraph({ paragraph: passage.paragraph, of: source.article.paragraphs.length });
  const again = packCustomId(READ, packRef(refTo(source.article, [passage])), marked ? "m" : "");
  return card({
    blocks: [
      block([...(notice ? [notice] : []), title, ...(isWhole ? [] : [`-# ${t.partly()}`])].join("\n")),
      ...blocks,
    ],
    rows: [row(contextButton(view, again, language, 1))],
  });
}
