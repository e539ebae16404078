import { UserError } from "../../app/userError.ts";
import { defineMessageMenu } from "../../discord/messageMenu.ts";
import { cleanQuote } from "../../index/quotation/cleanQuote.ts";
import { quotationsIn } from "../../index/quotation/quotationsIn.ts";
import { answerChecks, isPostable, urlOf } from "./checkAnswer.ts";
import { messageText } from "./messageText.ts";
import { nameKnownTo } from "./nameKnownTo.ts";
import { keepHidden } from "./spoilers.ts";
import { gather } from "./tally.ts";

export const quotationMenu = defineMessageMenu({
  name: "Verify quotes",
  de: "Zitate prüfen",
  description: {
    en: "Check the quotations in a message, word for word",
    de: "Die Zitate in einer Nachricht Wort für Wort prüfen",
  },
  execute: ({ message, article, language, request, ...terms }, { library }) => {
    const text = messageText(message);
    if (text === "") throw new UserError((t) => t.check.noText());
    const found = quotationsIn(text, nameKnownTo(library, article));
    if (found.length === 0) throw new UserError((t) => t.check.noQuotation());
    return answerChecks(
      {
        kind: "quotes",
        ...gather(
          keepHidden(
            found.map(({ quote, speaker }) => ({
              words: cleanQuote(quote),
              ...(speaker !== undefined && { speaker }),
            })),
            text,
          ),
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
