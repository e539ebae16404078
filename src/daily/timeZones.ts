import { Temporal } from "temporal-polyfill";
import { isTimeZone, ZONES } from "../settings/formats.ts";
import { ABBREVIATIONS, FIRST_OFFERED, OTHER_NAMES } from "./zoneNames.ts";

export interface ZoneSuggestion {
  readonly zone: string;
  /** Wall time there now, `14:05`. */
  readonly localTime: string;
  /** From UTC, now: `+01:00`. */
  readonly offset: string;
}

export type ZoneReading =
  | { readonly ok: true; readonly zone: string }
  /** Nothing to be taken for certain; `suggestions` are what may have been meant, best first, perhaps none. */
  | { readonly ok: false; readonly suggestions: readonly string[] };

/** As many as Discord shows. */
const MOST_SUGGESTIONS = 25;

/** Zones whose name, place, country (German or English) or abbreviation fits what is being typed, with the time there now. */
export function findTimeZones(typed: string, now: Date): readonly ZoneSuggestion[] {
  return match(typed)
    .slice(0, MOST_SUGGESTIONS)
    .map((zone) => describe(zone, now));
}

/** What stands in the option when the command is run: picked from the list, or typed. */
export function resolveTimeZone(typed: string): ZoneReading {
  const text = typed.trim();
  const listed = ZONES.find((zone) => plain(zone) === plain(text));
  if (listed !== undefined) return { ok: true, zone: listed };
  if (isTimeZone(text)) return { ok: true, zone: text };
  const suggestions = match(text).slice(0, MOST_SUGGESTIONS);
  const [only] = suggestions;
  return only !== undefined && suggestions.length === 1 ? { ok: true, zone: only } : { ok: false, suggestions };
}

function match(typed: string): readonly string[] {
  const text = plain(typed);
  if (text === "") return FIRST_OFFERED;
  const abbreviated = Object.hasOwn(ABBREVIATIONS, text) ? (ABBREVIATIONS[text] ?? []) : [];
  if (abbreviated.length > 0) return abbreviated;
  const ranked = searchable().flatMap(({ zone, city, words }) => {
    if (city.startsWith(text)) return [{ zone, rank: 0 }];
    if (words.some((word) => word.startsWith(text))) return [{ zone, rank: 1 }];
    return words.some((word) => word.includes(text)) ? [{ zone, rank: 2 }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ zone }) => zone);
}

function describe(zone: string, now: Date): ZoneSuggestion {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return { zone, localTime: there.toPlainTime().toString({ smallestUnit: "minute" }), offset: there.offset };
}

interface SearchableZone {
  readonly zone: string;
  readonly city: string;
  /** The zone's whole name, its parts, its countries, other names. */
  readonly words: readonly string[];
}

/** Made when first asked for: it takes a tenth of a second, and most processes never need it. */
const searchable = once((): readonly SearchableZone[] => {
  const countries = countriesByZone();
  return ZONES.map((zone) => {
    const city = plain(zone.slice(zone.lastIndexOf("/") + 1));
    const names = [zone, ...zone.split("/"), ...(countries.get(zone) ?? []), ...(OTHER_NAMES[zone]?.split(" ") ?? [])];
    return { zone, city, words: [...new Set([OTHER_NAMES[zone] ?? "", ...names].map(plain))] };
  });
});

function countriesByZone(): ReadonlyMap<string, readonly string[]> {
  const inLanguages = ["en", "de"].map(
    (language) => new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  );
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const countries = new Map<string, string[]>();
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const names = inLanguages.flatMap((language) => language.of(code) ?? []);
    if (names.length === 0) continue;
    // Newer than TypeScript's library knows.
    const locale: Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined } = new Intl.Locale(
      `und-${code}`,
    );
    for (const zone of locale.getTimeZones?.() ?? []) {
      countries.set(zone, [...(countries.get(zone) ?? []), ...names]);
    }
  }
  return countries;
}

/** Lower case, without accents, one space where a name has `_`, `-` or several. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
