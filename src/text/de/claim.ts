import type { Texts } from "../en.ts";

export const claim: Texts["claim"] = {
  supported: () => "**Der Artikel sagt das.**",
  supportedReport: () => "**Der Artikel berichtet das.**",
  supportedOpinion: (p) => `**Der Artikel sagt das, als Meinung von ${p.name}.**`,
  contradicted: () => "**Der Artikel widerspricht dem.**",
  contradictedOpinion: (p) => `**Der Artikel widerspricht dem, als Meinung von ${p.name}.**`,
  silent: () => "**Der Artikel sagt dazu nichts.**",
  silentSeveral: () => "**Die Artikel sagen dazu nichts.**",
  differs: (p) => `Die Behauptung nennt „${p.stated}“, der Artikel **${p.article}**.`,
  person: (p) => `Die Behauptung nennt ${p.stated}, der Artikel **${p.article}**.`,
  roles: () => "Wer was tut, ist im Artikel umgekehrt.",
  opposite: () => "Der Artikel sagt das Gegenteil.",
  negation: () => "Das eine bejaht, was das andere verneint.",
  found: (p) => `In unseren Worten: ${p.statement} *(${p.voice})*`,
  instead: (p) => `Stattdessen, in unseren Worten: ${p.statement} *(${p.voice})*`,
  sides: {
    for: () => "-# Für die Behauptung:",
    against: () => "-# Gegen die Behauptung:",
    nothingFor: () => "-# Für die Behauptung: nichts gefunden.",
    nothingAgainst: () => "-# Gegen die Behauptung: nichts gefunden.",
  },
  elsewhere: {
    supported: (p) => `„${p.title}“ sagt es.`,
    contradicted: (p) => `„${p.title}“ widerspricht dem.`,
  },
};
