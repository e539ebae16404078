import type { AppContext } from "../app/context.ts";
import { UserError } from "../app/userError.ts";
import type { ButtonHandler } from "../discord/button.ts";
import type { Library } from "../index/library.ts";
import type { Language } from "../knowledge/knowledge.ts";
import { ANOTHER_FACT, renderFact, type ShownFact, THIS_FACT } from "../render/fact.ts";
import type { Reply } from "../render/reply.ts";
import { sourcesIn } from "./sources.ts";

/** `fact:<article>:<the one shown>`: another one of the same article at random. */
export const anotherFactHandler: ButtonHandler = {
  name: ANOTHER_FACT,
  execute: ({ parts: [slug = "", shown = ""], language }, context) => {
    const all = factsIn(context.library, slug);
    const others = all.filter(({ fact }) => fact.id !== shown);
    return showAny(others.length > 0 ? others : all, language, context);
  },
};

/** `thisfact:<article>:<fact>`, the way back from its context. */
export const thisFactHandler: ButtonHandler = {
  name: THIS_FACT,
  execute: ({ parts: [slug = "", id = ""], language }, { library }) => {
    const all = factsIn(library, slug);
    const found = all.find(({ fact }) => fact.id === id);
    if (!found) throw new UserError((t) => t.passage.gone());
    return renderFact(found, { language, another: all.length > 1 });
  },
};

/** Of one article, or of all of them where there is none of that name. */
export function factsIn(library: Library, slug: string | undefined): readonly ShownFact[] {
  return sourcesIn(library, slug).flatMap((source) => source.knowledge.facts.map((fact) => ({ source, fact })));
}

/** One of them at random. @throws UserError when there is none. */
export function showAny(candidates: readonly ShownFact[], language: Language, { random }: AppContext): Reply {
  const picked = candidates[Math.floor(random() * candidates.length)];
  if (!picked) throw new UserError((t) => t.fact.none());
  return renderFact(picked, { language, another: true });
}
