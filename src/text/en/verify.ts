const languages = { de: "German", en: "English" };

export const verify = {
  exact: () => "**Word for word in the article.**",
  typographic: () => "Only the typography differs: quotation marks, dashes, spaces or capitals.",
  exactWithGaps: () => "**Word for word in the article, apart from what is marked.**",
  exactAcrossHeading: () => "**Word for word in the article, but a heading and the text below it are quoted as one.**",
  exactUnattributed: () => "**Word for word in the article, which does not say whose words these are.**",
  crossesParagraph: () => "The words go on over the end of a paragraph.",
  places: (p: { count: number }) => `The article has these words in ${p.count} places; this is one of them.`,
  leftOut: (p: { article: string }) => `Left out: “${p.article}”.`,
  inserted: (p: { quoted: string }) => `In brackets, not the article’s: “${p.quoted}”.`,
  replaced: (p: { quoted: string; article: string }) =>
    `In brackets it says “${p.quoted}”, in the article “${p.article}”.`,
  otherSpeaker: (p: { claimed: string }) => `**These words are in the article, but they are not by ${p.claimed}.**`,
  altered: {
    figure: () => "**The quotation is altered: the figure is another one.**",
    date: () => "**The quotation is altered: the date is another one.**",
    negation: () => "**The quotation is altered: it denies what the article says, or the other way round.**",
    name: () => "**The quotation is altered: the name is another one.**",
    roles: () => "**The quotation is altered: a name stands in another place, which can turn who does what.**",
    limit: () => "**The quotation is altered: it limits what the article says, or drops a limit.**",
    precision: () => "**The quotation is altered: the date is more or less exact than in the article.**",
    words: () => "**The quotation is altered: not all of its words are the article's.**",
    order: () => "**The quotation is altered: the article has these words in another order.**",
    notation: () => "**Word for word, but a figure is written in another way. It is the same figure.**",
    punctuation: () => "**Word for word, but with other punctuation.**",
  },
  alteredBy: {
    leaving: {
      figure: () => "**The quotation is altered: it leaves out a figure.**",
      date: () => "**The quotation is altered: it leaves out a date.**",
      name: () => "**The quotation is altered: it leaves out a name.**",
    },
    adding: {
      figure: () => "**The quotation is altered: it adds a figure.**",
      date: () => "**The quotation is altered: it adds a date.**",
      name: () => "**The quotation is altered: it adds a name.**",
    },
  },
  marked: {
    omission: {
      negation: () => "**What is left out changes the sense: the article denies something there.**",
      limit: () => "**What is left out changes the sense: the article limits something there.**",
    },
    bracket: {
      figure: () => "**The figure in brackets is not the article’s.**",
      date: () => "**The date in brackets is not the article’s.**",
      negation: () => "**What stands in brackets denies what the article says.**",
    },
  },
  differs: (p: { quoted: string; article: string }) => `The quotation says “${p.quoted}”, the article “${p.article}”.`,
  added: (p: { quoted: string }) => `The article does not have “${p.quoted}” there.`,
  missing: (p: { article: string }) => `“${p.article}” is missing from the quotation.`,
  moved: (p: { quoted: string }) => `“${p.quoted}” stands in another place of the sentence.`,
  differsThere: (p: { quoted: string; article: string }) => `It says “${p.quoted}”, the passage below “${p.article}”.`,
  legend: () => "-# ~~struck out~~: only in the quotation · **bold**: only in the article",
  stitched: (p: { places: number }) =>
    `**Put together from ${p.places} places.** In the article these words do not stand one after the other.`,
  repeated: () => "**The quotation says several times what the article says once.**",
  otherLanguage: (p: { quoted: "de" | "en"; article: "de" | "en" }) =>
    `**Cannot be verified word for word:** the quotation is ${languages[p.quoted]}, the article ${languages[p.article]}.`,
  compare: () =>
    "This passage comes nearest, with its unofficial English rendering. Whether it is meant, I cannot say.",
  absent: () => "**These words are not in the article.**",
  absentSeveral: () => "**These words are in none of the articles.**",
  goesOn: (p: { place: string }) => `They stand in ${p.place}.`,
  saidBy: (p: { names: string }) => `According to the article these are the words of ${p.names}.`,
  notBy: (p: { claimed: string }) => `The words are not by ${p.claimed}.`,
  partlyBy: (p: { claimed: string }) => `Only some of the words are by ${p.claimed}.`,
  author: (p: { name: string }) => `${p.name} (the article’s own text)`,
  unattributedWords: () => "The article does not say whose words these are.",
  origin: (p: { origin: string }) => `What is known of them: ${p.origin}`,
  unattributed: () => "somebody the article does not name",
  unknownSpeaker: (p: { claimed: string }) => `The article knows nobody called “${p.claimed}”.`,
};
