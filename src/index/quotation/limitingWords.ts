/** Words without which a sentence claims more than it does with them. */
const LIMITING =
  /(?<![\p{L}\p{M}])(?:fälschlich(?:erweise)?|angeblich\p{L}*|vermeintlich\p{L}*|vielleicht|möglicherweise|eventuell|vermutlich|wahrscheinlich|mutmaßlich\p{L}*|scheinbar|anscheinend|offenbar|fast|beinahe|nahezu|kaum|knapp|rund|etwa|ungefähr|circa|ca|nur|lediglich|bloß|teilweise|zum\s+teil|manchmal|selten|könnten?|dürften?|falsely|wrongly|allegedly|supposedly|reportedly|perhaps|maybe|possibly|probably|presumably|seemingly|apparently|almost|nearly|hardly|barely|scarcely|about|roughly|approximately|only|merely|partly|partially|sometimes|seldom|rarely|could|might|may)(?![\p{L}\p{M}])/giu;

/** „vielleicht“, „fast“, „fälschlicherweise“, in lower case, in order of the text. */
export function limitingWordsIn(text: string): readonly string[] {
  return (text.match(LIMITING) ?? []).map((word) => word.toLowerCase());
}

/** One of the texts limits what the other says without a limit. */
export function limitsDiffer(one: string, other: string): boolean {
  return limitingWordsIn(one).join(" ") !== limitingWordsIn(other).join(" ");
}
