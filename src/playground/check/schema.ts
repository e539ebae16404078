import * as spec from "discord-api-spec/zod";
import type { z } from "zod/mini";
import type { Violation } from "../rest/refusal.ts";
import { strictCopy } from "./strict.ts";

type Issue = z.core.$ZodIssue;

const SCHEMAS = {
  message: spec.MessageCreateRequestSchema,
  messageEdit: spec.MessageEditRequestPartialSchema,
  followUp: spec.IncomingWebhookRequestPartialSchema,
  answerEdit: spec.IncomingWebhookUpdateRequestPartialSchema,
  answer: spec.CreateMessageInteractionCallbackRequestSchema,
  update: spec.UpdateMessageInteractionCallbackRequestSchema,
  modal: spec.ModalInteractionCallbackRequestSchema,
  choices: spec.ApplicationCommandAutocompleteCallbackRequestSchema,
  pong: spec.PongInteractionCallbackRequestSchema,
  command: spec.ApplicationCommandCreateRequestSchema,
  commandInBulk: spec.ApplicationCommandUpdateRequestSchema,
  commandEdit: spec.ApplicationCommandPatchRequestPartialSchema,
  forumPost: spec.CreateForumThreadRequestSchema,
  forumMessage: spec.BaseCreateMessageCreateRequestSchema,
  thread: spec.CreateTextThreadWithoutMessageRequestSchema,
  threadOnMessage: spec.CreateTextThreadWithMessageRequestSchema,
  privateChannel: spec.CreatePrivateChannelRequestSchema,
} as const;

const UNKNOWN_FIELD = "UNKNOWN_FIELD";

export type BodyKind = keyof typeof SCHEMAS;

const copies = new Map<BodyKind, ReturnType<typeof strictCopy>>();

/** What Discord's own schema says against a body; nothing when it fits. */
export function schemaViolations(kind: BodyKind, body: unknown): readonly Violation[] {
  let schema = copies.get(kind);
  if (!schema) {
    schema = strictCopy(SCHEMAS[kind]);
    copies.set(kind, schema);
  }
  const { error } = schema.safeParse(body);
  return error
    ? error.issues.flatMap((issue) => violationsOf(issue, [])).filter((violation) => !saysNothing(violation, body))
    : [];
}

/** discord.js sends `enforce_nonce: false` and the like with every message; Discord passes over them. */
function saysNothing({ code, path }: Violation, body: unknown): boolean {
  if (code !== UNKNOWN_FIELD) return false;
  // The path was found by walking this very body.
  const value = path.reduce<unknown>((node, key) => (node as Readonly<Record<string | number, unknown>>)[key], body);
  return value === false || value === null;
}

function violationsOf(issue: Issue, above: readonly (string | number)[]): readonly Violation[] {
  const path = [...above, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  if (issue.code === "unrecognized_keys") {
    const message = "Discord does not know this field";
    return issue.keys.map((key) => ({ path: [...path, key], code: UNKNOWN_FIELD, message }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    // Of several readings of a value, the one that got furthest with the fewest complaints was meant.
    const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path: at }) => at.length));
    const [closest] = issue.errors.toSorted((one, other) => one.length - other.length || depth(other) - depth(one));
    return (closest ?? []).flatMap((inner) => violationsOf(inner, path));
  }
  return [{ path, ...sentenceOf(issue) }];
}

function sentenceOf(issue: Issue): { readonly code: string; readonly message: string } {
  if (issue.code === "too_big" || issue.code === "too_small") return lengthSentence(issue);
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return { code: "BASE_TYPE_REQUIRED", message: `This field is required and must be of type ${issue.expected}` };
  }
  if (issue.code === "invalid_value") {
    return { code: "BASE_TYPE_CHOICES", message: `Value must be one of {${issue.values.map(String).join(", ")}}.` };
  }
  if (issue.code === "invalid_union") {
    const message = 'Value of field "type" must be one of the types allowed here.';
    return { code: "UNION_TYPE_CHOICES", message };
  }
  if (issue.code === "invalid_format" && issue.format === "url") {
    return { code: "URL_TYPE_INVALID_URL", message: "Not a well formed URL." };
  }
  if (issue.code === "invalid_format")
    return { code: "STRING_TYPE_REGEX", message: "String value did not match validation regex." };
  const expected = "expected" in issue ? ` It must be of type ${String(issue.expected)}.` : "";
  return { code: "BASE_TYPE_BAD_TYPE", message: `The value has the wrong type.${expected}` };
}

function lengthSentence(issue: Extract<Issue, { code: "too_big" | "too_small" }>): { code: string; message: string } {
  const ofLength = issue.origin === "string" || issue.origin === "array";
  const number = ofLength ? "BASE_TYPE" : "NUMBER_TYPE";
  const unit = ofLength ? " in length" : "";
  if (issue.code === "too_small") {
    return { code: `${number}_MIN${ofLength ? "_LENGTH" : ""}`, message: `Must be ${issue.minimum} or more${unit}.` };
  }
  return { code: `${number}_MAX${ofLength ? "_LENGTH" : ""}`, message: `Must be ${issue.maximum} or fewer${unit}.` };
}
