/** What may stand between the parts of a German compound, the usual first. */
const LINKS = ["", "s", "n", "en", "es", "er", "e", "ns"] as const;

/** Endings that make another word of the same meaning out of a stem: `fusion` + `ieren`, `profit` + `able`. */
const DERIVATIONS: ReadonlySet<string> = new Set(
  (
    "ier ierung isch lich ig heit keit er erin bar los haft schaft abel ung mann frau i o s es en e in " +
    "able abl ability ation ization ing ed ment ness ity al ical ic ist or ive ly ful less ship eri ery er ers tion"
  ).split(" "),
);

const PREFIXES: ReadonlySet<string> = new Set(
  "ver be ent er zer un ge miss auf aus ab an ein vor zu um bei nach mit weg re pre non dis in im over under".split(
    " ",
  ),
);

/** Shorter words stand inside too many others by chance. */
export const MIN_PART_LENGTH = 4;

export function isDerivation(ending: string): boolean {
  return DERIVATIONS.has(ending);
}

export function isPrefix(beginning: string): boolean {
  return PREFIXES.has(beginning);
}

/** The forms that `modifier` may have as a word of its own: `produktions` -> `produktions`, `produktion`. */
export function withoutLink(modifier: string): readonly string[] {
  return LINKS.filter((link) => modifier.endsWith(link) && modifier.length - link.length >= 3).map((link) =>
    modifier.slice(0, modifier.length - link.length),
  );
}

/** What follows a modifier may begin with a link: `sholl` -> `sholl`, `holl`. */
export function withoutLeadingLink(head: string): readonly string[] {
  return LINKS.filter((link) => head.startsWith(link) && head.length - link.length >= 3).map((link) =>
    head.slice(link.length),
  );
}
