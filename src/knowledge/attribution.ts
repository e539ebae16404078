import type { Knowledge, Person, Voice } from "./knowledge.ts";

/** Whose voice speaks in a passage. */
export interface Attribution {
  readonly voice: Voice;
  /** Undefined for the author, and where the article does not name the speaker. */
  readonly speaker: Person | undefined;
  /** A judgement rather than a report. */
  readonly opinion: boolean;
}

const AUTHOR: Attribution = { voice: "author", speaker: undefined, opinion: false };

/** Each passage is looked through once, however often it is shown. */
const known = new WeakMap<Knowledge, Map<string, readonly Attribution[]>>();

/** Every voice that the knowledge finds in a passage, direct speech first; the author's where it names none. */
export function attributionsOf(knowledge: Knowledge, passageId: string): readonly Attribution[] {
  const ofPassages = known.get(knowledge) ?? new Map<string, readonly Attribution[]>();
  known.set(knowledge, ofPassages);
  const before = ofPassages.get(passageId);
  if (before) return before;
  const found = findAttributions(knowledge, passageId);
  ofPassages.set(passageId, found);
  return found;
}

function findAttributions(knowledge: Knowledge, passageId: string): readonly Attribution[] {
  const person = (id: string | undefined) => knowledge.people.find((entry) => entry.id === id);
  const found: Attribution[] = [];
  for (const speech of knowledge.speech.filter(standsIn(passageId))) {
    const speaker = person(speech.speaker);
    if (speaker) found.push({ voice: "speech", speaker, opinion: false });
  }
  for (const claim of knowledge.claims.filter(standsIn(passageId))) {
    found.push({ voice: claim.voice, speaker: person(claim.speaker), opinion: claim.opinion });
  }
  const unique = new Map(found.map((entry) => [`${entry.voice}/${entry.speaker?.id}/${entry.opinion}`, entry]));
  return unique.size === 0 ? [AUTHOR] : [...unique.values()];
}

function standsIn(passageId: string) {
  return (entry: { readonly evidence: { readonly passages: readonly { readonly id: string }[] } }) =>
    entry.evidence.passages.some((passage) => passage.id === passageId);
}
