import type { FoundVerdict, QuotationSpeaker, SaidBy } from "../../index/quotation/quotationVerdict.ts";
import type { Language, Source } from "../../knowledge/knowledge.ts";
import { textsIn } from "../../text/texts.ts";
import { echo, escapeMarkdown } from "../markdown.ts";

/** Whose words they are, where somebody was named. */
export function speakerLines(
  { outcome, speaker }: FoundVerdict,
  source: Source,
  language: Language,
): readonly string[] {
  if (speaker.claimed === undefined) return [];
  const t = textsIn(language).verify;
  const claimed = claimedName(speaker, source, language);
  const names = new Intl.ListFormat(language).format(speaker.actual.map((said) => nameOf(said, source, language)));
  const unknown = speaker.claimedId === undefined ? [t.unknownSpeaker({ claimed })] : [];
  switch (speaker.agrees) {
    case "unasked":
      return [];
    case "yes":
      return [t.saidBy({ names })];
    case "partly":
      return [t.partlyBy({ claimed }), t.saidBy({ names })];
    case "unknown":
      return [...(outcome === "exact" ? [] : [t.unattributedWords()]), ...origins(speaker, language), ...unknown];
    case "no":
      return [...(outcome === "other-speaker" ? [] : [t.notBy({ claimed })]), t.saidBy({ names }), ...unknown];
  }
}

/** What is known of words of which the article does not say whose they are. */
function origins({ actual }: QuotationSpeaker, language: Language): readonly string[] {
  const known = actual.flatMap((said) => (said.kind === "unattributed" ? [said.speech.source[language]] : []));
  return known.map((origin) => textsIn(language).verify.origin({ origin: escapeMarkdown(origin) }));
}

export function claimedName(
  { claimed, claimedId }: QuotationSpeaker,
  { knowledge }: Source,
  language: Language,
): string {
  if (claimedId === "author") return escapeMarkdown(knowledge.info.author);
  const known = knowledge.people.find(({ id }) => id === claimedId)?.name[language];
  return known === undefined ? echo(claimed ?? "") : escapeMarkdown(known);
}

function nameOf(said: SaidBy, { knowledge }: Source, language: Language): string {
  const t = textsIn(language).verify;
  switch (said.kind) {
    case "author":
      return t.author({ name: escapeMarkdown(knowledge.info.author) });
    case "unattributed":
      return t.unattributed();
    case "person":
      return escapeMarkdown(knowledge.people.find(({ id }) => id === said.id)?.name[language] ?? said.id);
  }
}
