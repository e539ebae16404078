import type { Texts } from "../en.ts";

const plural = new Intl.PluralRules("de");
const count = (n: number, one: string, other: string) => `${n} ${plural.select(n) === "one" ? one : other}`;

const reasons: Readonly<Record<string, string>> = {
  "channel-gone": "Den Kanal gibt es nicht mehr, oder ich sehe ihn nicht.",
  "channel-unfit": "Discord nimmt in diesem Kanal keinen Beitrag von mir an.",
  "missing-permissions": "Dort fehlt eine Berechtigung; `/diagnose` nennt sie.",
  automod: "AutoMod hält ihn auf diesem Server auf.",
  threads: "Der Kanal hat so viele offene Threads, wie Discord erlaubt.",
  "thread-locked": "Der Thread ist gesperrt.",
  "tag-required": "Das Forum verlangt einen Tag.",
  "not-in-server": "Ich war nicht auf diesem Server.",
  "not-running": "Ich lief nicht.",
  "not-finished": "Ich wurde mittendrin angehalten.",
  "no-answer": "Discord hat nicht geantwortet.",
  unreachable: "Discord war nicht zu erreichen.",
  "discord-error": "Bei Discord lag eine Störung vor.",
  unauthorized: "Discord hat mich nicht eingelassen.",
  "rate-limited": "Discord bat mich zu warten.",
  "could-not-look": "Ob der Beitrag dort steht, ließ sich nicht nachsehen.",
  "history-unreadable": "Ob der Beitrag dort steht, ist ohne „Nachrichtenverlauf anzeigen“ nicht zu sehen.",
  "too-slow": "Es dauerte zu lange.",
  rejected: "Discord hat den Beitrag aus einem Grund abgelehnt, an dem ich schuld bin.",
  unfit: "Der Fakt ließ sich nicht zeigen.",
  error: "Das ist an mir gescheitert.",
};

