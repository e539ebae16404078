/**
 * How an interaction ended for whoever asked: `refused` is their own mistake or haste, `denied` a permission that the bot lacks, `late`
 * that nobody could be told any more.
 */
export type AnswerOutcome = "answered" | "refused" | "denied" | "failed" | "late";

export interface ObservedAnswer {
  readonly kind: "command" | "typing" | "button" | "form";
  /** Of our own list; `unknown` for what is not on it. */
  readonly name: string;
  readonly outcome: AnswerOutcome;
  /** From the interaction's arrival until Discord had taken the first answer; undefined where it took none. */
  readonly firstMs: number | undefined;
}

/** Told what happens, for `/metrics`. Nothing waits for it, and it never throws. */
export interface Observer {
  answered(answer: ObservedAnswer): void;
  /** A request that is not taken for Discord's. */
  turnedAway(why: string): void;
  /** A local date's post fell due and was tried for the first time. */
  postDue(): void;
  /** One attempt, as `PostResult` names its outcome. */
  postTried(outcome: string): void;
  postMissed(): void;
}

export const silentObserver: Observer = {
  answered: () => undefined,
  turnedAway: () => undefined,
  postDue: () => undefined,
  postTried: () => undefined,
  postMissed: () => undefined,
};
