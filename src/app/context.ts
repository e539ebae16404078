import type { Logger } from "pino";
import type { Library } from "../index/library.ts";
import type { SettingsStore } from "../settings/settingsStore.ts";

/** Everything a command may reach. Built once by `createBot`; never imported as a value. */
export interface AppContext {
  /** Swapped as a whole on reload: read it once per interaction. */
  readonly library: Library;
  readonly settings: SettingsStore;
  readonly log: Logger;
  readonly now: () => Date;
  /** 0 up to, but not including, 1. */
  readonly random: () => number;
}
