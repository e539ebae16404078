import { findTimeZones } from "../../daily/timeZones.ts";
import { defineCommandGroup, defineSubcommand } from "../../discord/command.ts";
import { POSTABLE_TYPES } from "../../discord/guild/postingObstacles.ts";
import { channel, choice, flag, role, text } from "../../discord/options.ts";
import { pauseDaily, resumeDaily, stopDaily } from "./pauseDaily.ts";
import { showQueue } from "./showQueue.ts";
import { askStart } from "./startDaily.ts";
import { statusDaily } from "./statusDaily.ts";
import { testDaily } from "./testDaily.ts";

const FOR_MODERATORS = { options: {}, audience: "moderators", ack: "defer" } as const;

const start = defineSubcommand({
  ...FOR_MODERATORS,
  de: "starten",
  description: { en: "Post a fact every day; asks before it saves", de: "Jeden Tag ein Fakt; fragt vor dem Speichern" },
  options: {
    channel: channel.required(
      { de: "kanal", description: { en: "Where the fact appears", de: "Wo der Fakt erscheint" } },
      POSTABLE_TYPES,
    ),
    time: text.required({
      de: "uhrzeit",
      description: { en: "When, for example 09:00", de: "Wann, zum Beispiel 09:00" },
    }),
    timezone: text.required({
      de: "zeitzone",
      description: { en: "On whose clocks: a city or country", de: "Nach wessen Uhren: eine Stadt oder ein Land" },
    }),
    days: choice.optional(
      {
        de: "tage",
        description: { en: "On which days; every day if left out", de: "An welchen Tagen; sonst an allen" },
      },
      {
        every: { en: "every day", de: "jeden Tag" },
        weekdays: { en: "Monday to Friday", de: "Montag bis Freitag" },
        weekends: { en: "Saturday and Sunday", de: "Samstag und Sonntag" },
      },
    ),
    role: role({
      de: "rolle",
      description: { en: "A role to mention with each fact", de: "Eine Rolle, die jedes Mal erwähnt wird" },
    }),
    publish: flag({
      de: "veröffentlichen",
      description: {
        en: "In an announcement channel: publish to followers as well",
        de: "Im Ankündigungskanal: auch auf folgenden Servern veröffentlichen",
      },
    }),
    tag: text.optional({
      de: "forum-tag",
      description: { en: "In a forum: the tag of the posts", de: "Im Forum: der Tag der Beiträge" },
    }),
  },
  suggest: {
    timezone: (typed, { now }) =>
      findTimeZones(typed, now()).map(({ zone, localTime, offset }) => ({
        name: `${zone} – ${localTime} (${offset})`,
        value: zone,
      })),
  },
  execute: ({ options, request, language }, context) => askStart(options, { request, language }, context),
});

export const daily = defineCommandGroup({
  name: "daily",
  de: "täglich",
  audience: "moderators",
  description: { en: "A fact from the article, every day", de: "Jeden Tag ein Fakt aus dem Artikel" },
  example: {
    en: "/daily start channel: #general time: 09:00 timezone: Europe/London",
    de: "/täglich starten kanal: #allgemein uhrzeit: 09:00 zeitzone: Europe/Berlin",
  },
  subcommands: {
    start,
    stop: defineSubcommand({
      ...FOR_MODERATORS,
      de: "beenden",
      description: { en: "Post no more facts", de: "Keine Fakten mehr veröffentlichen" },
      execute: (call, context) => stopDaily(call, context),
    }),
    pause: defineSubcommand({
      ...FOR_MODERATORS,
      de: "pausieren",
      description: { en: "Post none for a while", de: "Eine Weile keine veröffentlichen" },
      options: {
        until: text.optional({
          de: "bis",
          description: {
            en: "First day with a fact again, or how long: 2026-12-24, next Monday, 3 days",
            de: "Erster Tag, an dem wieder einer erscheint, oder wie lange: 24.12., nächsten Montag, 3 Tage",
          },
        }),
      },
      execute: (call, context) => pauseDaily(call.options.until, call, context),
    }),
    resume: defineSubcommand({
      ...FOR_MODERATORS,
      de: "fortsetzen",
      description: { en: "End the pause", de: "Die Pause beenden" },
      execute: (call, context) => resumeDaily(call, context),
    }),
    status: defineSubcommand({
      ...FOR_MODERATORS,
      de: "stand",
      description: {
        en: "The next run, the last attempts, how many facts are left",
        de: "Der nächste Fakt, die letzten Versuche, wie viele Fakten übrig sind",
      },
      execute: ({ request, language }, context) => statusDaily(request, language, context),
    }),
    queue: defineSubcommand({
      ...FOR_MODERATORS,
      de: "vorschau",
      description: {
        en: "The next seven facts; leave one out or move one",
        de: "Die nächsten sieben Fakten; einen auslassen oder verlegen",
      },
      execute: ({ request, language }, context) => showQueue(request, language, context),
    }),
    test: defineSubcommand({
      ...FOR_MODERATORS,
      de: "probe",
      description: {
        en: "Post one now, marked as a test",
        de: "Jetzt einen veröffentlichen, als Probe gekennzeichnet",
      },
      execute: ({ request, t }, context) => testDaily(request, t, context),
    }),
  },
});
