const TEXT = "(?:article|author|piece|text|story|report|Artikel|Autorin|Autor|Text|Bericht|Beitrag|Verfasserin)";
const THE = "(?:the|this|der|die|das|dem|diesem|dieser)";

const LEADING = [
  String.raw`es\s+hei(?:ß|ss)t|it\s+says(?:\s+here)?|we\s+(?:read|are\s+told|learn)|man\s+liest|wir\s+(?:lesen|erfahren)`,
  String.raw`(?:laut|according\s+to|per|as\s+per)\s+(?:${THE}\s+)?${TEXT}`,
  String.raw`(?:dem|diesem|der)\s+${TEXT}\s+(?:nach|zufolge)`,
  String.raw`(?:im|in\s+dem|in\s+the)\s+${TEXT}\s+(?:steht|hei(?:ß|ss)t\s+es|we\s+read|it\s+says)`,
  String.raw`${THE}\s+${TEXT}\s+(?:says|writes|reports|notes|explains|sagt|schreibt|berichtet|meint|erklärt)`,
].join("|");
const TRAILING = [
  String.raw`we\s+(?:read|are\s+told|learn)|it\s+says(?:\s+here)?|hei(?:ß|ss)t\s+es|liest\s+man|lesen\s+wir|erfahren\s+wir`,
  String.raw`(?:so|laut|according\s+to)\s+(?:${THE}\s+)?${TEXT}`,
  String.raw`(?:says|writes|sagt|schreibt|berichtet|meint)\s+${THE}\s+${TEXT}`,
].join("|");

const LEAD = new RegExp(
  String.raw`^(?:${LEADING})(?:\s*[,:]\s*(?:dass\s+|that\s+)?|\s+that\s+|(?<=nach|zufolge)\s+)`,
  "iu",
);
const TAIL = new RegExp(
  String.raw`\s*[,–—]\s*(?:${TRAILING})(?:\s+(?:im|in\s+dem|in\s+the)\s+${TEXT})?\s*[.!]*$`,
  "iu",
);
/** “The author calls it a hard sell” */
const NAMING = new RegExp(
  String.raw`^${THE}\s+${TEXT}\s+(?:(calls|called)|nennt|nannte)\s+(?:it|this|es|das|dies)\s+`,
  "iu",
);

/** A claim without the words that only say where it was read: in the article, against which it is judged anyway. */
export function withoutAttribution(text: string): string {
  const bare = text
    .replace(LEAD, "")
    .replace(TAIL, "")
    .replace(NAMING, (_, english: string | undefined) => (english ? "It was " : "Es war "));
  return /\p{L}{2,}\s+\p{L}/u.test(bare) ? bare : text;
}
