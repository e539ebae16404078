/** The wording is always what the article says, never what is true. */
export const claim = {
  supported: () => "**The article says this.**",
  supportedReport: () => "**The article reports this.**",
  supportedOpinion: (p: { name: string }) => `**The article says this, as the opinion of ${p.name}.**`,
  contradicted: () => "**The article contradicts this.**",
  contradictedOpinion: (p: { name: string }) => `**The article contradicts this, as the opinion of ${p.name}.**`,
  silent: () => "**The article says nothing about this.**",
  silentSeveral: () => "**The articles say nothing about this.**",
  differs: (p: { stated: string; article: string }) => `The claim says “${p.stated}”, the article **${p.article}**.`,
  person: (p: { stated: string; article: string }) => `The claim names ${p.stated}, the article **${p.article}**.`,
  roles: () => "Who does what is the other way round in the article.",
  opposite: () => "The article says the opposite.",
  negation: () => "One of them affirms what the other denies.",
  found: (p: { statement: string; voice: string }) => `In our words: ${p.statement} *(${p.voice})*`,
  instead: (p: { statement: string; voice: string }) => `Instead, in our words: ${p.statement} *(${p.voice})*`,
  sides: {
    for: () => "-# For the claim:",
    against: () => "-# Against the claim:",
    nothingFor: () => "-# For the claim: nothing found.",
    nothingAgainst: () => "-# Against the claim: nothing found.",
  },
  elsewhere: {
    supported: (p: { title: string }) => `“${p.title}” says it.`,
    contradicted: (p: { title: string }) => `“${p.title}” contradicts it.`,
  },
};
