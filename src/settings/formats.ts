import { z } from "zod";

/** A Discord id, as text: it does not fit into a number. */
export const snowflake = z.string().regex(/^\d{1,20}$/);

/** A calendar date without a zone, `2026-12-24`. Compares in order as text. */
export const localDate = z.iso.date();
export type LocalDate = z.output<typeof localDate>;

/** Wall time, `00:00` to `23:59`, always two digits each. */
export const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** The zones this Node knows by their own name. Intl leaves UTC out, and lists a few by an older name (`Asia/Calcutta`). */
export const ZONES: readonly string[] = ["UTC", ...Intl.supportedValuesOf("timeZone")];
const known: ReadonlySet<string> = new Set(ZONES);

/**
 * Whether the name stands for a place with its clock changes. Intl would also take `EST` (as Panama), `+05:30` and `Etc/GMT+5`:
 * they never change their clocks, which is not what whoever writes them expects.
 */
export function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  if (!/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)+$/.test(name) || /^etc\//i.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const timeZone = z.string().max(64).refine(isTimeZone, "not an IANA time zone");
