import { UserError } from "../app/userError.ts";
import type { ButtonHandler } from "../discord/button.ts";
import { type ListKind, PASSAGES, renderPassages } from "../render/passages.ts";
import { ACCENT_SILENT } from "../render/reply.ts";
import type { Texts } from "../text/texts.ts";
import { lookUp } from "./shownPassages.ts";

const TITLES: Readonly<Record<ListKind, (t: Texts) => string>> = {
  nearest: (t) => t.search.nearestTitle(),
  aside: (t) => t.search.nearestTitle(),
  more: (t) => t.search.moreTitle(),
  again: (t) => t.search.again(),
};

/** "Nearest passages", "More passages" and "Back": passages by their ids. */
export const listHandler: ButtonHandler = {
  name: PASSAGES,
  execute: ({ parts: [kind = "", ...refs], language, t, inPlace }, { library }) => {
    const { shown, outdated } = lookUp(library, refs);
    if (shown.length === 0 || !isListKind(kind)) throw new UserError((say) => say.passage.gone());
    const title = TITLES[kind](t);
    const reply = renderPassages({
      title: outdated ? `${t.passage.outdated()}\n${title}` : title,
      passages: shown.map((passage) => ({ ...passage, spans: [] })),
      language,
      moreLabel: t.search.more,
      ...(kind === "nearest" || kind === "aside" ? { accent: ACCENT_SILENT } : {}),
    });
    return kind === "aside" && inPlace ? { ...reply, visibility: "asker" } : reply;
  },
};

function isListKind(kind: string): kind is ListKind {
  return Object.hasOwn(TITLES, kind);
}
