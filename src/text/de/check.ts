import type { Texts } from "../en.ts";

const plural = new Intl.PluralRules("de");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

export const check: Texts["check"] = {
  post: "Öffentlich zeigen",
  postedBy: (p) => `-# Gezeigt von ${p.user}`,
  posted: () => "-# Für alle sichtbar gezeigt.",
  restricted: () => "Die Moderation lässt hier nur private Antworten zu, deshalb zeige ich das nicht öffentlich.",
  changed: () =>
    "Der Artikel hat sich seit dieser Antwort geändert. So lautet sie für den jetzigen Artikel; bitte vor dem Zeigen noch einmal ansehen.",
  tooLongToPost: () => "Diese Wörter sind zu lang, um ganz gezeigt zu werden; von hier aus geht das nicht öffentlich.",
  left: (p) => `-# ${p.left} weitere: Ich prüfe die ersten fünf.`,
  notChecked: (p) =>
    `-# Nicht geprüft: ${[
      ...(p.questions > 0 ? [count(p.questions, "Frage", "Fragen")] : []),
      ...(p.short > 0 ? [`${count(p.short, "Satz", "Sätze")} mit weniger als drei Wörtern`] : []),
    ].join(", ")}.`,
  times: (p) => `-# ${p.count}-mal gesagt, einmal geprüft.`,
  timesOf: (p) => `-# Nr. ${p.number} ist ${p.count}-mal gesagt, einmal geprüft.`,
  noText: () => "In dieser Nachricht steht kein Text, den ich prüfen könnte.",
  fromMessage: (p) => `-# Geprüft: [diese Nachricht](${p.url})`,
  claims: (p) => `**${count(p.count, "Behauptung", "Behauptungen")} am Artikel geprüft**`,
  quotations: (p) => `**${count(p.count, "Zitat", "Zitate")} am Artikel geprüft**`,
  noStatement: () =>
    "In dieser Nachricht finde ich keine Behauptung: keinen Satz ab drei Wörtern, der nicht Frage oder Gruß ist.",
  noQuotation: () =>
    "In dieser Nachricht finde ich kein Zitat: nichts ab zwei Wörtern in Anführungszeichen oder hinter `>`.",
};
