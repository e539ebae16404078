import { UserError } from "../app/userError.ts";
import type { ButtonHandler } from "../discord/button.ts";
import { renderContext } from "../render/context.ts";
import { CONTEXT, KEEP, unembed } from "../render/contextButton.ts";
import { lookUp } from "./shownPassages.ts";

/** "Show in context", as a button (reference in the id) or from a menu (reference chosen). */
export const contextHandler: ButtonHandler = {
  name: CONTEXT,
  execute: ({ parts, values, language, t, inPlace }, { library }) => {
    const [inButton = "", level = "0", origin = ""] = parts;
    const ref = values[0] ?? inButton;
    const { shown, outdated } = lookUp(library, [ref]);
    const [passage] = shown;
    if (!passage) throw new UserError((say) => say.passage.gone());
    const keeps = inPlace && origin === KEEP;
    const reply = renderContext({
      ...passage,
      language,
      level: Number.parseInt(level, 10) || 0,
      // Whoever pressed a button on a public message still has that message to go back to.
      origin: inPlace && !keeps ? unembed(origin, ref) : "",
      ...(outdated && { notice: t.passage.outdated() }),
    });
    return keeps ? { ...reply, visibility: "asker" } : reply;
  },
};
