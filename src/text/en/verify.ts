const languages = { de: "German", en: "English" };

export const verify = {
  exact: () => "**Word for word in the article.**",
  typographic: () => "Only the typography differs: quotation marks, dashes, spaces or capitals.",
  omissions: () => "Words are left out where the quotation marks it.",
  otherSpeaker: (p: { claimed: string }) => `**These words are in the article, but they are not by ${p.claimed}.**`,
  altered: {
    figure: () => "**The quotation is altered: the figure is another one.**",
    negation: () => "**The quotation is altered: it denies what the article says, or the other way round.**",
    name: () => "**The quotation is altered: the name is another one.**",
    words: () => "**The quotation is altered: not all of its words are the article's.**",
    punctuation: () => "**Word for word, but with other punctuation.**",
  },
  differs: (p: { quoted: string; article: string }) => `The quotation says “${p.quoted}”, the article “${p.article}”.`,
  added: (p: { quoted: string }) => `“${p.quoted}” is not in the article.`,
  missing: (p: { article: string }) => `“${p.article}” is missing from the quotation.`,
  legend: () => "-# ~~struck out~~: only in the quotation · **bold**: only in the article",
  stitched: (p: { places: number }) =>
    `**Put together from ${p.places} places.** In the article these words do not stand one after the other.`,
  otherLanguage: (p: { quoted: "de" | "en"; article: "de" | "en" }) =>
    `**Cannot be verified word for word:** the quotation is ${languages[p.quoted]}, the article ${languages[p.article]}.`,
  compare: () =>
    "This passage comes nearest, with its unofficial English rendering. Whether it is meant, I cannot say.",
  compareOriginal: () => "This passage comes nearest. Whether it is meant, I cannot say.",
  absent: () => "**These words are not in the article.**",
  absentSeveral: () => "**These words are in none of the articles.**",
  goesOn: (p: { place: string }) => `They stand in ${p.place}.`,
  saidBy: (p: { names: string }) => `According to the article these are the words of ${p.names}.`,
  notBy: (p: { claimed: string }) => `The words are not by ${p.claimed}.`,
  partlyBy: (p: { claimed: string }) => `Only some of the words are by ${p.claimed}.`,
  author: (p: { name: string }) => `${p.name} (the article’s own text)`,
  unattributed: () => "somebody the article does not name",
  unknownSpeaker: (p: { claimed: string }) => `The article knows nobody called “${p.claimed}”.`,
  and: " and ",
};
