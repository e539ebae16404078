const TEXT_DE = String.raw`(?:artikel|text|beitrag|bericht|stück|autorin|autor)`;
const TEXT_EN = String.raw`(?:article|piece|text|story|report|author|writer)`;
const SAYS_DE = "(?:sagt|schreibt|berichtet|behauptet|erklärt|argumentiert|schildert|erzählt|stellt fest)";
const SAYS_EN = "(?:says|argues|claims|states|reports|notes|mentions|explains|writes|tells us|points out)";

/** What leads into a claim, or follows it, and says nothing but that the text says so. */
const INTRODUCTIONS: readonly RegExp[] = [
  /^(?:nein|doch|ja|na ja|tja|stimmt|falsch|no|nope|yes|well|right|wrong)\s*[,:!–—]\s*/iu,
  new RegExp(
    String.raw`^(?:(?:(?:im|in dem|in diesem)\s+${TEXT_DE}\s+(?:heißt|steht)(?:\s+es)?|es\s+heißt(?:\s+(?:im\s+${TEXT_DE}|dort|da|hier))?|es\s+steht\s+(?:da|dort|geschrieben|im\s+${TEXT_DE})|wir\s+(?:lesen|erfahren)|man\s+(?:liest|erfährt)|(?:der|die|dieser|diese)\s+${TEXT_DE}\s+${SAYS_DE})\s*(?::\s*|,\s*(?:dass\s+)?))`,
    "iu",
  ),
  new RegExp(
    String.raw`^(?:(?:laut|gemäß|nach)\s+(?:dem\s+|diesem\s+|der\s+)?${TEXT_DE}|(?:dem|diesem|der)\s+${TEXT_DE}\s+(?:nach|zufolge))\s*,?\s+`,
    "iu",
  ),
  new RegExp(
    String.raw`^(?:we\s+(?:read|learn|are\s+told)|it\s+says(?:\s+here)?|(?:the|this)\s+${TEXT_EN}\s+${SAYS_EN})(?:\s+that\s+|\s*[,:]\s*(?:that\s+)?|\s+)`,
    "iu",
  ),
  new RegExp(
    String.raw`^(?:according\s+to|as\s+per|per)\s+(?:the|this)\s+${TEXT_EN}\s*,?\s+|^(?:in|as)\s+the\s+${TEXT_EN}(?:\s+${SAYS_EN})?\s*,\s*`,
    "iu",
  ),
  new RegExp(
    String.raw`,\s*(?:heißt\s+es(?:\s+(?:im\s+${TEXT_DE}|dort|da|hier))?|laut\s+(?:dem\s+)?${TEXT_DE}|so\s+(?:der|die)\s+${TEXT_DE}|(?:the\s+${TEXT_EN}\s+${SAYS_EN}|says\s+the\s+${TEXT_EN}|according\s+to\s+the\s+${TEXT_EN}))(?=[.!]?$)`,
    "iu",
  ),
];

const FEWEST_LETTERS = 8;

/** „Nein, laut Text hat …“: the claim itself. What would be left without one stays as it is. */
export function withoutIntroduction(claim: string): string {
  let text = claim.trim();
  for (const pattern of INTRODUCTIONS) {
    const rest = text.replace(pattern, "");
    if (rest.length >= FEWEST_LETTERS) text = rest;
  }
  return text;
}
