import type { Texts } from "../en.ts";

const languages = { de: "deutsch", en: "englisch" };

export const verify: Texts["verify"] = {
  exact: () => "**Steht wörtlich im Artikel.**",
  typographic: () => "Nur die Typografie weicht ab: Anführungszeichen, Striche, Leerzeichen oder Großschreibung.",
  omissions: () => "Wo das Zitat es kennzeichnet, sind Wörter ausgelassen.",
  otherSpeaker: (p) => `**Diese Wörter stehen im Artikel, aber sie sind nicht von ${p.claimed}.**`,
  altered: {
    figure: () => "**Das Zitat ist verändert: Die Zahl ist eine andere.**",
    negation: () => "**Das Zitat ist verändert: Es verneint, was der Artikel sagt, oder umgekehrt.**",
    name: () => "**Das Zitat ist verändert: Der Name ist ein anderer.**",
    words: () => "**Das Zitat ist verändert: Nicht alle Wörter sind die des Artikels.**",
    punctuation: () => "**Wörtlich, aber mit anderen Satzzeichen.**",
  },
  differs: (p) => `Im Zitat steht „${p.quoted}“, im Artikel „${p.article}“.`,
  added: (p) => `„${p.quoted}“ steht nicht im Artikel.`,
  missing: (p) => `„${p.article}“ fehlt im Zitat.`,
  legend: () => "-# ~~durchgestrichen~~: nur im Zitat · **fett**: nur im Artikel",
  stitched: (p) => `**Aus ${p.places} Stellen zusammengesetzt.** Im Artikel stehen diese Wörter nicht hintereinander.`,
  otherLanguage: (p) =>
    `**Lässt sich nicht wörtlich prüfen:** Das Zitat ist ${languages[p.quoted]}, der Artikel ${languages[p.article]}.`,
  compare: () =>
    "Diese Stelle kommt ihm am nächsten, dazu ihre inoffizielle englische Wiedergabe. Ob sie gemeint ist, kann ich nicht sagen.",
  compareOriginal: () => "Diese Stelle kommt ihm am nächsten. Ob sie gemeint ist, kann ich nicht sagen.",
  absent: () => "**Diese Wörter stehen nicht im Artikel.**",
  absentSeveral: () => "**Diese Wörter stehen in keinem der Artikel.**",
  goesOn: (p) => `Sie stehen in ${p.place}.`,
  saidBy: (p) => `Nach dem Artikel sind es die Worte von ${p.names}.`,
  notBy: (p) => `Die Worte sind nicht von ${p.claimed}.`,
  partlyBy: (p) => `Nur ein Teil der Worte ist von ${p.claimed}.`,
  author: (p) => `${p.name} (Text des Artikels)`,
  unattributed: () => "jemandem, den der Artikel nicht nennt",
  unknownSpeaker: (p) => `Der Artikel kennt niemanden namens „${p.claimed}“.`,
  and: " und ",
};
