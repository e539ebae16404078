import type { ButtonHandler } from "../discord/button.ts";
import type { Command } from "../discord/command.ts";
import type { FormHandler } from "../discord/form.ts";
import { article } from "./article/article.ts";
import { partsHandler, readHandler } from "./article/articleHandlers.ts";
import { claim } from "./check/claim.ts";
import { claimMenu } from "./check/claimMenu.ts";
import { postHandler } from "./check/postHandler.ts";
import { quotationMenu } from "./check/quotationMenu.ts";
import { verify } from "./check/verify.ts";
import { contextHandler } from "./contextHandler.ts";
import { daily } from "./daily/daily.ts";
import { allowMenu, moveForm, moveMenu, vetoMenu } from "./daily/queueDaily.ts";
import { discardButton, startButton } from "./daily/startDaily.ts";
import { testButton } from "./daily/testDaily.ts";
import { doctor } from "./doctor.ts";
import { fact } from "./fact.ts";
import { anotherFactHandler, thisFactHandler } from "./factHandlers.ts";
import { defineHelp } from "./help.ts";
import { listHandler } from "./listHandler.ts";
import { anotherHandler, quote } from "./quote.ts";
import { reportFormHandler, reportHandler } from "./reportHandlers.ts";
import { search } from "./search.ts";
import { cancelImportButton, importButton } from "./settings/importSettings.ts";
import { forgetButton, keepButton, resetButton } from "./settings/resetSettings.ts";
import { settings } from "./settings/settings.ts";
import { colourButton, colourFormHandler, settingsMenus } from "./settings/settingsMenus.ts";
import { timeline, timelineHandler } from "./timeline.ts";

/** Every command, in the order in which `/help` shows them. Dispatch, registration, help and tests are made from this list. */
export const commands: readonly Command[] = [
  search,
  quote,
  timeline,
  claim,
  verify,
  fact,
  article,
  settings,
  daily,
  doctor,
  claimMenu,
  quotationMenu,
  defineHelp(() => commands),
];

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
  postHandler,
  settingsMenus,
  colourButton,
  resetButton,
  forgetButton,
  keepButton,
  importButton,
  cancelImportButton,
  startButton,
  discardButton,
  testButton,
  vetoMenu,
  moveMenu,
  allowMenu,
];

/** Every form. */
export const forms: readonly FormHandler[] = [reportFormHandler, colourFormHandler, moveForm];
