import type { Library } from "../../index/library.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import type { CheckedWords } from "../../render/check/checkedWords.ts";
import type { Checked } from "../../render/check/checkReply.ts";
import type { Texts } from "../../text/texts.ts";
import { checkQuotation } from "./checkQuotation.ts";
import { checkStatement } from "./checkStatement.ts";

export interface CheckQuestion {
  readonly said: CheckedWords;
  /** Slug; undefined for all articles. */
  readonly article: string | undefined;
  readonly language: Language;
}

interface CheckKind {
  readonly check: (question: CheckQuestion, library: Library) => Checked;
  /** Above several of them. */
  readonly title: (t: Texts, count: number) => string;
}

/** What can be checked, by the name that custom ids have for it. */
export const CHECK_KINDS = {
  claims: { check: checkStatement, title: (t, count) => t.check.claims({ count }) },
  quotes: { check: checkQuotation, title: (t, count) => t.check.quotations({ count }) },
} satisfies Readonly<Record<string, CheckKind>>;
export type CheckKindName = keyof typeof CHECK_KINDS;
