import { article } from "./de/article.ts";
import { check } from "./de/check.ts";
import { claim } from "./de/claim.ts";
import { daily } from "./de/daily.ts";
import { doctor } from "./de/doctor.ts";
import { fact } from "./de/fact.ts";
import { figure } from "./de/figure.ts";
import { obstacle } from "./de/obstacle.ts";
import { report } from "./de/report.ts";
import { settings } from "./de/settings.ts";
import { verify } from "./de/verify.ts";
import type { Texts } from "./en.ts";

const plural = new Intl.PluralRules("de");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

export const de: Texts = {
  error: {
    unexpected: (p) => `Das ist an mir gescheitert. Kennung: \`${p.reference}\``,
    notVerified: (p) =>
      `Das Zitat ließ sich nicht am Artikel nachprüfen, deshalb zeige ich es nicht. Kennung: \`${p.reference}\``,
    tooFast: (p) => `Das waren viele Fragen auf einmal. Bitte ${count(p.seconds, "Sekunde", "Sekunden")} warten.`,
    outdatedButton: () => "Diese Schaltfläche gehört zu einer älteren Fassung von mir. Bitte noch einmal fragen.",
    outdatedCommand: () => "Diesen Befehl kenne ich nicht (mehr). `/hilfe` zeigt, was es gibt.",
    missingAccess: () =>
      "Discord hat das nicht zugelassen. Die Moderation kann prüfen, ob ich diesen Kanal sehen und darin schreiben darf.",
    store: () =>
      "Meine Einstellungen sind gerade nicht lesbar, deshalb weiß ich nicht, was hier erlaubt ist. Bitte später noch einmal versuchen.",
    moderatorsOnly: () =>
      "Das ist der Moderation vorbehalten: Nötig ist „Server verwalten“ oder eine Rolle, die in `/einstellungen` dafür bestimmt ist.",
    serverOnly: () => "Das geht nur auf einem Server, dem ich hinzugefügt wurde.",
    guildUnseen: () => "Ich kann gerade nicht auf diesen Server sehen. Bitte in einer Minute noch einmal versuchen.",
    stopping: () => "Ich starte gerade neu. Bitte gleich noch einmal fragen.",
  },
  input: {
    empty: () =>
      "Darin gibt es nichts zu suchen. Ein Wort oder eine Frage genügt, zum Beispiel `Cash Cow` oder `Entlassungen 2018`.",
    tooLong: (p) => `Das sind ${p.length} Zeichen; suchen kann ich nach höchstens ${p.max}. Ein paar Wörter genügen.`,
    unknownArticle: (p) =>
      `Einen Artikel „${p.typed}“ habe ich nicht. Die Liste unter \`artikel\` zeigt die vorhandenen.`,
  },
  cited: {
    sentence: (p) => `Abs. ${p.paragraph}, Satz ${p.sentence}`,
    sentences: (p) => `Abs. ${p.paragraph}, Satz ${p.from}–${p.to}`,
    paragraphs: (p) => (p.from === p.to ? `Abs. ${p.from}` : `Abs. ${p.from}–${p.to}`),
    range: (p) => `${p.from} bis ${p.to}`,
    pieces: "; ",
  },
  voice: {
    author: () => "Bericht",
    authorOpinion: (p) => `Meinung: ${p.name}`,
    speech: (p) => `Mit Worten von ${p.name}`,
    speechUnknown: () => "Mit fremden Worten, ohne Angabe, von wem",
    document: () => "Berichtetes Dokument",
    documentOf: (p) => `Berichtetes Dokument: ${p.name}`,
    company: (p) => `Berichtete Aussage: ${p.name}`,
    companyUnknown: () => "Berichtete Aussage",
    opinionOf: (p) => `Berichtete Meinung: ${p.name}`,
  },
  passage: {
    gloss: (p) => `*Auf Englisch, inoffiziell:* ${p.text}`,
    glossNote: (p) => `Anmerkung zur Übersetzung: ${p.note}`,
    cut: () => "Die Stelle geht weiter; sie ist zu lang für eine einzelne Nachricht.",
    truncated: () => "Hier bricht die Quelle ab.",
    title: () => "Titel",
    heading: () => "Überschrift",
    inContext: "Im Zusammenhang zeigen",
    moreContext: "Mehr Zusammenhang",
    back: "Zurück",
    context: () => "**Im Zusammenhang**",
    outdated: () => "Der Artikel hat sich seit dieser Nachricht geändert. So lautet die Stelle jetzt.",
    gone: () => "Der Artikel hat sich seit dieser Nachricht geändert, und diese Stelle gibt es nicht mehr.",
  },
  search: {
    title: (p) => `**${count(p.shown, "Stelle", "Stellen")} zu „${p.query}“**`,
    silent: (p) => `**Der Artikel sagt nichts zu „${p.query}“.**`,
    silentSeveral: (p) => `**Die Artikel sagen nichts zu „${p.query}“.**`,
    nearest: "Ähnlichste Stellen",
    nearestTitle: () => "**Die ähnlichsten Stellen – keine Antwort auf die Frage**",
    more: "Weitere Stellen",
    moreTitle: () => "**Weitere Stellen**",
    again: () => "**Stellen**",
  },
  quote: {
    noSpeech: (p) => `Der Artikel gibt nichts von ${p.speaker} zu „${p.about}“ wörtlich wieder.`,
    noSpeechAtAll: (p) => `Der Artikel gibt nichts von ${p.speaker} wörtlich wieder.`,
    unknownSpeaker: (p) => `Von „${p.typed}“ gibt der Artikel nichts wörtlich wieder. Zitiert werden: ${p.known}.`,
    saidIn: (p) => `Quelle: ${p.source}`,
    another: "Ein anderes",
    truncated: () =>
      "In diesem Satz bricht die Quelle ab, er lässt sich nicht zitieren. `/suche` zeigt, was davon da ist.",
    none: () => "Hier gibt es keine Stelle, die sich allein zitieren ließe.",
  },
  timeline: {
    title: (p) =>
      `**Zeitachse${p.range && ` · ${p.range}`}${p.topic && ` · ${p.topic}`}** – ${count(p.total, "Eintrag", "Einträge")}`,
    between: (p) => `${p.from} bis ${p.to}`,
    since: (p) => `ab ${p.from}`,
    until: (p) => `bis ${p.to}`,
    inferred: () => "Datum aus dem Zusammenhang erschlossen",
    undated: () => "im Artikel ohne Datum",
    undatedTitle: () => "Ohne Datum",
    page: (p) => (p.from === p.to ? `Eintrag ${p.from} von ${p.total}` : `Einträge ${p.from}–${p.to} von ${p.total}`),
    earlier: "Frühere",
    later: "Spätere",
    nothing: (p) => `**Der Artikel datiert nichts${p.topic && ` zu ${p.topic}`}${p.range && ` (${p.range})`}.**`,
    covers: (p) => `Seine Zeitachse reicht von ${p.from} bis ${p.to}.`,
    empty: () => "Für diesen Artikel gibt es noch keine Zeitachse.",
    unreadableDate: (p) =>
      `„${p.typed}“ kann ich nicht als Datum lesen. Möglich sind: \`2018\`, \`2018-02\`, \`Februar 2018\`, \`02/2018\`, \`Frühjahr 2019\`.`,
    reversed: (p) =>
      `Der Zeitraum ist vertauscht: ${p.from} liegt nach ${p.to}. Richtig herum: \`von: ${p.to} bis: ${p.from}\`.`,
    unknownTopic: (p) =>
      `Ein Thema „${p.typed}“ hat die Zeitachse nicht. Die Liste unter \`thema\` zeigt die vorhandenen, zum Beispiel \`Tesla\`.`,
  },
  date: {
    approximately: (p) => `um ${p.date}`,
    uncertain: (p) => `vermutlich ${p.date}`,
    interval: (p) => `${p.from} bis ${p.to}`,
    openStart: (p) => `bis ${p.to}`,
    openEnd: (p) => `seit ${p.from}`,
    seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"],
    season: (p) => `${p.season} ${p.year}`,
    quarter: (p) => `${p.quarter}. Quartal ${p.year}`,
    half: (p) => `${p.half === 1 ? "erstes" : "zweites"} Halbjahr ${p.year}`,
    early: (p) => `Anfang ${p.date}`,
  },
  daily,
  doctor,
  article,
  check,
  claim,
  verify,
  fact,
  figure,
  obstacle,
  settings,
  report,
  help: {
    title: () => "**Beleg klärt, was ein Text sagt** – mit seinen eigenen Worten und der Fundstelle.",
    articles: (p) => `Geladen: ${p.titles}`,
    line: (p) => `**${p.command}** – ${p.description}\nBeispiel: \`${p.example}\``,
    privately: () =>
      "Mit `privat: True` bleibt die Antwort unter uns. Jede gezeigte Stelle lässt sich im Zusammenhang öffnen.",
    menus: (p) => `Bei einer Nachricht unter „Apps“: ${p.names}`,
    rights: () =>
      "Die Zitate sind kurz und gehören dem Verlag; englische Wiedergaben deutscher Stellen sind inoffiziell.",
  },
};
