import { defineCommand } from "../../discord/command.ts";
import { text } from "../../discord/options.ts";
import { cleanQuote } from "../../index/quotation/cleanQuote.ts";
import { quotationTyped } from "../../index/quotation/quotationsIn.ts";
import { answerChecks, CHECKED_TEXT_MAX, isPostable } from "./checkAnswer.ts";
import { nameKnownTo } from "./nameKnownTo.ts";
import { keepHidden } from "./spoilers.ts";
import { suggestSpeakers } from "./suggestSpeakers.ts";
import { gather } from "./tally.ts";

export const verify = defineCommand({
  name: "verify",
  de: "wortlaut",
  description: {
    en: "Check a quotation against the article, word for word",
    de: "Ein Zitat Wort für Wort am Artikel prüfen",
  },
  example: {
    en: "/verify quote: Musk hatte keine Antwort, nur Dampf speaker: Elon Musk",
    de: "/wortlaut zitat: Musk hatte keine Antwort, nur Dampf sprecher: Elon Musk",
  },
  options: {
    quote: text.required(
      {
        de: "zitat",
        description: {
          en: "The quotation, with or without quotation marks",
          de: "Das Zitat, mit oder ohne Anführungszeichen",
        },
      },
      { max: CHECKED_TEXT_MAX },
    ),
    speaker: text.optional({
      de: "sprecher",
      description: { en: "Who is said to have said it", de: "Wer das gesagt haben soll" },
    }),
  },
  suggest: {
    speaker: (typed, { library, article, language }) => suggestSpeakers(typed, library, article, language),
  },
  execute: ({ options, article, language, ...terms }, { library }) => {
    const typed = quotationTyped(options.quote, nameKnownTo(library, article));
    const speaker = options.speaker ?? typed.speaker;
    return answerChecks(
      {
        kind: "quotes",
        ...gather(
          keepHidden([{ words: cleanQuote(typed.quote), ...(speaker !== undefined && { speaker }) }], options.quote),
        ),
        article,
        language,
        messageUrl: undefined,
        postable: isPostable(terms),
      },
      library,
    );
  },
});
