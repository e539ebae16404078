import type { ParsedMetadata } from "./article.ts";

type Found = Omit<ParsedMetadata, "lines">;

/** Longer paragraphs are text, not metadata. */
const LONGEST_LINE = 300;

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
const NAME = String.raw`${NAME_WORD}(?:\s(?:(?:von|van|de|der|den|di|da|la|le|und|and|&)\s){0,2}${NAME_WORD}){1,5}`;
const PUBLICATION = String.raw`\p{Lu}[^.!?|]{1,60}`;
const VERB = "ist|war|arbeitet|schreibt|berichtet|is|was|works|writes|reports|covers";
const TRADE =
  /korrespondent|report|autor|redakt|journalist|kolumnist|correspondent|writer|editor|author|columnist|contributor|freelance|critic/iu;

/** "Jane Doe is a reporter at The Gazette."; the verb may be glued to the name, as in „Linette Lopezist …“. */
const BIOGRAPHY = [
  new RegExp(String.raw`^(?<author>${NAME})\s(?:${VERB})\s(?<rest>.+)$`, "u"),
  new RegExp(String.raw`^(?<author>${NAME}?)(?:ist|war|is|was)\s(?<rest>.+)$`, "u"),
];
const EMPLOYER = new RegExp(String.raw`\s(?:bei|beim|für|von|at|for|of|with)\s(?<publication>${PUBLICATION})\.?$`, "u");

const BYLINE = new RegExp(
  String.raw`^(?:[Vv]on|VON|[Bb]y|BY|Text|Autor(?:in)?|Author)\s?:?\s(?<author>${NAME})(?:\s?[,|–—-]\s?(?<publication>${PUBLICATION}))?$`,
  "u",
);

const ORIGINAL = [
  /^(?:lesen sie|lies|lest|zum|hier geht es zum|den|das) .{0,30}?original(?:artikel|beitrag|text)\b/iu,
  /^(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist) .{0,30}?(?:zuerst|ursprünglich)/iu,
  /^(?:read|view|see) the original\b/iu,
  /^(?:this|the) (?:article|story|post|piece) .{0,20}?(?:originally|first) (?:appeared|published|ran)\b/iu,
  /^(?:originally|first) (?:appeared|published) /iu,
];
const WHERE = new RegExp(String.raw`^.*\s(?:auf|bei|in|im|on|at|by)\s(?<publication>${PUBLICATION})\.?$`, "u");

const SOURCE = /^(?:sources?|quellen?)(?::\s\S.*|\s[^\s.!?]\S*)$/iu;
/** "Updated: 5 March 2024, 10:30"; a sentence that begins with such a word has a full stop. */
const DATED =
  /^(?:(?:last|zuletzt)\s)?(?:published|updated|posted|veröffentlicht|aktualisiert|erschienen|stand)(?::|\s(?:on|am|at))?\s(?=.*\d)[\p{L}\d.,:/ -]{4,40}(?<![.])$/iu;

/** What a line at the head of the article, under the title, says about it; undefined when it is a line of text. */
export function headMetadata(line: string): Found | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  return byline(line) ?? (DATED.test(line) ? {} : undefined);
}

/** What a line after the article's end says about it; undefined when it is a line of text. */
export function tailMetadata(line: string): Found | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  if (SOURCE.test(line) || DATED.test(line)) return {};
  if (ORIGINAL.some((pattern) => pattern.test(line))) return publicationIn(WHERE, line);
  return byline(line) ?? biography(line);
}

function byline(line: string): Found | undefined {
  const { author, publication } = BYLINE.exec(line)?.groups ?? {};
  return author === undefined ? undefined : found(author, publication);
}

function biography(line: string): Found | undefined {
  for (const pattern of BIOGRAPHY) {
    const { author, rest = "" } = pattern.exec(line)?.groups ?? {};
    const [trade = ""] = rest.split(/\.\s/);
    if (author !== undefined && TRADE.test(trade)) {
      return { ...found(author, undefined), ...publicationIn(EMPLOYER, trade) };
    }
  }
  return undefined;
}

function publicationIn(pattern: RegExp, line: string): Found {
  const { publication } = pattern.exec(line)?.groups ?? {};
  return found(undefined, publication);
}

function found(author: string | undefined, publication: string | undefined): Found {
  return {
    ...(author === undefined ? {} : { author }),
    ...(publication === undefined ? {} : { publication: publication.trim() }),
  };
}
