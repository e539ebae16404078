const NEGATIONS =
  /(?<![\p{L}\p{M}])(?:nicht|nichts|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|niemandem|nirgends|nirgendwo|weder|keineswegs|keinesfalls|mitnichten|not|no|never|none|nobody|nothing|nowhere|neither|nor|cannot|\p{L}+n['’]t|(?:did|does|do|is|was|were|has|had|could|would|should|wo|ca)nt)(?![\p{L}\p{M}])/giu;
/** “Not only” and „nicht nur“ deny nothing. */
const NO_DENIAL = /^(?:nicht|not)\s+(?:nur|allein|only|just|merely)(?![\p{L}])/iu;

/** Where a text denies something, as offsets. „nicht schwer“ holds one, “not only” none; „ohne“ says under which condition something holds and denies nothing by itself. */
export function negationsIn(text: string): readonly number[] {
  return [...text.matchAll(NEGATIONS)].map(({ index }) => index).filter((index) => !NO_DENIAL.test(text.slice(index)));
}

const WITHOUT = /(?<![\p{L}\p{M}])(?:ohne|without)(?![\p{L}\p{M}])/iu;

/** Whether a word more or less of this kind turns what a text says; here „ohne“ counts. */
export function hasNegation(text: string): boolean {
  return negationsIn(text).length > 0 || WITHOUT.test(text);
}
