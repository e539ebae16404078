const TEXT_DE = "(?:artikel|text|beitrag|bericht|stück|autorin|autor|verfasserin)";
const TEXT_EN = "(?:article|piece|text|story|report|author|writer)";
const THE_DE = "(?:der|die|das|dem|dieser|diese|dieses|diesem)";
const THE_EN = "(?:the|this)";
const SAYS_DE =
  "(?:sagt|schreibt|berichtet|behauptet|meint|erklärt|argumentiert|schildert|erzählt|(?:stellt|stellte)\\s+fest)";
const SAYS_EN =
  "(?:says|argues|claims|states|reports|notes|mentions|explains|writes|tells\\s+us|points\\s+out|finds|concludes)";
const WHERE = String.raw`(?:\s+(?:(?:im|in\s+dem|in\s+diesem)\s+${TEXT_DE}|in\s+${THE_EN}\s+${TEXT_EN}|dort|da|hier|here))?`;

const anyOf = (...patterns: readonly string[]): string => `(?:${patterns.join("|")})`;

/** „Im Artikel heißt es“, “the piece argues”: words behind which a whole statement follows. */
const SAYING_DE = anyOf(
  String.raw`(?:im|in\s+dem|in\s+diesem)\s+${TEXT_DE}\s+(?:hei(?:ß|ss)t|steht)(?:\s+es)?`,
  String.raw`es\s+hei(?:ß|ss)t${WHERE}`,
  String.raw`es\s+steht(?:\s+geschrieben)?${WHERE}`,
  String.raw`wir\s+(?:lesen|erfahren)${WHERE}|man\s+(?:liest|erfährt)${WHERE}`,
  String.raw`${THE_DE}\s+${TEXT_DE}\s+${SAYS_DE}`,
);
const SAYING_EN = anyOf(
  String.raw`(?:in\s+${THE_EN}\s+${TEXT_EN},?\s+)?(?:we\s+(?:read|learn|are\s+told)|it\s+says)${WHERE}`,
  String.raw`(?:as\s+)?${THE_EN}\s+${TEXT_EN}\s+${SAYS_EN}`,
);
/** „Laut Text“, “according to the article”. */
const SOURCE = anyOf(
  String.raw`(?:laut|gemäß|nach)\s+(?:${THE_DE}\s+)?${TEXT_DE}`,
  String.raw`${THE_DE}\s+${TEXT_DE}\s+(?:nach|zufolge)`,
  String.raw`(?:according\s+to|as\s+per|per)\s+(?:${THE_EN}\s+)?${TEXT_EN}`,
);
const TRAILING = anyOf(
  SOURCE,
  String.raw`so\s+${THE_DE}\s+${TEXT_DE}`,
  String.raw`${SAYS_DE}\s+${THE_DE}\s+${TEXT_DE}|${SAYS_EN}\s+${THE_EN}\s+${TEXT_EN}`,
  String.raw`(?:as\s+)?${THE_EN}\s+${TEXT_EN}\s+${SAYS_EN}`,
  String.raw`hei(?:ß|ss)t\s+es${WHERE}|liest\s+man${WHERE}|(?:lesen|erfahren)\s+wir${WHERE}`,
  String.raw`(?:we\s+(?:read|learn|are\s+told)|it\s+says)${WHERE}`,
);

/** What leads into a claim, or follows it, and says nothing but that the text says so. */
const ATTRIBUTIONS: readonly RegExp[] = [
  /^(?:nein|doch|ja|na ja|tja|stimmt|falsch|no|nope|yes|well|right|wrong)\s*[,:!–—-]\s*/iu,
  new RegExp(String.raw`^${SAYING_DE}\s*(?:[,:]\s*(?:dass\s+)?|dass\s+)`, "iu"),
  new RegExp(String.raw`^${SAYING_EN}(?:\s+that\s+|\s*[,:]\s*(?:that\s+)?|\s+)`, "iu"),
  new RegExp(String.raw`^${SOURCE}\s*[,:]?\s+`, "iu"),
  new RegExp(String.raw`^in\s+${THE_EN}\s+${TEXT_EN}\s*,\s*`, "iu"),
  new RegExp(String.raw`\s*[,–—]\s*${TRAILING}\s*[.!]*$`, "iu"),
];

/** “The author calls it a hard sell” */
const NAMING = new RegExp(
  String.raw`^(?:${THE_EN}\s+${TEXT_EN}\s+(calls|called)|${THE_DE}\s+${TEXT_DE}\s+nennt|${THE_DE}\s+${TEXT_DE}\s+nannte)\s+(?:it|this|es|das|dies)\s+`,
  "iu",
);

const TWO_WORDS = /\p{L}{2,}\s+\p{L}/u;

/** A claim without the words that only say where it was read: in the article, against which it is judged anyway. */
export function withoutAttribution(claim: string): string {
  let text = claim.trim();
  for (const pattern of ATTRIBUTIONS) {
    const rest = text.replace(pattern, "");
    if (TWO_WORDS.test(rest)) text = rest;
  }
  return text.replace(NAMING, (_, english: string | undefined) => (english ? "It was " : "Es war "));
}
