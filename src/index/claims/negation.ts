/** Words that deny what they stand with, German and English, in lower case. `n't` is taken apart by the caller's own rules. */
const NEGATIONS =
  /(?<![\p{L}\p{M}])(?:nicht|nichts|kein|keine|keinen|keinem|keiner|keines|nie|niemals|niemand|niemandem|nirgends|nirgendwo|weder|ohne|keineswegs|keinesfalls|mitnichten|not|no|never|none|nobody|nothing|neither|nor|without|cannot|\p{L}+n['’]t|\p{L}+nt(?=\b)(?<=(?:did|does|do|is|was|were|has|had|could|would|should|wo|ca)nt))(?![\p{L}\p{M}])/giu;

/** How many words deny something; „nicht schwer“ holds one. */
export function countNegations(text: string): number {
  return text.match(NEGATIONS)?.length ?? 0;
}

export function hasNegation(text: string): boolean {
  return countNegations(text) > 0;
}
