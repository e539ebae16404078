import type { PauseReading } from "../../daily/typedTime.ts";
import { echo } from "../../render/markdown.ts";
import type { Texts } from "../../text/texts.ts";

/** Why what was typed is not taken for a day. */
export function refusedDate(
  reading: Extract<PauseReading, { ok: false }>,
  typed: string,
  t: Pick<Texts["daily"]["pause"], "unreadable" | "ambiguous" | "notLater" | "tooFar">,
): string {
  switch (reading.why) {
    case "not-later":
      return t.notLater();
    case "too-far":
      return t.tooFar();
    case "unreadable":
      return t.unreadable({ typed: echo(typed) });
    case "ambiguous": {
      const [one, other] = reading.dates;
      return t.ambiguous({ typed: echo(typed), one, other });
    }
  }
}
