import { LANGUAGES, type Language } from "../analysis/commonWords.ts";
import { foldUmlauts } from "../analysis/foldWord.ts";
import { isMisspeltStopword, isStopword } from "../analysis/stopwords.ts";
import { compoundsWith, type Relative, splitCompound } from "../vocabulary/compounds.ts";
import { remembered } from "../vocabulary/remembered.ts";
import type { Spelling } from "../vocabulary/spelling.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** A word of the query, or a part of one, with the words of the texts that may mean it. */
export interface Meaning {
  readonly word: string;
  /** How much of the word of the query it is, from 0 to 1. */
  readonly share: number;
  readonly relatives: readonly Relative[];
}

const SAME_STEM = 0.92;
/** What a relation by the rules of one language counts for a word of the other: “rate” and „Rat“. */
const OTHER_LANGUAGE = 0.7;
/** A word that everybody knows is hardly a misspelling of another. */
const MIN_CORRECTION_OF_COMMON_WORD = 0.85;
/** A correction or relative as good as this makes taking the word apart needless. */
const SURE = 0.9;
/** Parts of which one is unknown are preferred only to relatives worse than this. */
const DOUBTFUL = 0.6;

interface Compounds {
  readonly relatives: readonly Relative[];
  /** What is left of compounds that are none unless this is a word of the query. */
  readonly rests: ReadonlySet<string>;
}

export interface Thesaurus {
  /** `besides` are the stems of the query's other words, `joined` what the word is together with its neighbour. */
  meanings(word: string, besides: ReadonlySet<string>, joined: readonly Relative[]): readonly Meaning[];
  /** The words of the texts that are this word in another form, and the compounds that hold it. */
  relatives(word: string, besides: ReadonlySet<string>): readonly Relative[];
  /** The same for two neighbouring words written as one, which are remembered apart: most of them are no word. */
  joined(text: string): readonly Relative[];
}

export function createThesaurus(vocabulary: Vocabulary, spelling: Spelling): Thesaurus {
  const { rank, isProperName } = vocabulary.commonWords;
  const isCommon = (word: string) => rank(word) !== undefined || isProperName(word);

  const isOfOther = (language: Language, word: string) => {
    const own = vocabulary.commonWords.language(word);
    return own !== undefined && own !== language;
  };

  const forms = (word: string): readonly Relative[] => {
    const spelled = foldUmlauts(word);
    return LANGUAGES.flatMap((language) => {
      const isAskedOfOther = isOfOther(language, word);
      return vocabulary.sameStem(word, language).flatMap((id) => {
        const text = vocabulary.words[id] ?? "";
        if (text === word || foldUmlauts(text) === spelled) {
          return [{ id, quality: 1 }];
        }
        const quality = isAskedOfOther || isOfOther(language, text) ? SAME_STEM * OTHER_LANGUAGE : SAME_STEM;
        // “tune” has the stem of „tun“, which means nothing by itself.
        return isStopword(text) ? [] : [{ id, quality }];
      });
    });
  };

  /** English words are no parts of German ones: there is no table in “profitable”. */
  const compoundsIn = (word: string, isWordBesides: (part: string) => boolean): readonly Relative[] => {
    const related = compoundsWith(word, vocabulary, isWordBesides);
    return vocabulary.commonWords.language(word) === "english"
      ? related.map(({ id, quality }) => ({ id, quality: quality * OTHER_LANGUAGE }))
      : related;
  };

  const compoundsOf = remembered((word): Compounds => {
    const rests = new Set<string>();
    const relatives = compoundsIn(word, (part) => {
      rests.add(part);
      return false;
    });
    return { relatives, rests };
  });

  const compounds = (word: string, besides: ReadonlySet<string>): readonly Relative[] => {
    const { relatives, rests } = compoundsOf(word);
    if (rests.isDisjointFrom(besides)) return relatives;
    return compoundsIn(word, (part) => besides.has(part));
  };

  const formsOf = remembered(forms);
  const relatives = (word: string, besides: ReadonlySet<string>): readonly Relative[] => [
    ...formsOf(word),
    ...compounds(word, besides),
  ];

  const corrections = remembered((word): readonly Relative[] =>
    spelling
      .corrections(word)
      .filter(({ quality }) => !isCommon(word) || quality >= MIN_CORRECTION_OF_COMMON_WORD)
      .flatMap(({ id, quality }) => [
        { id, quality },
        ...LANGUAGES.flatMap((language) =>
          vocabulary
            .sameStem(vocabulary.words[id] ?? "", language)
            .map((same) => ({ id: same, quality: quality * SAME_STEM })),
        ),
      ]),
  );

  return {
    relatives,
    joined: remembered((text) => [...forms(text), ...compoundsWith(text, vocabulary, () => false)]),
    meanings: (word, besides, joined) => {
      if (joined.length > 0 || vocabulary.isKnown(word)) {
        return [{ word, share: 1, relatives: [...relatives(word, besides), ...joined] }];
      }
      if (!isCommon(word) && isMisspeltStopword(word)) {
        return [];
      }
      const held = compounds(word, besides);
      const corrected = corrections(word);
      const best = [...held, ...corrected].reduce((most, { quality }) => Math.max(most, quality), 0);
      const parts = best < SURE && !isCommon(word) ? splitCompound(word, vocabulary) : undefined;
      if (parts && (best < DOUBTFUL || parts.every(({ text }) => vocabulary.isKnown(text)))) {
        return parts.map(({ text, share }) => ({
          word: text,
          share,
          relatives: [...relatives(text, besides), ...corrected],
        }));
      }
      return [{ word, share: 1, relatives: [...held, ...corrected] }];
    },
  };
}
