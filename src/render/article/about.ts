import type { Language, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { renderOrigin } from "../citation.ts";
import { escapeMarkdown } from "../markdown.ts";
import { fitting } from "../passages.ts";
import { type Block, block, card, type Reply } from "../reply.ts";

/** What each article is, whose it is and what is known about it. */
export function renderAbout(sources: readonly Source[], language: Language): Reply {
  const { about } = textsIn(language).article;
  const blocks = fitting(sources.map((source) => aboutOne(source, language)));
  const left = sources.length - blocks.length;
  return card({ blocks: [...blocks, ...(left > 0 ? [block(`-# ${about.more({ left })}`)] : [])], divided: true });
}

function aboutOne(source: Source, language: Language): Block {
  const { article, knowledge } = source;
  const { info } = knowledge;
  const { about: t } = textsIn(language).article;
  const title = escapeMarkdown(info.title[language]);
  return block(
    [
      `### ${info.url === undefined ? title : `[${title}](${info.url})`}`,
      renderOrigin(source, language),
      t.language({ language: info.language }),
      t.text({
        sections: article.sections.length,
        paragraphs: article.paragraphs.length,
        sentences: article.passages.length,
      }),
      t.known({
        dated: knowledge.timeline.length,
        claims: knowledge.claims.length,
        figures: knowledge.figures.length,
        people: knowledge.people.length,
        quotations: knowledge.speech.length,
        facts: knowledge.facts.length,
        glosses: knowledge.glosses.size,
      }),
      `-# ${t.revision({ revision: article.revision })}`,
      `-# ${escapeMarkdown(info.licence[language])}${knowledge.glosses.size > 0 ? ` ${t.glosses()}` : ""}`,
    ].join("\n"),
  );
}
