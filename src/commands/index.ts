import type { ButtonHandler } from "../discord/button.ts";
import type { Command } from "../discord/command.ts";
import type { FormHandler } from "../discord/form.ts";
import { article } from "./article/article.ts";
import { partsHandler, readHandler } from "./article/articleHandlers.ts";
import { contextHandler } from "./contextHandler.ts";
import { fact } from "./fact.ts";
import { anotherFactHandler, thisFactHandler } from "./factHandlers.ts";
import { defineHelp } from "./help.ts";
import { listHandler } from "./listHandler.ts";
import { anotherHandler, quote } from "./quote.ts";
import { reportFormHandler, reportHandler } from "./reportHandlers.ts";
import { search } from "./search.ts";
import { timeline, timelineHandler } from "./timeline.ts";

/** Every command, in the order in which `/help` shows them. Dispatch, registration, help and tests are made from this list. */
export const commands: readonly Command[] = [search, quote, timeline, fact, article, defineHelp(() => commands)];

/** Every button and menu. */
export const buttons: readonly ButtonHandler[] = [
  contextHandler,
  listHandler,
  anotherHandler,
  timelineHandler,
  anotherFactHandler,
  thisFactHandler,
  reportHandler,
  partsHandler,
  readHandler,
];

/** Every form. */
export const forms: readonly FormHandler[] = [reportFormHandler];
