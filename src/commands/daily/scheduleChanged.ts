import type { AppContext } from "../../app/context.ts";

/** After a schedule was saved: refusals are counted anew, and what is owed is tried at once. What fails here undoes nothing. */
export async function scheduleChanged(guildId: string, { daily, log }: AppContext): Promise<void> {
  try {
    await daily.ledger.forgiveRefusals(guildId);
    await daily.nudge(guildId);
  } catch (err) {
    log.warn({ err, guildId }, "a changed schedule is only looked at with the next sweep");
  }
}
