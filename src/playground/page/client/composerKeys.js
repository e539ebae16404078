import { composer } from "./composer.js";
import { leaveCommand, removeOption, showFirstOption, takeFromPicker } from "./composerCommand.js";
import { closePicker, walkPicker } from "./composerPicker.js";
import { send } from "./sendComposed.js";

/** Backspace in an empty field takes it away. @param {KeyboardEvent} event @param {any} option */
export function onOptionKey(event, option) {
  const { currentTarget } = event;
  const isEmpty = currentTarget instanceof HTMLInputElement && currentTarget.value === "";
  if (event.key !== "Backspace" || !isEmpty) return onKey(event);
  event.preventDefault();
  if (!option.required) removeOption(option.name);
  else if (composer.shown[0] === option.name) leaveCommand();
}

/** @param {KeyboardEvent} event */
export function onKey(event) {
  const { picker } = composer;
  const hasItems = picker !== undefined && picker.items.length > 0;
  const isButton = event.target instanceof HTMLButtonElement;
  const takes = event.key === "Enter" || (event.key === "Tab" && !event.shiftKey);
  if (event.isComposing) return;
  if (event.key === "Escape" && picker) closePicker();
  else if (event.key === "Escape" && composer.command) leaveCommand();
  else if (event.key === "ArrowDown" && hasItems) walkPicker(1);
  else if (event.key === "ArrowUp" && hasItems) walkPicker(-1);
  else if (takes && hasItems && wantsPick(event.key)) takeFromPicker();
  else if (event.key === "Enter" && !event.shiftKey && (hasItems || !isButton)) void send();
  else if (isButton && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey)
    return showFirstOption();
  else return;
  event.preventDefault();
}

/** A value that was picked already stays, though its list is open again; where nothing is marked yet, Enter sends. @param {string} key */
function wantsPick(key) {
  const { picker, values } = composer;
  if (picker.active < 0) return key === "Tab";
  return picker.kind !== "choices" || values[picker.option.name]?.value === undefined;
}
