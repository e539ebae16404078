import type { Span } from "../../article/article.ts";

/** How the figure is hedged: „etwa 9 %“ is `about`, „mehr als 9 %“ is `more`, „mindestens“ is `at-least`. */
export type Bound = "exactly" | "about" | "more" | "at-least" | "less" | "at-most";

export interface Amount extends Span {
  readonly kind: "amount";
  /** Inclusive; equal to `high` unless a range was written. */
  readonly low: number;
  readonly high: number;
  /**
   * `percent`, `USD`, `USD/share`, `vehicles`, `people`, `companies`, `shares`, `times`, `ordinal`, a length of time (`year`, `quarter`,
   * `month`, `week`, `day`, `hour`, `minute`), or `count` where what is counted is not known.
   */
  readonly unit: string;
  readonly bound: Bound;
}

/** EDTF's codes: 21–24 spring to winter, 33–36 quarters, 40–41 halves of a year. */
export type YearPart = 21 | 22 | 23 | 24 | 33 | 34 | 35 | 36 | 40 | 41;

export interface DateParts {
  /** Undefined where only „im Juni“ is said. */
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly part: YearPart | undefined;
  /** „Anfang 2018“, “late 2019”. */
  readonly edge: "start" | "middle" | "end" | undefined;
}

export interface Moment extends Span, DateParts {
  readonly kind: "date";
  /** EDTF: `2018`, `2018-02`, `XXXX-06`, `2019-21`, `2018-36`, `2019-12~`; for a season or quarter without its year, `XXXX-21`, which is no EDTF. */
  readonly date: string;
  readonly unit: "year" | "month" | "date" | "quarter" | "half" | "season";
}

/** „am Dienstag“: 1 is Monday. */
export interface Weekday extends Span {
  readonly kind: "weekday";
  readonly day: number;
  readonly unit: "weekday";
}

export type Quantity = Amount | Moment | Weekday;
