import type { Texts } from "../en.ts";

export const report: Texts["report"] = {
  button: "Fundstelle beanstanden",
  question: "Was stimmt nicht?",
  placeholder: "Falsche Stelle, die Wörter bedeuten etwas anderes, die Übersetzung führt in die Irre …",
  toModerators: "Geht an die Moderation dieses Servers, mit der Stelle und dem Titel der Antwort.",
  toOperator: "Es wird nichts gesendet: Der Text lässt sich weitergeben, und es steht dabei, an wen.",
  empty: () => "Die Meldung war leer. Bitte in ein paar Worten sagen, was nicht stimmt.",
  sent: () => "Danke. Die Meldung ist bei der Moderation dieses Servers.",
  noChannel: () => "Hier ist noch kein Kanal für Meldungen bestimmt, deshalb ist nichts gesendet worden.",
  channelFailed: () =>
    "Der Kanal der Moderation für Meldungen ist nicht erreichbar, deshalb ist nichts gesendet worden.",
  operator: (p) => `So ist zu erreichen, wer mich betreibt: ${p.contact}`,
  unknownOperator: () => "Wer mich hier hinzugefügt hat, weiß, wer mich betreibt.",
  passOn: () => "**Zum Weitergeben**",
  title: () => "### Eine Fundstelle wurde beanstandet",
  by: (p) => `von ${p.user}`,
  seeAnswer: (p) => `[zur Antwort](${p.url})`,
  privateAnswer: () => "private Antwort",
  asked: (p) => `**Antwort:** ${p.title}`,
  wrong: (p) => `**Was nicht stimmt:** ${p.text}`,
  place: (p) => `${p.place} (Stelle ${p.passage})`,
  heading: (p) => `Überschrift „${p.heading}“`,
  score: (p) => `Übereinstimmung ${p.score}`,
  revision: (p) => `${p.title}, Fassung \`${p.revision}\``,
  changedSince: () => "Der Artikel hat sich seit dieser Antwort geändert.",
};
