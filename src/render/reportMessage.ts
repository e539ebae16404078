import type { Language, Source } from "../knowledge/knowledge.ts";
import { textsIn } from "../text/texts.ts";
import { placeOf } from "./citation.ts";
import { contextButton, type Shown } from "./contextButton.ts";
import { escapeMarkdown, shorten, withoutInvisible } from "./markdown.ts";
import { block, card, notice, type Reply, row } from "./reply.ts";
import type { ReportedPlace } from "./report.ts";

/** Characters of the answer's title that are repeated. */
const TITLE_MAX = 300;

/** A reported place, looked up. */
export interface ReportedPassage extends ReportedPlace {
  readonly source: Source;
  /** Its first and last passage; none for a heading and where the article no longer has them. */
  readonly passages: readonly Shown["passage"][];
}

export interface Report {
  readonly places: readonly ReportedPassage[];
  /** What stands above the quotation in the answer; empty when nothing does. */
  readonly title: string;
  /** What the member wrote. */
  readonly wrong: string;
  readonly userId: string;
  /** Where the answer stands; undefined for a private one. */
  readonly url: string | undefined;
}

/** A member's report as the server's moderators get it. */
export function renderReport(report: Report, language: Language): Reply {
  const t = textsIn(language).report;
  const answer = report.url === undefined ? t.privateAnswer() : t.seeAnswer({ url: report.url });
  const who = `${t.by({ user: `<@${report.userId}>` })} · ${answer}`;
  const shown = report.places.flatMap(({ source, passages: [passage] }) => (passage ? [{ source, passage }] : []))[0];
  return card({
    blocks: [block([t.title(), who].join("\n")), block(reportText(report, language))],
    rows: shown ? [row(contextButton(shown, "", language))] : [],
  });
}

/** The same for the member alone, to be passed on by hand. */
export function renderUnsentReport(report: Report, why: readonly string[], language: Language): Reply {
  const t = textsIn(language).report;
  return notice([...why, t.passOn(), reportText(report, language)].join("\n"));
}

function reportText({ places, title, wrong }: Report, language: Language): string {
  const t = textsIn(language).report;
  const bySource = Map.groupBy(places, ({ source }) => source);
  const where = [...bySource].flatMap(([{ article, knowledge }, reported]) => {
    const named = escapeMarkdown(knowledge.info.title[language]);
    const revisions = [...new Set(reported.map(({ revision }) => revision))].join(", ");
    const changed = reported.some(({ revision }) => revision !== article.revision);
    return [
      ...reported.map((one) => `- ${placeWords(one, language)}`),
      `-# ${t.revision({ title: named, revision: escapeMarkdown(revisions) })}`,
      ...(changed ? [`-# ${t.changedSince()}`] : []),
    ];
  });
  return [
    ...where,
    ...(title === "" ? [] : [t.asked({ title: escapeMarkdown(shorten(title, TITLE_MAX)) })]),
    t.wrong({ text: escapeMarkdown(withoutInvisible(wrong)) }),
  ].join("\n");
}

function placeWords({ source, passages, place, score }: ReportedPassage, language: Language): string {
  const t = textsIn(language).report;
  const section = source.article.sections[Number(/^s(\d+)$/.exec(place)?.[1])];
  const words =
    passages.length > 0
      ? t.place({ place: placeOf(passages, language), passage: place })
      : section
        ? t.heading({ heading: escapeMarkdown(section.heading) })
        : place;
  if (score === undefined) return words;
  const share = new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(score / 100);
  return `${words} · ${t.score({ score: share })}`;
}