export const daily: Texts["daily"] = {
  post: {
    title: () => "Der Fakt von heute",
    test: () => "Probe des täglichen Fakts – sie verbraucht keinen Tag und keinen Fakt",
    testTitle: (p) => `Probe: ${p.title}`,
  },
  reasons,
  notes: {
    refused: (p) => `**Der tägliche Fakt vom ${p.date} lässt sich nicht veröffentlichen.**`,
    triesOn: () => "-# Ist das behoben, erscheint er noch, bis zu drei Stunden nach seiner Zeit.",
    paused: () => "**Der tägliche Fakt pausiert:** Discord hat ihn mehrmals abgelehnt.",
    resume: () => "Ist das behoben, setzt `/täglich fortsetzen` ihn wieder in Gang.",
    missed: (p) => `**Am ${p.date} ist der tägliche Fakt ausgefallen.**`,
    maybeMissed: (p) =>
      `**Ob der tägliche Fakt vom ${p.date} erschienen ist, ist ungewiss.** Ich veröffentliche ihn nicht noch einmal, damit der Tag nicht zwei bekommt.`,
    unreadable: (p) =>
      `**Ob der tägliche Fakt vom ${p.date} schon dort steht, kann ich nicht sehen.** Ich veröffentliche ihn nicht noch einmal, bis ich nachsehen kann.`,
    noFact: (p) =>
      `**Für den ${p.date} gibt es keinen Fakt.** Alle sind ausgeschlossen (\`/täglich vorschau\`), oder der Artikel hat keine.`,
    roleGone: () =>
      "**Der tägliche Fakt erschien, ohne die Rolle zu erwähnen:** Es gibt sie nicht mehr. `/täglich starten` wählt eine andere.",
    notPublished: (p) =>
      `**Der tägliche Fakt steht in ${p.channel}, wurde aber nicht veröffentlicht** auf den Servern, die dem Kanal folgen.`,
  },
  none: () => "Hier gibt es noch keinen täglichen Fakt. `/täglich starten` richtet ihn ein.",
  start: {
    badTime: (p) =>
      `„${p.typed}“ ist keine Uhrzeit. Möglich sind zum Beispiel \`09:00\` und \`18:30\` (00:00 bis 23:59). Nichts wurde gespeichert.`,
    badZone: (p) =>
      `„${p.typed}“ ist keine Zeitzone. Die Liste unter \`zeitzone\` zeigt sie nach Stadt und Land, zum Beispiel \`Europe/Berlin\`. Nichts wurde gespeichert.`,
    whichZone: (p) =>
      `„${p.typed}“ kann mehrere Zeitzonen meinen: ${p.zones}. Bitte eine wählen. Nichts wurde gespeichert.`,
    offsetZone: (p) =>
      `„${p.typed}“ bleibt das ganze Jahr gleich, die Uhren der meisten Orte nicht. So weit von UTC entfernt sind zurzeit: ${p.zones}. Bitte einen Ort wählen. Nichts wurde gespeichert.`,
    refused: (p) => `⚠️ Nichts wurde gespeichert, denn so würde es nicht gehen:\n${p.why}`,
    allExcluded: () =>
      "Alle Fakten sind hier ausgeschlossen, also würde nichts erscheinen. `/täglich vorschau` nimmt sie wieder auf.",
    noFacts: () => "Dieser Artikel hat keine Fakten, die sich veröffentlichen ließen. Nichts wurde gespeichert.",
    unknownTag: (p) =>
      `Einen Tag „${p.typed}“ gibt es dort nicht. Es gibt: ${p.tags || "keinen, den ich verwenden darf"}. Nichts wurde gespeichert.`,
    ask: () => "### Jeden Tag einen Fakt veröffentlichen?",
    askNew: () => "### Den täglichen Fakt ändern?",
    channel: (p) => `**Kanal:** ${p.channel}`,
    time: (p) => `**Zeit:** ${p.time} Uhr (${p.zone}), ${p.days}`,
    role: (p) => `**Erwähnt wird:** ${p.role}`,
    tag: (p) => `**Tag im Forum:** ${p.tag}`,
    published: () => "**Veröffentlicht** auf Servern, die dem Kanal folgen",
    notAnnouncement: (p) => `${p.channel} ist kein Ankündigungskanal: Dort gibt es nichts zu veröffentlichen.`,
    next: (p) => `**Nächster:** ${p.when}`,
    noNext: () => "**Nächster:** keiner in Sicht",
    before: (p) => `**Was sich ändert:**\n${p.lines}`,
    sameAsBefore: () => "So läuft er schon.",
    wasPaused: () => "Er pausiert zurzeit; damit endet die Pause.",
    advice: (p) => `**Gut zu wissen:**\n${p.lines}`,
    preview: () => "-# Vorschau",
    noPreview: () => "-# Der nächste Fakt ist zu lang, um hier auch noch gezeigt zu werden.",
    confirm: "Speichern",
    cancel: "Verwerfen",
    discarded: () => "Nichts wurde gespeichert.",
    saved: (p) => `✅ Gespeichert. Nächster täglicher Fakt:\n${p.next}`,
    savedNoNext: () => "✅ Gespeichert.",
    test: "Jetzt eine Probe veröffentlichen",
  },
  ownTime: (p) => `Auf der eigenen Uhr: ${p.when}`,
  stopped: () => "✅ Der tägliche Fakt ist beendet. Welche Fakten ausgeschlossen oder verlegt wurden, bleibt gemerkt.",
  pause: {
    unreadable: (p) =>
      `„${p.typed}“ ist weder ein Datum noch eine Dauer. Möglich sind: \`24.12.\`, \`2026-12-24\`, \`morgen\`, \`nächsten Montag\`, \`3 Tage\`, \`eine Woche\`. Nichts wurde geändert.`,
    ambiguous: (p) =>
      `„${p.typed}“ kann zwei verschiedene Tage meinen. Bitte \`${p.one}\` oder \`${p.other}\` schreiben. Nichts wurde geändert.`,
    notLater: () => "Das liegt nicht nach dem heutigen Tag. Nichts wurde geändert.",
    tooFar: () => "Das ist mehr als ein Jahr entfernt. `/täglich beenden` beendet ihn ganz. Nichts wurde geändert.",
    done: (p) => `✅ Pause. Der erste Fakt danach:\n${p.date}`,
    doneOpen: () => "✅ Pause, bis jemand `/täglich fortsetzen` verwendet.",
  },
  resume: {
    notPaused: () => "Es ist keine Pause.",
    refused: (p) => `⚠️ Nicht fortgesetzt, denn so würde es nicht gehen:\n${p.why}`,
    done: (p) => `✅ Es geht weiter. Nächster täglicher Fakt:\n${p.next}`,
  },
  status: {
    title: () => "### Täglicher Fakt",
    running: (p) => `**Nächster:** ${p.next}`,
    owed: () => "**Nächster:** jetzt – er wird gerade veröffentlicht",
    triedAgain: (p) => `**Nächster:** fällig ${p.since}, noch nicht veröffentlicht – es wird weiter versucht`,
    paused: (p) => `⏸️ **Pause** ${p.pause}. \`/täglich fortsetzen\` beendet sie.`,
    attempts: (p) => `**Letzte Versuche**\n${p.lines}`,
    noAttempts: () => "Bisher wurde nichts veröffentlicht.",
    attempt: (p) => `- ${p.date}: ${p.outcome} (${p.at})`,
    outcomes: {
      sent: "veröffentlicht",
      failed: "nicht veröffentlicht",
      unknown: "vielleicht veröffentlicht",
      missed: "ausgefallen",
    },
    because: (p) => `${p.outcome}. ${p.reason}`,
    times: (p) => `${p.times}-mal`,
    left: (p) => `**Fakten übrig,** bevor sie von vorn beginnen: ${p.left} von ${p.total}`,
    excluded: (p) => `${count(p.count, "Fakt ist", "Fakten sind")} ausgeschlossen.`,
    obstacles: (p) => `⚠️ **Im Weg:**\n${p.lines}`,
  },
  queue: {
    title: () => "### Die nächsten Fakten",
    item: (p) => `**${p.date}**${p.moved ? " (hierher verlegt)" : ""} – ${p.title}`,
    empty: () => "Es gibt keinen Fakt zu veröffentlichen: Alle sind ausgeschlossen, oder der Artikel hat keine.",
    noDates: () => "Solange das Ende der Pause offen ist, hat kein Fakt ein Datum. Die nächsten wären:",
    undated: (p) => `- ${p.title}`,
    veto: "Einen auslassen",
    move: "Einen auf einen anderen Tag legen",
    allow: "Einen wieder aufnehmen",
    label: (p) => `${p.date}: ${p.title}`,
    gone: () => "Diesen Fakt gibt es nicht mehr.",
    vetoed: () => "✅ Er wird hier nicht veröffentlicht.",
    allowed: () => "✅ Er ist wieder unter den Fakten.",
    moved: (p) => `✅ Verlegt auf den ${p.date}.`,
    form: {
      title: "Einen Fakt verlegen",
      label: "Datum",
      hint: "Zum Beispiel 24.12., 2026-12-24, nächsten Montag, 3 Tage.",
    },
    unreadable: (p) =>
      `„${p.typed}“ ist kein Datum. Möglich sind: \`24.12.\`, \`2026-12-24\`, \`nächsten Montag\`, \`3 Tage\`. Nichts wurde geändert.`,
    notLater: () => "Das liegt nicht nach dem heutigen Tag. Nichts wurde geändert.",
    tooFar: () => "Das ist mehr als ein Jahr entfernt. Nichts wurde geändert.",
    noPost: (p) =>
      `Am ${p.date} wird nichts veröffentlicht. Bitte einen Tag wählen, an dem ein Fakt erscheint. Nichts wurde geändert.`,
    tooEarly: (p) =>
      `Am ${p.date} kann er nicht erscheinen: Ein Fakt kommt erst wieder, wenn alle anderen erschienen sind. Nichts wurde geändert.`,
    tooMany: () => "Mehr Fakten lassen sich nicht verlegen oder ausschließen. Nichts wurde geändert.",
  },
  test: {
    done: (p) => `✅ Die Probe steht hier: ${p.link}`,
    doneUnlinked: (p) => `✅ Die Probe steht in ${p.channel}.`,
    failed: (p) => `⚠️ Die Probe ließ sich nicht veröffentlichen.\n${p.why}`,
  },
};
