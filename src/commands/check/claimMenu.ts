import { UserError } from "../../app/userError.ts";
import { defineMessageMenu } from "../../discord/messageMenu.ts";
import { statementsIn } from "../../index/claims/statementsIn.ts";
import { answerChecks, isPostable, urlOf } from "./checkAnswer.ts";
import { messageText } from "./messageText.ts";
import { keepHidden } from "./spoilers.ts";
import { gather } from "./tally.ts";

export const claimMenu = defineMessageMenu({
  name: "Check claims",
  de: "Behauptungen prüfen",
  description: {
    en: "Check what a message states against the article",
    de: "Am Artikel prüfen, was eine Nachricht behauptet",
  },
  // Preparing the article for the first claim takes a second or two.
  ack: "defer",
  execute: ({ message, article, language, request, ...terms }, { library }) => {
    const text = messageText(message);
    if (text === "") throw new UserError((t) => t.check.noText());
    const { statements, ...counts } = statementsIn(text);
    if (statements.length === 0) throw new UserError((t) => t.check.noStatement());
    return answerChecks(
      {
        kind: "claims",
        ...gather(
          keepHidden(
            statements.map((words) => ({ words })),
            text,
          ),
          counts,
        ),
        article,
        language,
        messageUrl: urlOf(message, request),
        postable: isPostable(terms),
      },
      library,
    );
  },
});
