import type { Entry, ParsedKnowledge } from "./parseKnowledge.ts";
import type { Report } from "./problem.ts";
import { UNATTRIBUTED } from "./schemas.ts";

interface Identified {
  readonly id: string;
}

/** Whether ids are unique and everything that names another entry names one that exists. */
export function checkReferences(parsed: ParsedKnowledge, report: Report): void {
  const { timeline, claims, figures, people, speech, topics } = parsed;
  for (const list of [timeline, claims, figures, people, speech, topics]) checkUnique(list, report);
  const persons = people.map(({ value }) => value.id);
  const subjects = [...topics.map(({ value }) => value.id), ...persons];
  for (const entry of [...timeline, ...claims, ...figures]) {
    for (const [index, id] of entry.value.about.entries()) {
      if (!subjects.includes(id) && !parsed.isBroken(id))
        report(entry.at("about", index), unknown("topic or person", id, subjects));
    }
  }
  for (const entry of claims) {
    const { speaker } = entry.value;
    if (speaker !== undefined && !persons.includes(speaker) && !parsed.isBroken(speaker)) {
      report(entry.at("speaker"), unknown("speaker", speaker, persons));
    }
  }
  for (const entry of speech) {
    const { speaker } = entry.value;
    if (speaker !== UNATTRIBUTED && !persons.includes(speaker) && !parsed.isBroken(speaker)) {
      report(entry.at("speaker"), unknown("speaker", speaker, [...persons, UNATTRIBUTED]));
    }
  }
}

function checkUnique(entries: readonly Entry<Identified>[], report: Report): void {
  const lines = new Map<string, number>();
  for (const entry of entries) {
    const { id } = entry.value;
    const place = entry.at("id");
    const first = lines.get(id);
    if (first === undefined) lines.set(id, place.line);
    else report(place, `duplicate id "${id}": it is already used in line ${first}`);
  }
}

function unknown(what: string, id: string, known: readonly string[]): string {
  return `unknown ${what} "${id}"; there are ${known.length === 0 ? "none" : known.join(", ")}`;
}
