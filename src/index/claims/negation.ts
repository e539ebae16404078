const NEGATIONS =
  /(?<![\p{L}\p{M}])(?:alles\s+andere\s+als|anything\s+but|far\s+from|verzicht\p{L}*|fail(?:s|ed)?\s+to|keinerlei|nicht|nichts|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|niemandem|nirgends|nirgendwo|weder|kaum|keineswegs|keinesfalls|mitnichten|not|no|never|none|nobody|nothing|nowhere|hardly|scarcely|neither|nor|cannot|\p{L}+n['’]t|(?:did|does|do|is|was|were|has|had|could|would|should|wo|ca)nt)(?![\p{L}\p{M}])/giu;
/** “Not only” and „nicht nur“ deny nothing, and “nor” denies no more than “neither” has. */
const NO_DENIAL = /^(?:(?:nicht|not)\s+(?:nur|allein|only|just|merely)|(?:nie|niemals)\s+zuvor|nor)(?!\p{L})/iu;
/** „Nirgends ist es so aufregend wie hier“, “nobody is as good as he is”: says it of one, more than of any other. */
const SUPERLATIVE =
  /^(?:nirgends|nirgendwo|niemand|nichts|nie|niemals|kein\p{L}*|nowhere|nobody|nothing|never|no)(?!\p{L})[^,.;]*?\s(?:(?:so|as)\s[^,.;]*?\s(?:wie|as)|(?:mehr|besser|\p{Ll}{3,}er)\s+als|(?:more\s+\p{Ll}+|better|\p{Ll}{3,}er)\s+than)\s/iu;
/** „so stark wie nie“ */
const AS_NEVER = /(?:wie|als)\s+$/iu;
/** “nobody forgot, especially not Musk”: says the denial again of one of them. */
const SAID_AGAIN = /(?:especially|particularly|certainly|vor\s+allem|insbesondere|erst\s+recht|schon\s+gar)\s+$/iu;

/** Where a text denies something, as offsets. „nicht schwer“ holds one, “not only” none; „ohne“ says under which condition something holds and denies nothing by itself. */
export function negationsIn(text: string): readonly number[] {
  return [...text.matchAll(NEGATIONS)]
    .map(({ index }) => index)
    .filter((index, number) => {
      const [before, after] = [text.slice(0, index), text.slice(index)];
      const isSaidAgain = number > 0 && SAID_AGAIN.test(before);
      return (
        !NO_DENIAL.test(after) &&
        !SUPERLATIVE.test(after) &&
        !isSaidAgain &&
        !(/^nie/i.test(after) && AS_NEVER.test(before))
      );
    });
}

const WITHOUT = /(?<![\p{L}\p{M}])(?:ohne|without)(?![\p{L}\p{M}])/iu;

/** Whether a word more or less of this kind turns what a text says; here „ohne“ counts. */
export function hasNegation(text: string): boolean {
  return negationsIn(text).length > 0 || WITHOUT.test(text);
}
