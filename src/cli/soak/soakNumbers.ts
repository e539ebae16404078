import { z } from "zod";

/** A mistake on the command line, in one line that says what to do. */
export class SoakUsageError extends Error {
  override readonly name = "SoakUsageError";
}

const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most);

/** The spring and the autumn of a year have no more days than this together. */
const MOST_DAYS = 360;

const RANGES = {
  guilds: { schema: whole(1, 5_000), words: "a whole number from 1 to 5000" },
  days: { schema: whole(1, MOST_DAYS), words: `a whole number from 1 to ${MOST_DAYS}` },
  kills: { schema: whole(0, 100_000), words: "a whole number from 0 to 100000" },
  failing: {
    schema: z
      .string()
      .regex(/^\d*\.?\d+$/)
      .transform(Number)
      .refine((share) => share <= 1),
    words: "a number from 0 to 1, such as 0.05",
  },
  seed: { schema: whole(0, 999_999_999), words: "a whole number" },
  processes: { schema: whole(1, 8), words: "a whole number from 1 to 8" },
} as const;

type NumberName = keyof typeof RANGES;
export type SoakNumbers = Readonly<Record<NumberName, number>>;

/** @throws SoakUsageError naming every option that is none. */
export function readSoakNumbers(
  values: Readonly<Record<NumberName, string>> & { readonly store?: string | undefined },
): SoakNumbers {
  const problems: string[] = [];
  const read = (name: NumberName): number => {
    const parsed = RANGES[name].schema.safeParse(values[name]);
    if (!parsed.success) problems.push(`--${name} must be ${RANGES[name].words}, not "${values[name]}"`);
    return parsed.data ?? 0;
  };
  const numbers = {
    guilds: read("guilds"),
    days: read("days"),
    kills: read("kills"),
    failing: read("failing"),
    seed: read("seed"),
    processes: read("processes"),
  };
  if (numbers.processes > 1 && !/^rediss?:/.test(values.store ?? "")) {
    problems.push("--processes above 1 needs --store redis://host:port, for a SQLite file takes one process");
  }
  if (problems.length > 0) throw new SoakUsageError(problems.join("\n"));
  return numbers;
}
