import { z } from "zod";

/** A Discord id, as text: it does not fit into a number. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** A calendar date without a zone, `2026-12-24`. Compares in order as text. */
export const localDate = z.iso.date();
export type LocalDate = z.output<typeof localDate>;

/** Wall time, `00:00` to `23:59`, always two digits each. */
export const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** The zones that IANA renamed and Intl still lists by the older name. @see https://data.iana.org/time-zones/tzdb/backward */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

/** The name that a zone goes by today. */
export function currentZoneName(listed: string): string {
  return RENAMED[listed] ?? listed;
}

/** The zones this Node knows, each by one name. Intl leaves UTC out. */
export const ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone").map(currentZoneName).sort()];
const known: ReadonlySet<string> = new Set(ZONES);

/**
 * The one name of the place meant, whatever its case and however old the name: `us/eastern` is `America/New_York`. Undefined for what is
 * no place with its clock changes. Intl would also take `EST` (as Panama), `+05:30` and `Etc/GMT+5`: they never change their clocks,
 * which is not what whoever writes them expects.
 */
export function canonicalZone(name: string): string | undefined {
  if (known.has(name)) return name;
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name) || /^etc\//i.test(name)) return undefined;
  try {
    return currentZoneName(new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone);
  } catch {
    return undefined;
  }
}

export function isTimeZone(name: string): boolean {
  return canonicalZone(name) !== undefined;
}

export const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, "not an IANA time zone")
  .transform((name) => canonicalZone(name) ?? name);
