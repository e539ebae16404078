import type { Texts } from "../en.ts";

const languages = { de: "deutsch", en: "englisch" };

export const verify: Texts["verify"] = {
  exact: () => "**Steht wörtlich im Artikel.**",
  typographic: () => "Nur die Typografie weicht ab: Anführungszeichen, Striche, Leerzeichen oder Großschreibung.",
  exactWithGaps: () => "**Steht wörtlich im Artikel, bis auf das Gekennzeichnete.**",
  exactAcrossHeading: () =>
    "**Steht wörtlich im Artikel, aber eine Überschrift und der Text darunter sind wie eins zitiert.**",
  exactUnattributed: () => "**Steht wörtlich im Artikel; wessen Worte es sind, sagt er nicht.**",
  crossesParagraph: () => "Die Wörter reichen über ein Absatzende hinweg.",
  places: (p) => `Der Artikel hat diese Wörter an ${p.count} Stellen; dies ist eine davon.`,
  leftOut: (p) => `Ausgelassen: „${p.article}“.`,
  inserted: (p) => `In Klammern, nicht aus dem Artikel: „${p.quoted}“.`,
  replaced: (p) => `In Klammern steht „${p.quoted}“, im Artikel „${p.article}“.`,
  otherSpeaker: (p) => `**Diese Wörter stehen im Artikel, aber sie sind nicht von ${p.claimed}.**`,
  altered: {
    figure: () => "**Das Zitat ist verändert: Die Zahl ist eine andere.**",
    date: () => "**Das Zitat ist verändert: Das Datum ist ein anderes.**",
    negation: () => "**Das Zitat ist verändert: Es verneint, was der Artikel sagt, oder umgekehrt.**",
    name: () => "**Das Zitat ist verändert: Der Name ist ein anderer.**",
    roles: () =>
      "**Das Zitat ist verändert: Ein Name steht an anderer Stelle; wer was tut, kann dadurch umgekehrt sein.**",
    limit: () =>
      "**Das Zitat ist verändert: Es schränkt ein, was der Artikel sagt, oder lässt eine Einschränkung weg.**",
    precision: () => "**Das Zitat ist verändert: Das Datum ist genauer oder weniger genau als im Artikel.**",
    words: () => "**Das Zitat ist verändert: Nicht alle Wörter sind die des Artikels.**",
    order: () => "**Das Zitat ist verändert: Im Artikel stehen diese Wörter in anderer Reihenfolge.**",
    notation: () => "**Wörtlich, nur ist eine Zahl anders geschrieben. Es ist dieselbe Zahl.**",
    punctuation: () => "**Wörtlich, aber mit anderen Satzzeichen.**",
  },
  alteredBy: {
    leaving: {
      figure: () => "**Das Zitat ist verändert: Es lässt eine Zahl weg.**",
      date: () => "**Das Zitat ist verändert: Es lässt ein Datum weg.**",
      name: () => "**Das Zitat ist verändert: Es lässt einen Namen weg.**",
    },
    adding: {
      figure: () => "**Das Zitat ist verändert: Es fügt eine Zahl hinzu.**",
      date: () => "**Das Zitat ist verändert: Es fügt ein Datum hinzu.**",
      name: () => "**Das Zitat ist verändert: Es fügt einen Namen hinzu.**",
    },
  },
  marked: {
    omission: {
      negation: () => "**Was ausgelassen ist, ändert den Sinn: Der Artikel verneint dort etwas.**",
      limit: () => "**Was ausgelassen ist, ändert den Sinn: Der Artikel schränkt dort etwas ein.**",
    },
    bracket: {
      figure: () => "**Die Zahl in Klammern ist nicht die des Artikels.**",
      date: () => "**Das Datum in Klammern ist nicht das des Artikels.**",
      negation: () => "**Was in Klammern steht, verneint, was der Artikel sagt.**",
    },
  },
  differs: (p) => `Im Zitat steht „${p.quoted}“, im Artikel „${p.article}“.`,
  added: (p) => `„${p.quoted}“ hat der Artikel an dieser Stelle nicht.`,
  missing: (p) => `„${p.article}“ fehlt im Zitat.`,
  moved: (p) => `„${p.quoted}“ steht an anderer Stelle des Satzes.`,
  differsThere: (p) => `Darin steht „${p.quoted}“, in der Stelle unten „${p.article}“.`,
  legend: () => "-# ~~durchgestrichen~~: nur im Zitat · **fett**: nur im Artikel",
  stitched: (p) => `**Aus ${p.places} Stellen zusammengesetzt.** Im Artikel stehen diese Wörter nicht hintereinander.`,
  repeated: () => "**Das Zitat sagt mehrmals, was der Artikel einmal sagt.**",
  otherLanguage: (p) =>
    `**Lässt sich nicht wörtlich prüfen:** Das Zitat ist ${languages[p.quoted]}, der Artikel ${languages[p.article]}.`,
  compare: () =>
    "Diese Stelle kommt ihm am nächsten, dazu ihre inoffizielle englische Wiedergabe. Ob sie gemeint ist, kann ich nicht sagen.",
  absent: () => "**Diese Wörter stehen nicht im Artikel.**",
  absentSeveral: () => "**Diese Wörter stehen in keinem der Artikel.**",
  goesOn: (p) => `Sie stehen in ${p.place}.`,
  saidBy: (p) => `Nach dem Artikel sind es die Worte von ${p.names}.`,
  notBy: (p) => `Die Worte sind nicht von ${p.claimed}.`,
  partlyBy: (p) => `Nur ein Teil der Worte ist von ${p.claimed}.`,
  author: (p) => `${p.name} (Text des Artikels)`,
  unattributedWords: () => "Wessen Worte es sind, sagt der Artikel nicht.",
  origin: (p) => `Was darüber bekannt ist: ${p.origin}`,
  unattributed: () => "jemandem, den der Artikel nicht nennt",
  unknownSpeaker: (p) => `Der Artikel kennt niemanden namens „${p.claimed}“.`,
};
