import type { Language } from "../../knowledge/knowledge.ts";

const FUNCTION_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: new Set(
    `der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen ist sind war waren wird werden wurde
    wurden hat haben hatte hatten im ins in-dem zum zur vom beim auf aus bei bis für gegen mit nach ohne seit über unter von vor zu zwischen
    er sie es wir ihr sich dass daß weil wenn als wie auch nur noch schon sehr mehr weniger laut durch um dazu drängte sollte wollte konnte
    kann will soll muss damit dieser diese dieses jahr prozent milliarde milliarden dollar niemals nie wegen sein seine seiner ihre`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `the a an and or but not no is are was were be been being has have had having of to in-the on at by for from with without within against
    after before since over under between he she it we they his her its their that because if as how also only very more less than which
    who whom this these those did does do didn't doesn't wasn't isn't said says according into out would could should will can may might
    must never about year percent billion dollars`.split(/\s+/),
  ),
};

/** Guesses from function words and umlauts; `undefined` where nothing speaks for either language. */
export function languageOf(text: string): Language | undefined {
  let german = /[äöüß„]/i.test(text) ? 2 : 0;
  let english = 0;
  for (const word of text.toLowerCase().match(/[\p{L}'’]+/gu) ?? []) {
    if (FUNCTION_WORDS.de.has(word)) german += 1;
    if (FUNCTION_WORDS.en.has(word.replace("’", "'"))) english += 1;
  }
  if (german === english) return undefined;
  return german > english ? "de" : "en";
}
