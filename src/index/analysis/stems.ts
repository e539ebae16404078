import { stemmer as snowballEnglish } from "@orama/stemmers/english";
import { stemmer as snowballGerman } from "@orama/stemmers/german";
import { foldUmlauts } from "./foldWord.ts";
import { englishBase, germanBase, VERB_PREFIXES } from "./irregularForms.ts";

/** Shorter words are their own stem, and no ending is taken off that would leave less. */
const MIN_STEM_LENGTH = 4;
const LETTERS = /^[a-z]+$/;

/** What has none is no stem: „schwer“ has nothing to do with „Schwert“. */
const VOWEL = /[aeiouy]/;

function isStemmed(word: string): boolean {
  return word.length >= MIN_STEM_LENGTH && LETTERS.test(word);
}

/** Without its umlaut the verb „gründen“ has the stem of the noun „Grund“, a reason. */
const FOUNDING = /^(?:mit|neu)?(?:ge)?grund(?:et|ung|er)[a-z]{0,3}$/;

/** Nor are „führen“ and „gefährlich“ forms of „fahren“, nor „Gefahr“; „fuhren“ is taken for the more common „führen“. */
const LEADING = /^(|[a-z]{2,8}?)(?:ge|zu)?fuhr(?:e|en|t|te|ten|tet|end[a-z]{0,2}|ung[a-z]{0,2}|er[a-z]{0,3})$/;
const DANGER = /^(?:un)?gefahr(?:$|de|du|lich|los)/;

/** German stem of a folded word: `Entlassungen`, `entlassen` and `entließ` are all `entlass`. */
export function germanStem(word: string): string {
  const spelled = foldUmlauts(word);
  if (!isStemmed(spelled)) {
    return spelled;
  }
  // „wurde nichts“ is no „wurde nicht“.
  if (spelled === "nichts") return spelled;
  if (FOUNDING.test(spelled)) {
    return "grundet";
  }
  const [, prefix] = LEADING.exec(spelled) ?? [];
  if (prefix !== undefined) {
    return `${prefix}fuehr`;
  }
  if (DANGER.test(spelled)) {
    return "gefaehr";
  }
  return germanBase(withoutEndings(withoutInfix(snowballGerman(spelled), spelled), spelled));
}

/** English stem of a folded word: `sold`, `sells` and `selling` are all `sell`. */
export function englishStem(word: string): string {
  return word.length > 2 && LETTERS.test(word) ? englishBase(snowballEnglish(word)) : word;
}

/** `auszulief` -> `auslief`, `ausgeliefert` -> `ausliefert`, `gerettet` -> `rettet`. */
function withoutInfix(stem: string, word: string): string {
  const isParticiple = (rest: string) => rest.startsWith("ge") && VERB_ENDING.test(rest);
  if (isParticiple(stem) && stem.length >= MIN_STEM_LENGTH + 3) {
    return stem.slice(2);
  }
  for (const prefix of VERB_PREFIXES) {
    if (stem.startsWith(prefix)) {
      const rest = stem.slice(prefix.length);
      const isInfinitive = rest.startsWith("zu") && word.endsWith("n");
      if ((isInfinitive || isParticiple(rest)) && rest.length >= MIN_STEM_LENGTH + 1) {
        return prefix + rest.slice(2);
      }
    }
  }
  return stem;
}

/** Not the nouns in -cht, -st and -aft: `Bericht`, `Verlust`, `Gesellschaft`. */
const VERB_ENDING = /(?<=[dtnm])et$|(?:(?<![aeiouyhs]|af)|(?<=lich|[au]uch|sach))t$/;
/** Words that may owe their `t` to conjugation, and the nouns made of such verbs; not `Schultern`. */
const CONJUGATED = /t(?:e[nmst]?|est|ung(?:en)?)?$/;
/** Snowball takes the `ig` from „beschuldigen“ and leaves it in „beschuldigt“. */
const CONJUGATED_IN_IG = /igt(?:e[nmst]?)?$/;
const PRESENT_PARTICIPLE = /(?<=[a-z]{4})end$/;
const NOUN_ENDING = /ung$|(?<=[aiouy])s$|(?<=el)n$/;

/** What Snowball leaves of conjugated verbs and short nouns: `gewinnt`, `rettet`, `sinkend`, `rettung`, `fusioni(eren)`. */
function withoutEndings(stem: string, word: string): string {
  let root = shorten(stem, stem.replace(NOUN_ENDING, ""));
  root = root.replace(PRESENT_PARTICIPLE, "");
  if (CONJUGATED.test(word)) {
    root = shorten(root, root.replace(VERB_ENDING, ""));
    root = shorten(root, root.replace(VERB_ENDING, ""));
  }
  if (CONJUGATED_IN_IG.test(word)) root = shorten(root, root.replace(/ig$/, ""));
  root = root.endsWith("er") ? shorten(root, root.slice(0, -2)) : root;
  return word.includes("ier") && root.endsWith("i") ? shorten(root, root.slice(0, -1)) : root;
}

function shorten(stem: string, shorter: string): string {
  return shorter.length >= MIN_STEM_LENGTH && VOWEL.test(shorter) ? shorter : stem;
}
