const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

export const article = {
  paragraph: (p: { paragraph: number; of: number }) => `**Paragraph ${p.paragraph}** of ${p.of}`,
  partly: () => "The paragraph is too long for one message: these are the sentences around the one asked for.",
  noPassage: (p: { typed: string; last: number }) =>
    `I find no passage for “${p.typed}”. What works: a paragraph from \`1\` to \`${p.last}\`, a sentence such as \`1.1\`, or words from the text.`,
  whichArticle: (p: { titles: string }) =>
    `Which article? Please choose one under \`article\`. There are: ${p.titles}.`,
  list: {
    back: "Back a page",
    forth: "Next page",
    page: (p: { from: number; to: number; total: number }) => `Entries ${p.from}–${p.to} of ${p.total}`,
  },
  outline: (p: { sections: number }) => `**Outline** – ${count(p.sections, "section", "sections")}`,
  noOutline: () => "This article has no headings.",
  people: {
    title: (p: { total: number }) => `**People, companies and things** – ${p.total}`,
    none: () => "Nobody has listed the people of this article yet.",
    first: (p: { place: string }) => `First mentioned: ${p.place}`,
    kinds: { person: "person", company: "company", product: "product", group: "group", place: "place" },
  },
  figures: {
    title: (p: { total: number }) => `**Figures** – ${p.total}`,
    none: () => "Nobody has listed the figures of this article yet.",
  },
  about: {
    language: (p: { language: "de" | "en" }) => `The text is ${p.language === "de" ? "German" : "English"}.`,
    text: (p: { sections: number; paragraphs: number; sentences: number }) =>
      `${count(p.sections, "section", "sections")}, ${count(p.paragraphs, "paragraph", "paragraphs")}, ${count(p.sentences, "sentence", "sentences")}`,
    known: (p: {
      dated: number;
      claims: number;
      figures: number;
      people: number;
      quotations: number;
      facts: number;
      glosses: number;
    }) =>
      `Worked out from it: ${count(p.dated, "timeline entry", "timeline entries")}, ${count(p.claims, "claim", "claims")}, ${count(p.figures, "figure", "figures")}, ${count(p.people, "person or thing", "people and things")}, ${count(p.quotations, "direct quotation", "direct quotations")}, ${count(p.facts, "fact", "facts")}, English for ${count(p.glosses, "sentence", "sentences")}`,
    revision: (p: { revision: string }) => `Revision \`${p.revision}\``,
    glosses: () => "The English renderings are unofficial and belong to it as a translation.",
    more: (p: { left: number }) =>
      `And ${count(p.left, "more article", "more articles")}: choose one under \`article\`.`,
  },
};
