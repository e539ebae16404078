import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ComponentType,
} from "discord-api-types/v10";
import type { Passage } from "../article/article.ts";
import type { Language, Source } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { placeOf } from "./citation.ts";
import { tryPackCustomId } from "./customId.ts";
import { shorten } from "./markdown.ts";
import { packRef, refTo } from "./passageRef.ts";
import type { CitedPlace } from "./quotation.ts";
import { button, row } from "./reply.ts";

/** Handler behind "Show in context". */
export const CONTEXT = "ctx";
/** Stands for the origin where a private answer must not be replaced: its words could not be brought back. */
export const KEEP = "keep";
/** Characters of an entry of a menu. */
const MENU_LABEL_MAX = 100;

/** A passage that an answer shows. */
export interface Shown {
  readonly source: Source;
  readonly passage: Passage;
}

/** For answers that name a place without its words. */
export function citedPlace({ source: { article }, passage }: Shown): CitedPlace {
  return { article: article.slug, revision: article.revision, place: passage.id };
}

/**
 * "Show in context" for a single passage. `origin` is the custom id that shows the present answer again; it goes into the
 * button when there is room, so that a private answer, which is replaced, can be gone back to.
 */
export function contextButton(
  { source, passage }: Shown,
  origin: string,
  language: Language,
  level = 0,
): APIButtonComponent {
  const t = textsIn(language).passage;
  const ref = packRef(refTo(source.article, [passage]));
  const withOrigin = tryPackCustomId(CONTEXT, ref, level, embed(origin, source));
  const id = withOrigin ?? tryPackCustomId(CONTEXT, ref, level, "") ?? "";
  return button(level === 0 ? t.inContext : t.moreContext, id);
}

/** "Show in context" for each of several passages: a menu, which leaves the width of a phone to the text. */
export function contextMenu(
  shown: readonly Shown[],
  origin: string,
  language: Language,
): APIActionRowComponent<APIComponentInMessageActionRow> | undefined {
  const [only, ...others] = shown;
  if (!only) return undefined;
  if (others.length === 0) return row(contextButton(only, origin, language));
  const options = new Map(
    shown.map(({ source, passage }) => {
      const value = packRef(refTo(source.article, [passage]));
      const label = shorten(
        `${placeOf([passage], language)}: ${preview({ source, passage }, language)}`,
        MENU_LABEL_MAX,
      );
      return [value, { value, label }];
    }),
  );
  return row({
    type: ComponentType.StringSelect,
    custom_id: tryPackCustomId(CONTEXT, "", 0, origin.replaceAll(":", ";")) ?? CONTEXT,
    placeholder: textsIn(language).passage.inContext,
    options: [...options.values()],
  });
}

/** The beginning of a passage on one line, in the reader's language where there is a gloss: a label, not a quotation. */
export function preview({ source, passage }: Shown, language: Language): string {
  const gloss = language === "en" ? source.knowledge.glosses.get(passage.id)?.text : undefined;
  const text = gloss ?? passage.text;
  // Hardly any passage has another space than a single one, and every keystroke shows many passages.
  return (UNEVEN_SPACE.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

const UNEVEN_SPACE = /[^\S ]| {2}/;

/** `=` stands for the article and revision of the passage itself: a custom id has 100 characters. */
function embed(origin: string, { article }: Source): string {
  return origin.replaceAll(`${article.slug}~${article.revision}`, "=").replaceAll(":", ";");
}

/** The custom id that `contextButton` put in, given the reference it stood beside. */
export function unembed(origin: string, ref: string): string {
  return origin.replaceAll(";", ":").replaceAll("=", ref.replace(/~[^~]*$/, ""));
}
