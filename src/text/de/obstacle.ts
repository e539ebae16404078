import type { Texts } from "../en.ts";

export const obstacle: Texts["obstacle"] = {
  permissions: {
    viewChannel: "Kanal ansehen",
    sendMessages: "Nachrichten senden",
    createPosts: "Posts erstellen",
    sendInThreads: "Nachrichten in Threads senden",
    readHistory: "Nachrichtenverlauf anzeigen",
    mentionRoles: "@everyone, @here und alle Rollen erwähnen",
    manageThreads: "Threads und Posts verwalten",
  },
  permission: (p) =>
    `In ${p.channel} fehlt **${p.permission}**: Kanal bearbeiten → Berechtigungen → ${p.holder} → „${p.permission}“ erlauben.`,
  roleNotMentionable: (p) =>
    `${p.role} würde nicht benachrichtigt: Allen erlauben, die Rolle zu erwähnen (Servereinstellungen → Rollen), oder in ${p.channel} „${p.permission}“ erlauben (Kanal bearbeiten → Berechtigungen → ${p.holder}).`,
  historyAdvice: (p) =>
    `In ${p.channel} fehlt **${p.permission}**: Nach einer abgerissenen Verbindung kann ich dort nicht nachsehen, ob der Beitrag steht, und lasse den Tag lieber aus. Kanal bearbeiten → Berechtigungen → ${p.holder} → „${p.permission}“ erlauben.`,
  ownRole: (p) => `Rolle „${p.role}“`,
  ownMember: () => "+ → Beleg",
  channelGone: (p) =>
    `Den Kanal ${p.channel} gibt es nicht mehr, oder ich sehe ihn nicht: dort „Kanal ansehen“ erlauben oder einen anderen wählen.`,
  channelType: (p) =>
    `${p.channel} ist eine Art von Kanal, in der ich nichts veröffentlichen kann. Möglich sind Text-, Ankündigungs- und Forenkanäle und Threads.`,
  noteChannelType: (p) =>
    `${p.channel} ist eine Art von Kanal, in die keine Vermerke gehen können. Möglich sind Text- und Ankündigungskanäle und Threads.`,
  threadLocked: (p) =>
    `Der Thread ${p.channel} ist gesperrt: entsperren oder mir „Threads und Posts verwalten“ erlauben.`,
  tagRequired: (p) =>
    `Beiträge in ${p.channel} brauchen einen Tag: mit der Option \`forum-tag\` einen wählen. Es gibt: ${p.tags || "keinen, den ich verwenden darf"}.`,
  tagGone: (p) =>
    `${p.channel} hat diesen Tag nicht (mehr), oder nur die Moderation darf ihn verwenden. Es gibt: ${p.tags || "keinen, den ich verwenden darf"}.`,
  tagElsewhere: (p) => `${p.channel} ist kein Forum: Nur Beiträge in Foren haben einen Tag.`,
  roleGone: () =>
    "Diese Rolle lässt sich nicht erwähnen: Es gibt sie nicht mehr, oder sie umfasst alle. Bitte eine andere wählen.",
};
