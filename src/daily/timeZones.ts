import { Temporal } from "temporal-polyfill";
import { canonicalZone, currentZoneName, ZONES } from "../settings/formats.ts";
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
  /**
   * Nothing to be taken for certain; `suggestions` are what may have been meant, best first, perhaps none. `offset`: `UTC+1` never
   * changes its clocks; the suggestions are places that are as far from UTC now.
   */
  | { readonly ok: false; readonly why: "unclear" | "offset"; readonly suggestions: readonly string[] };

/** As many as Discord shows. */
const MOST_SUGGESTIONS = 25;
/** Fewer letters may be the beginning of anything. */
const LEAST_LETTERS = 3;

/** Zones whose name, place, country (German or English) or abbreviation fits what is being typed, with the time there now. */
export function findTimeZones(typed: string, now: Date): readonly ZoneSuggestion[] {
  const offset = offsetOf(typed);
  const zones = offset === undefined ? match(typed).map(({ zone }) => zone) : zonesAt(offset, now);
  return zones.slice(0, MOST_SUGGESTIONS).map((zone) => describe(zone, now));
}

/** What stands in the option when the command is run: picked from the list, or typed. */
export function resolveTimeZone(typed: string, now: Date): ZoneReading {
  const text = plain(typed);
  const listed = ZONES.find((zone) => plain(zone) === text) ?? canonicalZone(typed.trim());
  if (listed !== undefined) return { ok: true, zone: listed };
  if (UTC_NAMES.test(text)) return { ok: true, zone: "UTC" };
  const offset = offsetOf(typed);
  if (offset !== undefined)
    return { ok: false, why: "offset", suggestions: zonesAt(offset, now).slice(0, MOST_SUGGESTIONS) };
  const found = match(typed);
  const sure = text.length < LEAST_LETTERS ? [] : found;
  // What is meant by its whole name goes before what only begins like that: Rom before Romania.
  const [only, ...others] =
    [found.filter(({ fit }) => fit === "abbreviation"), found.filter(({ fit }) => fit === "word"), sure].find(
      ({ length }) => length > 0,
    ) ?? [];
  if (only && others.length === 0) return { ok: true, zone: only.zone };
  return { ok: false, why: "unclear", suggestions: found.slice(0, MOST_SUGGESTIONS).map(({ zone }) => zone) };
}

/** IANA's own names for UTC besides the plain one. */
const UTC_NAMES = /^etc (?:utc|uct|gmt|zulu|universal|greenwich)$/;

/** `UTC+1`, `GMT-03:30`, `+0530`, in minutes; `Etc/GMT+5` counts the other way. Undefined where it is none. */
function offsetOf(typed: string): number | undefined {
  const [, prefix = "", sign, hours, minutes = "0"] =
    /^(utc|gmt|mez|cet|etc\/gmt)?\s*([+\-−±])\s*(\d{1,2}):?([0-5]\d)?(?:\s*(?:h|uhr|hours?|stunden?))?$/.exec(
      typed.trim().toLowerCase(),
    ) ?? [];
  if (sign === undefined) return undefined;
  const base = prefix === "mez" || prefix === "cet" ? 60 : 0;
  const forward = (sign === "+" || sign === "±") !== (prefix === "etc/gmt");
  return base + (Number(hours) * 60 + Number(minutes)) * (forward ? 1 : -1);
}

/** Places so many minutes from UTC now, those that are chosen most often first. */
function zonesAt(minutes: number, now: Date): readonly string[] {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  return wellKnownFirst().filter(
    (zone) => instant.toZonedDateTimeISO(zone).offsetNanoseconds === minutes * NANOSECONDS_PER_MINUTE,
  );
}

const NANOSECONDS_PER_MINUTE = 60e9;

const wellKnownFirst = once((): readonly string[] => [
  ...new Set([...FIRST_OFFERED, ...Object.values(ABBREVIATIONS).flat(), ...ZONES]),
]);

interface Match {
  readonly zone: string;
  /** `word`: a whole word of a name. `start`: the beginning of one. */
  readonly fit: "abbreviation" | "word" | "start";
}

function match(typed: string): readonly Match[] {
  const text = plain(typed);
  if (text === "") return FIRST_OFFERED.map((zone) => ({ zone, fit: "start" }));
  const abbreviated = Object.hasOwn(ABBREVIATIONS, text) ? (ABBREVIATIONS[text] ?? []) : [];
  const named = searchable().flatMap(({ zone, city, names }): readonly (Match & { readonly rank: number })[] => {
    if (names.some((name) => ` ${name} `.includes(` ${text} `))) return [{ zone, fit: "word", rank: 0 }];
    if (city.startsWith(text)) return [{ zone, fit: "start", rank: 1 }];
    return names.some((name) => ` ${name}`.includes(` ${text}`)) ? [{ zone, fit: "start", rank: 2 }] : [];
  });
  const found = [
    ...abbreviated.map((zone) => ({ zone, fit: "abbreviation" }) as const),
    ...named.sort((a, b) => a.rank - b.rank).filter(({ zone }) => !abbreviated.includes(zone)),
  ];
  return found.length > 0 ? found : zonesCalled(text);
}

/** By what their clocks are called: „Mitteleuropäische Sommerzeit“, "Pacific Time". */
function zonesCalled(text: string): readonly Match[] {
  if (text.length < LEAST_LETTERS) return [];
  return clockNames().flatMap(({ zone, names }) =>
    names.some((name) => ` ${name}`.includes(` ${text}`)) ? [{ zone, fit: "start" }] : [],
  );
}

function describe(zone: string, now: Date): ZoneSuggestion {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return { zone, localTime: there.toPlainTime().toString({ smallestUnit: "minute" }), offset: there.offset };
}

interface SearchableZone {
  readonly zone: string;
  readonly city: string;
  /** The zone's whole name, its city, its countries, other names. */
  readonly names: readonly string[];
}

/** Made when first asked for: it takes a tenth of a second, and most processes never need it. */
const searchable = once((): readonly SearchableZone[] => {
  const countries = countriesByZone();
  return ZONES.map((zone) => {
    const city = plain(zone.slice(zone.lastIndexOf("/") + 1));
    const names = [zone, city, ...(countries.get(zone) ?? []), OTHER_NAMES[zone] ?? ""];
    return { zone, city, names: [...new Set(names.map(plain))] };
  });
});

/** Of the zones that are named most often: those of all together would take half a second. */
const clockNames = once((): readonly { readonly zone: string; readonly names: readonly string[] }[] =>
  [...new Set([...FIRST_OFFERED, ...Object.values(ABBREVIATIONS).flat()])].map((zone) => ({
    zone,
    names: [...new Set(["en", "de"].flatMap((language) => namesOfClocks(zone, language)).map(plain))],
  })),
);

/** In winter, in summer, and whatever the season. */
function namesOfClocks(zone: string, language: string): readonly string[] {
  const named = (style: "long" | "longGeneric", month: number) =>
    new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: style })
      .formatToParts(Date.UTC(2026, month))
      .flatMap(({ type, value }) => (type === "timeZoneName" ? [value] : []));
  return [...named("longGeneric", 0), ...named("long", 0), ...named("long", 6)];
}

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
    for (const zone of (locale.getTimeZones?.() ?? []).map(currentZoneName)) {
      countries.set(zone, [...(countries.get(zone) ?? []), ...names]);
    }
  }
  return countries;
}

/** Lower case, without accents, one space where a name has `/`, `_`, `-`, a stop or several. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s/_.-]+/g, " ")
    .trim();
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
