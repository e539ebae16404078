import { defineCommand } from "../../discord/command.ts";
import { text } from "../../discord/options.ts";
import { statementsIn } from "../../index/claims/statementsIn.ts";
import { answerChecks, CHECKED_TEXT_MAX, isPostable } from "./checkAnswer.ts";
import { keepHidden } from "./spoilers.ts";
import { gather } from "./tally.ts";

export const claim = defineCommand({
  name: "claim",
  de: "behauptung",
  description: {
    en: "Does the article support a claim, contradict it, or say nothing about it?",
    de: "Stützt der Artikel eine Behauptung, widerspricht er ihr, oder sagt er nichts dazu?",
  },
  example: {
    en: "/claim text: Tesla laid off 20 % of its staff in June 2018",
    de: "/behauptung text: Tesla entließ im Juni 2018 20 % der Belegschaft",
  },
  options: {
    text: text.required(
      {
        de: "text",
        description: { en: "The claim, German or English", de: "Die Behauptung, deutsch oder englisch" },
      },
      { max: CHECKED_TEXT_MAX },
    ),
  },
  // Preparing the article for the first claim takes a second or two.
  ack: "defer",
  execute: ({ options, article, language, ...terms }, { library }) => {
    const { statements, ...counts } = statementsIn(options.text);
    // A question, or two words, are no statement in a chat; whoever asks for them to be checked means them.
    const { said, tally } =
      statements.length === 0
        ? gather(keepHidden([{ words: options.text }], options.text))
        : gather(
            keepHidden(
              statements.map((words) => ({ words })),
              options.text,
            ),
            counts,
          );
    return answerChecks(
      {
        kind: "claims",
        said,
        tally,
        article,
        language,
        messageUrl: undefined,
        postable: isPostable(terms),
      },
      library,
    );
  },
});
