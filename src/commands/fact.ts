import { defineCommand } from "../discord/command.ts";
import { factsIn, showAny } from "./factHandlers.ts";

export const fact = defineCommand({
  name: "fact",
  de: "fakt",
  description: {
    en: "One fact from the article, with its source",
    de: "Ein Fakt aus dem Artikel, mit Fundstelle",
  },
  example: { en: "/fact", de: "/fakt" },
  options: {},
  execute: ({ article, language }, context) => showAny(factsIn(context.library, article), language, context),
});
