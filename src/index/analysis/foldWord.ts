/** Accents and other marks, variation selectors among them, and soft hyphens, joiners, direction marks. */
const INVISIBLE = /\p{M}|\p{Cf}/gu;
const PLAIN_ASCII = /^[a-z0-9]*$/;
const LETTERS_WITHOUT_DECOMPOSITION: readonly (readonly [RegExp, string])[] = [
  [/ß/g, "ss"],
  [/æ/g, "ae"],
  [/œ/g, "oe"],
  [/ø/g, "o"],
  [/ł/g, "l"],
  [/ı/g, "i"],
];

/** Lower case, without accents, soft hyphens and other marks: `Führungs\u00ADkräfte` -> `fuhrungskrafte`, `Straße` -> `strasse`. */
export function foldWord(word: string): string {
  if (PLAIN_ASCII.test(word)) {
    return word;
  }
  let folded = word.normalize("NFKD").toLowerCase().replace(INVISIBLE, "");
  for (const [letter, replacement] of LETTERS_WITHOUT_DECOMPOSITION) {
    folded = folded.replace(letter, replacement);
  }
  return folded;
}

/** Not where the `u` belongs to another vowel or to a `q`: `neue`, `bauen`, `Quelle`. */
const DIGRAPHS = /([ao]|(?<![aeoq])u)e/g;

/**
 * What is left when an umlaut may have been typed as `ü`, `ue` or `u`: `fuehrung` -> `fuhrung`. Takes a folded word.
 * It also shortens words in which the two letters are no umlaut (`aktuell` -> `aktull`), in query and text alike.
 */
export function foldUmlauts(folded: string): string {
  return folded.includes("e") ? folded.replace(DIGRAPHS, "$1") : folded;
}
