/** One line of a diagnosis. `wrong` keeps the bot from working as configured, `look` will sooner or later. */
export interface Finding {
  readonly level: "fine" | "look" | "wrong";
  /** A few words that the lines can be told apart by. */
  readonly about: string;
  /** What is the case and, unless it is fine, what to do. One line. */
  readonly says: string;
}

export function finding(level: Finding["level"], about: string, says: string): Finding {
  return { level, about, says };
}
