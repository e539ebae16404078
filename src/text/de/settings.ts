import type { SettingKey } from "../../settings/changes.ts";
import type { FileKey } from "../../settings/importProblems.ts";
import type { Texts } from "../en.ts";

const plural = new Intl.PluralRules("de");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

const names: Readonly<Record<SettingKey, string>> = {
  language: "Sprache öffentlicher Antworten",
  visibility: "Antworten",
  channels: "Kanäle mit öffentlichen Antworten",
  defaultArticle: "Vorgegebener Artikel",
  colour: "Farbe",
  logChannelId: "Protokollkanal",
  moderatorRoleIds: "Rollen der Moderation",
  daily: "Täglicher Fakt",
  facts: "Auswahl der Fakten",
  "daily.channelId": "Täglicher Fakt, Kanal",
  "daily.time": "Täglicher Fakt, Uhrzeit",
  "daily.timeZone": "Täglicher Fakt, Zeitzone",
  "daily.days": "Täglicher Fakt, Tage",
  "daily.roleId": "Täglicher Fakt, erwähnte Rolle",
  "daily.publish": "Täglicher Fakt, veröffentlicht",
  "daily.tagId": "Täglicher Fakt, Tag des Forums",
  "daily.pause": "Täglicher Fakt, Pause",
};

/** Nach „Dorthin gehört“. */
const expected: Readonly<Record<FileKey, string>> = {
  format: "`beleg-settings`",
  version: "`1`",
  settings: "ein Objekt mit den Einstellungen",
  language: "`auto`, `de` oder `en`",
  visibility: "`public` oder `private`",
  channels: "`all` oder eine Liste von 1 bis 200 Kennungen von Kanälen",
  defaultArticle: "der Kurzname eines Artikels oder `null`",
  colour: "eine Farbe wie `#3b6ea5` (klein geschrieben) oder `null`",
  logChannelId: "die Kennung eines Kanals oder `null`",
  moderatorRoleIds: "eine Liste von höchstens 25 Kennungen von Rollen",
  daily: "ein Objekt mit mindestens `channelId`, `time` und `timeZone` oder `null`",
  "daily.channelId": "die Kennung eines Kanals",
  "daily.time": "eine Uhrzeit von `00:00` bis `23:59`",
  "daily.timeZone": "eine Zeitzone wie `Europe/Berlin`",
  "daily.days": "`every`, `weekdays` oder `weekends`",
  "daily.roleId": "die Kennung einer Rolle oder `null`",
  "daily.publish": "`true` oder `false`",
  "daily.tagId": "die Kennung eines Tags im Forum oder `null`",
  facts: "ein Objekt mit `vetoed` und `moved`",
  "facts.vetoed": "eine Liste von höchstens 500 Fakten",
  "facts.moved": "ein Objekt mit höchstens 60 Daten wie `2026-12-24`, jedes mit einem Fakt",
};

