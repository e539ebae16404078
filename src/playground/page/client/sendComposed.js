import { ask, interact } from "./actions.js";
import { composer, optionNamed } from "./composer.js";
import { leaveCommand } from "./composerCommand.js";
import { forgetQuestions, isClosed, isFile, sentValues } from "./optionChoices.js";
import { changed, channelOf, focusSoon, state, words } from "./store.js";

/** Sends the command or the text, after the checks that Discord's own client makes. */
export async function send() {
  try {
    if (composer.command) await sendCommand();
    else if (composer.text.trim() !== "") await sendText();
  } catch (error) {
    composer.problem = error instanceof Error ? error.message : String(error);
  }
  changed();
}

async function sendText() {
  const { text } = composer;
  if (!channelOf(state.channelId)?.mayWrite) throw new Error(words().cannotWrite);
  await ask({ do: "say", channel: state.channelId, text });
  composer.text = "";
  composer.picker = undefined;
}

async function sendCommand() {
  const { command, shown } = composer;
  forgetQuestions();
  composer.picker = undefined;
  const values = sentValues(composer);
  const missing = shown.filter(
    (/** @type {string} */ name) => optionNamed(name).required && values[name] === undefined,
  );
  const unknown = shown.filter(
    (/** @type {string} */ name) =>
      !isFile(optionNamed(name)) &&
      isClosed(optionNamed(name)) &&
      values[name] !== undefined &&
      composer.values[name].value === undefined,
  );
  if (missing.length + unknown.length > 0) {
    composer.errors = Object.fromEntries([
      ...missing.map((/** @type {string} */ name) => [name, words().required]),
      ...unknown.map((/** @type {string} */ name) => [name, words().pickOne]),
    ]);
    return focusSoon(`#option-${[...missing, ...unknown][0]}`);
  }
  const request = { do: "slash", channel: state.channelId, command: command.path, values };
  await interact(request, { command: `/${command.label}` });
  leaveCommand();
}
