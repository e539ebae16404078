import { existsSync, readFileSync } from "node:fs";
import { type Finding, finding } from "./finding.ts";

/** Where Linux systems keep theirs; the first line names the edition. */
const SYSTEM_ZONES = "/usr/share/zoneinfo/tzdata.zi";

/** Editions are named `2026c`: the year, and a letter for each of the year. */
const EDITION = /\b(20\d{2})([a-z])\b/;

export function systemZoneEdition(): string | undefined {
  if (!existsSync(SYSTEM_ZONES)) return undefined;
  return EDITION.exec(readFileSync(SYSTEM_ZONES, "utf8").slice(0, 100))?.[0];
}

/** Countries change their clocks at short notice, and Node brings its own table. */
export function zoneFinding(ours: string | undefined, system: string | undefined, now: Date): Finding {
  const year = Number(EDITION.exec(ours ?? "")?.[1]);
  if (ours === undefined || Number.isNaN(year)) {
    return finding("look", "time zones", "this Node does not say how old its table is");
  }
  if (system !== undefined && system > ours) {
    return finding(
      "look",
      "time zones",
      `Node has ${ours}, this machine ${system}: update Node, so that daily posts keep time`,
    );
  }
  if (now.getUTCFullYear() - year > 1) {
    return finding("look", "time zones", `${ours} is old: update Node, so that daily posts keep time`);
  }
  return finding("fine", "time zones", ours);
}

export function productionFinding(production: boolean): Finding {
  if (production) return finding("fine", "NODE_ENV", "production");
  return finding(
    "look",
    "NODE_ENV",
    "is not production: set it on a server, or a missing token opens the playground instead",
  );
}
