import type { Violation } from "../rest/refusal.ts";

const LONGEST = 100;
const MOST_CHOICES = 25;

interface ChoicesBody {
  readonly data?: { readonly choices?: readonly { readonly name: string; readonly value: string | number }[] | null };
}

/** Autocomplete: up to 25 choices, names and values of 1 to 100 characters. */
export function choiceViolations({ data }: ChoicesBody): readonly Violation[] {
  const choices = data?.choices ?? [];
  const tooMany: Violation[] =
    choices.length > MOST_CHOICES
      ? [{ path: ["data", "choices"], code: "BASE_TYPE_MAX_LENGTH", message: "Must be 25 or fewer in length." }]
      : [];
  const badLengths = choices.flatMap((choice, index) =>
    (["name", "value"] as const)
      .filter((field) => {
        const text = choice[field];
        return typeof text === "string" && (text.length < 1 || text.length > LONGEST);
      })
      .map(
        (field): Violation => ({
          path: ["data", "choices", index, field],
          code: "BASE_TYPE_BAD_LENGTH",
          message: "Must be between 1 and 100 in length.",
        }),
      ),
  );
  return [...tooMany, ...badLengths];
}
