import type { Logger } from "pino";
import { ConfigError } from "../app/config.ts";
import { ArticleError } from "../article/article.ts";
import { KnowledgeError } from "../knowledge/problem.ts";
import { StoreError } from "../settings/storeError.ts";

const OPERATORS_OWN = [ConfigError, ArticleError, KnowledgeError, StoreError];

/** What an operator can put right is one clear line; anything else comes with its stack. */
export function sayWhyItCannotStart(error: unknown, log: Logger): void {
  if (error instanceof Error && OPERATORS_OWN.some((kind) => error instanceof kind)) log.fatal(error.message);
  else log.fatal({ err: error }, "cannot start");
}
