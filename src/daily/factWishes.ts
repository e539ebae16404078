import type { LocalDate } from "../settings/formats.ts";
import type { FactWishes } from "../settings/guildSettings.ts";

/** Never posted in this guild again, also not on a date it was moved to. */
export function vetoFact({ vetoed, moved }: FactWishes, factId: string): FactWishes {
  return { vetoed: [...vetoed.filter((id) => id !== factId), factId], moved: without(moved, factId) };
}

export function allowFact({ vetoed, moved }: FactWishes, factId: string): FactWishes {
  return { vetoed: vetoed.filter((id) => id !== factId), moved };
}

/** Onto a date, away from any other, and no longer vetoed. Replaces what was moved there. Dates before `today` are dropped. */
export function moveFact({ vetoed, moved }: FactWishes, factId: string, date: LocalDate, today: LocalDate): FactWishes {
  const upcoming = Object.entries(without(moved, factId)).filter(([on]) => on >= today);
  return { vetoed: vetoed.filter((id) => id !== factId), moved: { ...Object.fromEntries(upcoming), [date]: factId } };
}

function without(moved: FactWishes["moved"], factId: string): FactWishes["moved"] {
  return Object.fromEntries(Object.entries(moved).filter(([, id]) => id !== factId));
}
