import { defineCommandGroup, defineSubcommand } from "../../discord/command.ts";
import { attachment } from "../../discord/options.ts";
import { block, card } from "../../render/reply.ts";
import { exportSettings } from "../../settings/transfer.ts";
import { askImport } from "./importSettings.ts";
import { askDelete, askReset } from "./resetSettings.ts";
import { guildOf, showSettings } from "./showSettings.ts";

const FOR_MODERATORS = { options: {}, audience: "moderators", ack: "defer" } as const;

export const settings = defineCommandGroup({
  name: "settings",
  de: "einstellungen",
  audience: "moderators",
  description: { en: "How Beleg behaves in this server", de: "Wie sich Beleg auf diesem Server verhält" },
  example: { en: "/settings show", de: "/einstellungen zeigen" },
  subcommands: {
    show: defineSubcommand({
      ...FOR_MODERATORS,
      de: "zeigen",
      description: { en: "Everything at a glance, to change in place", de: "Alles auf einen Blick, gleich zu ändern" },
      execute: ({ request, language }, context) => showSettings(guildOf(request), language, context),
    }),
    reset: defineSubcommand({
      ...FOR_MODERATORS,
      de: "zurücksetzen",
      description: { en: "Back to the defaults; asks first", de: "Zurück auf die Vorgaben; fragt vorher" },
      execute: ({ request, language }, context) => askReset(guildOf(request), language, context),
    }),
    export: defineSubcommand({
      ...FOR_MODERATORS,
      de: "exportieren",
      description: { en: "The settings as a file", de: "Die Einstellungen als Datei" },
      execute: async ({ request, t }, context) => {
        const stored = await context.settings.inspect(guildOf(request));
        const notes = stored.notice === "corrupt" ? [t.settings.corrupt()] : [];
        const content = exportSettings(stored.settings);
        return card({
          blocks: [block([...notes, t.settings.exported()].join("\n"))],
          files: [{ name: "beleg-settings.json", content }],
        });
      },
    }),
    import: defineSubcommand({
      ...FOR_MODERATORS,
      de: "importieren",
      description: {
        en: "Take over settings from a file; says first what would change",
        de: "Einstellungen aus einer Datei übernehmen; sagt vorher, was sich ändert",
      },
      options: {
        file: attachment({
          de: "datei",
          description: { en: "A file that /settings export made", de: "Eine Datei aus /einstellungen exportieren" },
        }),
      },
      execute: ({ request, language, options: { file } }, context) =>
        askImport(file, { guildId: guildOf(request), language, context }),
    }),
    "delete-data": defineSubcommand({
      ...FOR_MODERATORS,
      de: "daten-löschen",
      description: {
        en: "Forget everything about this server; asks first",
        de: "Alles über diesen Server vergessen; fragt vorher",
      },
      execute: ({ language }) => askDelete(language),
    }),
  },
});
