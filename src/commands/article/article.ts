import { defineCommandGroup, defineSubcommand } from "../../discord/command.ts";
import { text } from "../../discord/options.ts";
import { renderAbout } from "../../render/article/about.ts";
import { renderParagraph } from "../../render/article/read.ts";
import { sourcesIn } from "../sources.ts";
import { listPart } from "./articleHandlers.ts";
import { findPlace, suggestPlaces } from "./findPlace.ts";

export const article = defineCommandGroup({
  name: "article",
  de: "artikel",
  description: {
    en: "The article and its parts: about, outline, read, people, figures",
    de: "Der Artikel und seine Teile: Angaben, Gliederung, Lesen, Personen, Zahlen",
  },
  example: { en: "/article read passage: 7.2", de: "/artikel lesen stelle: 7.2" },
  subcommands: {
    about: defineSubcommand({
      de: "angaben",
      description: {
        en: "Title, origin, translation, rights and what was worked out from it",
        de: "Titel, Herkunft, Übersetzung, Rechte und was daraus erarbeitet ist",
      },
      options: {},
      execute: ({ article: slug, language }, { library }) => renderAbout(sourcesIn(library, slug), language),
    }),
    outline: defineSubcommand({
      de: "gliederung",
      description: { en: "The headings and their paragraphs", de: "Die Überschriften und ihre Absätze" },
      options: {},
      execute: (call, { library }) => listPart({ ...call, part: "outline", start: 0 }, library),
    }),
    read: defineSubcommand({
      de: "lesen",
      description: { en: "One paragraph in its own words", de: "Ein Absatz im Wortlaut" },
      options: {
        passage: text.required({
          de: "stelle",
          description: {
            en: "A paragraph (7), a sentence (7.2) or words from the text",
            de: "Ein Absatz (7), ein Satz (7.2) oder Wörter aus dem Text",
          },
        }),
      },
      suggest: {
        passage: (typed, { library, article: slug, language }) => suggestPlaces(typed, slug, library, language),
      },
      execute: ({ options: { passage }, article: slug, language }, { library }) =>
        renderParagraph({ ...findPlace(passage, slug, library), language }),
    }),
    people: defineSubcommand({
      de: "personen",
      description: {
        en: "People, companies and things in it, with their roles",
        de: "Personen, Firmen und Dinge darin, mit ihren Rollen",
      },
      options: {},
      execute: (call, { library }) => listPart({ ...call, part: "people", start: 0 }, library),
    }),
    figures: defineSubcommand({
      de: "zahlen",
      description: { en: "Every figure in it and what it measures", de: "Jede Zahl darin und was sie misst" },
      options: {},
      execute: (call, { library }) => listPart({ ...call, part: "figures", start: 0 }, library),
    }),
  },
});
