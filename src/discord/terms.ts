import type { Language } from "../knowledge/knowledge.ts";
import type { Visibility } from "../render/reply.ts";
import { type Texts, textsIn } from "../text/texts.ts";
import type { Request } from "./request.ts";

/** On which terms a question is answered. */
export interface Terms {
  readonly visibility: Visibility;
  /** Of the answer: the reader's when private, the guild's when public. */
  readonly language: Language;
  readonly t: Texts;
}

export function termsFor(request: Request, visibility: Visibility): Terms {
  const language = visibility === "asker" ? request.reader : request.guild;
  return { visibility, language, t: textsIn(language) };
}