export const settings: Texts["settings"] = {
  title: () => "### Einstellungen dieses Servers",
  corrupt: () =>
    "⚠️ Die gespeicherten Einstellungen waren nicht lesbar. Es gelten die Vorgaben; was gespeichert war, ist für den Betreiber aufgehoben. Eine Änderung hier geht von den Vorgaben aus.",
  line: (p) => `**${p.name}:** ${p.value}`,
  names,
  hints: {
    language: "Private Antworten kommen immer in der Sprache der Lesenden. Automatisch: die Sprache des Servers.",
    visibility: "Auch öffentliche Antworten gibt es auf Wunsch privat. Privat: Nur wer fragt, sieht die Antwort.",
    channels: "Anderswo sieht nur die fragende Person die Antwort. Nichts gewählt: überall.",
    defaultArticle: "Worin gesucht wird, wenn niemand einen Artikel nennt.",
    colour: "Der Strich neben den Antworten.",
    logChannelId: "Dort stehen Änderungen, Schwierigkeiten mit dem täglichen Fakt und gemeldete Fundstellen.",
    moderatorRoleIds:
      "Dürfen hier, was „Server verwalten“ darf. Damit Discord ihnen die Befehle zeigt: Servereinstellungen → Integrationen → Beleg.",
    daily: "`/täglich starten` richtet ihn ein, `/täglich stand` sagt, wie es steht.",
  },
  values: {
    language: { auto: "automatisch", de: "Deutsch", en: "Englisch" },
    visibility: { public: "öffentlich", private: "privat" },
    days: { every: "jeden Tag", weekdays: "Montag bis Freitag", weekends: "Samstag und Sonntag" },
    everywhere: "überall",
    allArticles: "alle Artikel",
    ownColour: "die von Beleg",
    noChannel: "keiner",
    noRole: "keine",
    noTag: "keiner",
    off: "aus",
    yes: "ja",
    no: "nein",
    gone: "(nicht mehr vorhanden)",
    andMore: (p) => `und ${p.count} weitere`,
    facts: (p) =>
      p.vetoed + p.moved === 0 ? "keine ausgeschlossen oder verlegt" : `${p.vetoed} ausgeschlossen, ${p.moved} verlegt`,
    nowhere: "nirgends",
    schedule: (p) =>
      [
        `${p.time} Uhr (${p.zone}), ${p.days}, in ${p.channel}`,
        ...(p.role ? [`erwähnt wird ${p.role}`] : []),
        ...(p.tag ? [`Tag „${p.tag}“`] : []),
        ...(p.published ? ["veröffentlicht"] : []),
        ...(p.pause ? [`Pause ${p.pause}`] : []),
      ].join(", "),
    notPaused: "keine",
    pausedUntil: (p) => `bis ${p.date}`,
    pausedOpen: "bis jemand fortsetzt",
    pausedByBot: "weil Discord mich nicht schreiben ließ",
  },
  pick: {
    channels: "Überall",
    channelsReplace: (p) => `${p.count} Kanäle; eine Auswahl hier ersetzt sie`,
    logChannel: "Kein Protokollkanal",
    roles: "Nur „Server verwalten“",
  },
  changeColour: "Farbe ändern",
  colourForm: {
    title: "Farbe der Antworten",
    label: "Farbe als #rrggbb",
    hint: "Leer: die von Beleg.",
    bad: (p) => `„${p.typed}“ ist keine Farbe der Form \`#3b6ea5\`. Nichts wurde geändert.`,
  },
  saved: (p) => `✅ Gespeichert.\n${p.changes}`,
  perhapsSaved: () =>
    "⚠️ Mein Speicher hat nicht rechtzeitig geantwortet: Ob das gespeichert ist, kann ich nicht sagen. `/einstellungen zeigen` zeigt es, sobald er wieder antwortet.",
  everyoneModerates: () => "@everyone kann keine Rolle der Moderation sein: Alle könnten hier alles ändern.",
  unchanged: () => "Nichts zu ändern: So war es schon eingestellt.",
  notSaved: (p) => `⚠️ Nicht gespeichert. ${p.why}`,
  change: (p) => `**${p.name}:** ${p.from} → ${p.to}`,
  factChange: {
    excluded: (p) => `ausgeschlossen: ${p.title}`,
    allowed: (p) => `wieder dabei: ${p.title}`,
    moved: (p) => `verlegt auf den ${p.date}: ${p.title}`,
    notMoved: (p) => `nicht mehr verlegt: ${p.title}`,
  },
  logFailed: (p) =>
    `-# Der Vermerk darüber ließ sich nicht in den Protokollkanal ${p.channel} schreiben. \`/diagnose\` sagt, was fehlt.`,
  log: {
    title: (p) => `**Einstellungen geändert** von ${p.who}`,
    forgotten: (p) => `**Alles über diesen Server Gespeicherte gelöscht** von ${p.who}`,
  },
  unknownArticle: () => "Dieser Artikel ist nicht mehr geladen.",
  reset: {
    ask: (p) => `### Auf die Vorgaben zurücksetzen?\n${p.changes}`,
    stopsDaily: () => "⚠️ Damit endet der tägliche Fakt.",
    confirm: "Zurücksetzen",
    cancel: "So lassen",
    nothing: () => "Alles steht schon auf den Vorgaben.",
    kept: () => "Nichts wurde geändert.",
    changedMeanwhile: () =>
      "⚠️ Die Einstellungen haben sich inzwischen geändert. Das würde das Zurücksetzen jetzt bewirken.",
    cleared: () => "✅ An die Stelle des nicht Lesbaren sind die Vorgaben getreten.",
  },
  exported: () => "Die Einstellungen dieses Servers, zum Aufheben oder zum Einlesen anderswo.",
  import: {
    tooLarge: (p) => `Diese Datei ist zu groß: Einstellungen haben höchstens ${p.kilobytes} kB. Nichts wurde geändert.`,
    wrongHost: () => "Die Datei kam nicht von Discord, deshalb habe ich sie nicht geholt. Nichts wurde geändert.",
    unreachable: () =>
      "Ich konnte die Datei nicht von Discord holen. Nichts wurde geändert. Bitte noch einmal versuchen.",
    notJson: () =>
      "Diese Datei ist kein JSON. Brauchbar ist eine Datei aus `/einstellungen exportieren`. Nichts wurde geändert.",
    notSettings: (p) =>
      `Diese Datei enthält keine Einstellungen, mit denen ich etwas anfangen kann. Nichts wurde geändert.\n${p.problems}`,
    moreProblems: (p) => `und ${count(p.count, "weitere Schwierigkeit", "weitere Schwierigkeiten")}`,
    ask: (p) => `### Diese Einstellungen übernehmen?\n${p.changes}`,
    problem: {
      whole: () => "Sie stammt nicht aus `/einstellungen exportieren`: Dort stehen `format`, `version` und `settings`.",
      unknown: (p) => `\`${p.key}\` ist keine Einstellung.`,
      missing: (p) => `\`${p.key}\` fehlt. Dorthin gehört ${p.expected}.`,
      value: (p) => `Bei \`${p.key}\` steht \`${p.found}\`. Dorthin gehört ${p.expected}.`,
    },
    expected,
    dropped: (p) => `**Weggelassen**, weil es auf diesem Server nicht zur Wahl steht:\n${p.items}`,
    everyoneItem: (p) => `${p.name}: @everyone`,
    droppedItem: (p) => `${p.name}: \`${p.id}\``,
    nothing: () => "Die Datei würde hier nichts ändern.",
    changedMeanwhile: () => "⚠️ Die Einstellungen haben sich inzwischen geändert. Das würde die Datei jetzt bewirken.",
    logBlocked: (p) =>
      `⚠️ In den Protokollkanal aus der Datei kann ich nicht schreiben; ich lasse ihn, wie er ist. ${p.why}`,
    blocked: (p) =>
      `⚠️ So, wie er in der Datei steht, ließe sich der tägliche Fakt nicht veröffentlichen; ich lasse ihn, wie er ist. ${p.why}`,
    startsDaily: (p) => `Nächster täglicher Fakt: ${p.next}`,
    confirm: "Übernehmen",
    cancel: "Nicht übernehmen",
    cancelled: () => "Nichts wurde übernommen.",
    fileGone: () =>
      "Die Datei hängt nicht mehr an dieser Nachricht. Bitte `/einstellungen importieren` noch einmal aufrufen.",
  },
  deleteData: {
    ask: () =>
      "### Alles löschen, was über diesen Server gespeichert ist?\nAlle Einstellungen fallen auf die Vorgaben zurück, der tägliche Fakt endet, und was wann veröffentlicht wurde, ist vergessen. Nur das Datum des letzten täglichen Fakts bleibt 48 Stunden, damit kein Tag zwei bekommt.",
    confirm: "Löschen",
    cancel: "Behalten",
    perhaps: () =>
      "⚠️ Mein Speicher hat nicht rechtzeitig geantwortet; vielleicht ist nicht alles gelöscht. Bitte die Schaltfläche später noch einmal drücken.",
    done: () => "Alles, was über diesen Server gespeichert war, ist gelöscht.",
  },
};
