import { stemmer as snowballEnglish } from "@orama/stemmers/english";
import { ENGLISH_FAMILIES } from "./englishFamilies.ts";
import { GERMAN_FAMILIES } from "./germanFamilies.ts";

/** Participles from this length on also stand without `ge-` behind a prefix: `nomm` in `übernommen`. */
const PREFIXED_PARTICIPLE_LENGTH = 6;

function families(lines: string, stemOf: (word: string) => string): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const line of lines.trim().split("\n")) {
    const [base = "", ...forms] = line.split(" ").map(stemOf);
    for (const form of [base, ...forms]) {
      bases.set(form, base);
      if (form.startsWith("ge") && form.length >= PREFIXED_PARTICIPLE_LENGTH) {
        bases.set(form.slice(2), base);
      }
    }
  }
  return bases;
}

const GERMAN_BASES = families(GERMAN_FAMILIES, (stem) => stem);
const ENGLISH_BASES = families(ENGLISH_FAMILIES, snowballEnglish);

/** Longest first, so that `heraus` is tried before `her`. */
export const VERB_PREFIXES: readonly string[] =
  "zusammen wieder zuruck heraus hinaus herein hinein entgegen voran weiter unter uber durch hinter nach fort heim fest statt teil ein ent emp ver zer auf aus bei dar her hin los mit vor weg ab an be er um zu miss".split(
    " ",
  );

/** `entliess` -> `entlass`, `liess` -> `lass`; a stem of no irregular family comes back as it is. */
export function germanBase(stem: string): string {
  const base = GERMAN_BASES.get(stem);
  if (base !== undefined) {
    return base;
  }
  for (const prefix of VERB_PREFIXES) {
    if (stem.length > prefix.length + 1 && stem.startsWith(prefix)) {
      const rest = stem.slice(prefix.length);
      const restBase = GERMAN_BASES.get(rest) ?? GERMAN_BASES.get(withoutZu(rest));
      if (restBase !== undefined) {
        return prefix + restBase;
      }
    }
  }
  return stem;
}

function withoutZu(stem: string): string {
  return stem.startsWith("zu") ? stem.slice(2) : stem;
}

export function englishBase(stem: string): string {
  return ENGLISH_BASES.get(stem) ?? stem;
}
