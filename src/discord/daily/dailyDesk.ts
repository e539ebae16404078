import type { SlotLedger } from "../../daily/ledger.ts";
import type { Poster } from "../../daily/poster.ts";
import type { DailyPosts } from "./createDailyPosts.ts";

/** What commands ask and do about the daily post. */
export interface DailyDesk extends Pick<DailyPosts, "postTest">, Pick<Poster, "nudge"> {
  readonly ledger: SlotLedger;
}
