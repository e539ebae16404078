import type { Language } from "../knowledge/knowledge.ts";
import { de } from "./de.ts";
import { en, type Texts } from "./en.ts";

export type { Texts } from "./en.ts";

const byLanguage: Readonly<Record<Language, Texts>> = { de, en };

export function textsIn(language: Language): Texts {
  return byLanguage[language];
}

/** German for `de`, English for everything else. @see https://discord.com/developers/docs/reference#locales */
export function languageOf(locale: string | undefined): Language {
  return locale?.startsWith("de") ? "de" : "en";
}
