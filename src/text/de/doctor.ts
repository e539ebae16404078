import type { Texts } from "../en.ts";

export const doctor: Texts["doctor"] = {
  title: () => "### Diagnose",
  version: (p) => `**Fassung:** ${p.version}`,
  article: (p) => `**Artikel:** ${p.title}, Textfassung \`${p.revision}\``,
  latency: (p) => `**Verbindung zu Discord:** ${p.ms} ms hin und zurück`,
  noLatency: () => "**Verbindung zu Discord:** noch nicht gemessen",
  store: (p) => `**Speicher:** ${p.where}, antwortet in ${p.ms} ms`,
  storeFails: (p) =>
    `⚠️ **Speicher:** ${p.where} antwortet nicht. Solange lassen sich Einstellungen weder lesen noch ändern, und nichts wird veröffentlicht.`,
  corrupt: () => "⚠️ Die gespeicherten Einstellungen waren nicht lesbar; es gelten die Vorgaben.",
  unknownSettings: () =>
    "**Täglicher Fakt und Protokollkanal:** unbekannt, denn die Einstellungen sind nicht lesbar. Unten stehen alle Kanäle.",
  ledgerUnreadable: () =>
    "⚠️ Was ich hier über tägliche Fakten vermerkt habe, ist nicht lesbar. Damit kein Tag zwei bekommt, wird nichts veröffentlicht. `/einstellungen daten-löschen` räumt es weg, samt allem anderen über diesen Server.",
  fine: (p) => `✅ **${p.what}:** Alles ist da.`,
  trouble: (p) => `⚠️ **${p.what}**\n${p.lines}`,
  daily: (p) => `Täglicher Fakt in ${p.channel}`,
  paused: (p) => `Er pausiert, ${p.pause}. \`/täglich fortsetzen\` beendet die Pause.`,
  noDaily: () => "**Täglicher Fakt:** aus",
  log: (p) => `Protokollkanal ${p.channel}`,
  noLog: () =>
    "**Protokollkanal:** keiner. Schwierigkeiten mit dem täglichen Fakt stehen im Systemkanal des Servers, sofern ich dort schreiben darf.",
  noSystem: () =>
    "**Protokollkanal:** keiner, und auch kein Systemkanal: Von Schwierigkeiten mit dem täglichen Fakt erfährt niemand. `/einstellungen zeigen` bestimmt einen.",
  channelsFine: (p) => `✅ **Kanäle:** ${p.count === 1 ? "Im einzigen" : `In allen ${p.count}`} darf ich schreiben.`,
  channels: (p) =>
    `**Kanäle:** In ${p.fine} von ${p.total} darf ich schreiben. Antworten auf Befehle brauchen keine Berechtigung; der tägliche Fakt und das Protokoll schon.\n${p.lines}`,
  channelLacks: (p) => `- ${p.channel}: ${p.permissions}`,
  click: (p) => `-# So wird es erlaubt: Kanal bearbeiten → Berechtigungen → ${p.holder}.`,
  more: (p) => `- und ${p.count} weitere`,
  locked: () => "gesperrt",
};
