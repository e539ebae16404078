import type { Texts } from "../en.ts";

const plural = new Intl.PluralRules("de");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

export const article: Texts["article"] = {
  paragraph: (p) => `**Absatz ${p.paragraph}** von ${p.of}`,
  partly: () => "Der Absatz ist zu lang für eine Nachricht: Das sind die Sätze um den gefragten.",
  noPassage: (p) =>
    `Zu „${p.typed}“ finde ich keine Stelle. Möglich sind: ein Absatz von \`1\` bis \`${p.last}\`, ein Satz wie \`1.1\` oder Wörter aus dem Text.`,
  whichArticle: (p) => `Welcher Artikel? Bitte unter \`artikel\` einen auswählen. Es gibt: ${p.titles}.`,
  list: {
    back: "Seite zurück",
    forth: "Nächste Seite",
    page: (p) => `Einträge ${p.from}–${p.to} von ${p.total}`,
  },
  outline: (p) => `**Gliederung** – ${count(p.sections, "Abschnitt", "Abschnitte")}`,
  noOutline: () => "Dieser Artikel hat keine Überschriften.",
  people: {
    title: (p) => `**Personen, Firmen und Dinge** – ${p.total}`,
    none: () => "Für diesen Artikel gibt es noch keine Liste der Personen.",
    first: (p) => `Zuerst erwähnt: ${p.place}`,
    kinds: { person: "Person", company: "Firma", product: "Produkt", group: "Gruppe", place: "Ort" },
  },
  figures: {
    title: (p) => `**Zahlen** – ${p.total}`,
    none: () => "Für diesen Artikel gibt es noch keine Liste der Zahlen.",
  },
  about: {
    language: (p) => `Der Text ist ${p.language === "de" ? "deutsch" : "englisch"}.`,
    text: (p) =>
      `${count(p.sections, "Abschnitt", "Abschnitte")}, ${count(p.paragraphs, "Absatz", "Absätze")}, ${count(p.sentences, "Satz", "Sätze")}`,
    known: (p) =>
      `Daraus erarbeitet: ${count(p.dated, "Eintrag", "Einträge")} in der Zeitachse, ${count(p.claims, "Behauptung", "Behauptungen")}, ${count(p.figures, "Zahl", "Zahlen")}, ${count(p.people, "Person oder Sache", "Personen und Dinge")}, ${count(p.quotations, "wörtliches Zitat", "wörtliche Zitate")}, ${count(p.facts, "Fakt", "Fakten")}, Englisch zu ${count(p.glosses, "Satz", "Sätzen")}`,
    revision: (p) => `Fassung \`${p.revision}\``,
    glosses: () => "Die englischen Wiedergaben sind inoffiziell und gehören als Übersetzung dazu.",
    more: (p) => `Und ${count(p.left, "weiterer Artikel", "weitere Artikel")}: unter \`artikel\` einen auswählen.`,
  },
};
