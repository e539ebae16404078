import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import type { Violation } from "../rest/refusal.ts";
import type { Component } from "../world/components.ts";
import { componentViolations } from "./componentRules.ts";

const ACTION_ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const MOST_COMPONENTS = 5;

/** Discord's rules for a modal that its schema does not express. */
export function modalViolations(modal: APIModalInteractionResponseCallbackData): readonly Violation[] {
  // Discord's schema accepted them as components of a modal.
  const components = modal.components as unknown as readonly Component[];
  const tooMany: Violation[] =
    components.length > MOST_COMPONENTS
      ? [{ path: ["components"], code: "BASE_TYPE_BAD_LENGTH", message: "Must be between 1 and 5 in length." }]
      : [];
  const inputs = components.flatMap((component, index) => inputViolations(component, ["components", index]));
  const all = [...tooMany, ...inputs, ...componentViolations(components)];
  return all.map((violation) => ({ ...violation, path: ["data", ...violation.path] }));
}

function inputViolations(holder: Component, path: readonly (string | number)[]): readonly Violation[] {
  if (holder.type === ACTION_ROW) return rowViolations(holder, path);
  const { component } = holder;
  if (holder.type !== LABEL || !component) return [];
  const at = [...path, "component"];
  const found = lengthViolations(component, at);
  if (component.label) {
    found.push({
      path: [...at, "label"],
      code: "COMPONENT_LABEL_NOT_ALLOWED",
      message: "A text input in a Label has no label of its own",
    });
  }
  if (component.disabled) {
    found.push({
      path: [...at, "disabled"],
      code: "COMPONENT_DISABLED_IN_MODAL",
      message: "Modals cannot have disabled components",
    });
  }
  const { min_values: min, required } = component;
  if (min === 0 && required !== false) {
    found.push({
      path: [...at, "min_values"],
      code: "COMPONENT_MIN_VALUES_REQUIRED",
      message: "min_values must be at least 1 when the component is required",
    });
  }
  return found;
}

function rowViolations(row: Component, path: readonly (string | number)[]): readonly Violation[] {
  const inputs = row.components ?? [];
  const found = inputs.flatMap((input, index) => lengthViolations(input, [...path, "components", index]));
  inputs.forEach((input, index) => {
    if (input.label) return;
    found.push({
      path: [...path, "components", index, "label"],
      code: "BASE_TYPE_REQUIRED",
      message: "This field is required",
    });
  });
  if (inputs.length > 1) {
    found.push({
      path: [...path, "components"],
      code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      message: "The specified component exceeds the maximum width",
    });
  }
  return found;
}

function lengthViolations(input: Component, path: readonly (string | number)[]): Violation[] {
  if (input.type !== TEXT_INPUT) return [];
  const { min_length: min, max_length: max, value } = input;
  const found: Violation[] = [];
  if (typeof min === "number" && typeof max === "number" && min > max) {
    found.push({
      path: [...path, "min_length"],
      code: "TEXT_INPUT_MIN_ABOVE_MAX",
      message: "min_length must not be greater than max_length",
    });
  }
  if (typeof value !== "string") return found;
  if (
    (typeof max === "number" && value.length > max) ||
    (typeof min === "number" && value.length > 0 && value.length < min)
  ) {
    found.push({
      path: [...path, "value"],
      code: "BASE_TYPE_BAD_LENGTH",
      message: `Must be between ${min ?? 0} and ${max ?? 4000} in length.`,
    });
  }
  return found;
}
