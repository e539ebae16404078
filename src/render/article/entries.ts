import type { Passage } from "../../article/article.ts";
import { firstMention } from "../../knowledge/firstMention.ts";
import type { Figure, Language, Person, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { renderAmount } from "../amount.ts";
import { renderPlace, renderVoices } from "../citation.ts";
import { escapeMarkdown } from "../markdown.ts";
import { renderHeading } from "../passage.ts";
import { block } from "../reply.ts";
import type { Listed } from "./listing.ts";

/** The title and the headings, each in the article's own words with the paragraphs below it. */
export function outlineOf(source: Source, language: Language): readonly Listed[] {
  const { sections, paragraphs } = source.article;
  return sections.flatMap((section, position): Listed[] => {
    if (section.end <= section.start) return [];
    const first = paragraphs.find(({ number }) => number === section.paragraphs[0]);
    return [{ source, block: renderHeading({ source, section: position, language }), passage: first?.passages[0] }];
  });
}

export function peopleOf(source: Source, language: Language): readonly Listed[] {
  return source.knowledge.people.map((person) => personEntry(source, person, language));
}

function personEntry(source: Source, person: Person, language: Language): Listed {
  const t = textsIn(language).article.people;
  const passage = firstMention(source.article, person);
  const lines = [
    `**${escapeMarkdown(person.name[language])}** · ${t.kinds[person.kind]}`,
    escapeMarkdown(person.role[language]),
    ...(passage ? [`-# ${t.first({ place: renderPlace(source, [passage], language) })}`] : []),
  ];
  return { source, block: block(lines.join("\n")), passage };
}

export function figuresOf(source: Source, language: Language): readonly Listed[] {
  return source.knowledge.figures.map((figure) => figureEntry(source, figure, language));
}

function figureEntry(source: Source, figure: Figure, language: Language): Listed {
  const passages: readonly Passage[] = figure.evidence.passages;
  const [passage] = passages;
  const where = passage
    ? [`-# ${renderVoices(source, [passage], language)} · ${renderPlace(source, [passage], language)}`]
    : [];
  const lines = [
    `**${escapeMarkdown(renderAmount(figure, language))}** – ${escapeMarkdown(figure.measures[language])}`,
    ...where,
  ];
  return { source, block: block(lines.join("\n")), passage };
}
