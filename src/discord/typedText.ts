import { UserError } from "../app/userError.ts";
import { withoutInvisible } from "../render/markdown.ts";

/** Characters of a question, counted after trimming. */
export const QUESTION_MAX = 300;

/**
 * What a member typed, trimmed and without invisible characters.
 * @throws UserError when nothing is left that could be looked for, or when it is longer than `max` characters.
 */
export function readTypedText(typed: string, max = QUESTION_MAX): string {
  const text = withoutInvisible(typed).trim();
  const length = [...text].length;
  if (length > max) throw new UserError((t) => t.input.tooLong({ max, length }));
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UserError((t) => t.input.empty());
  return text;
}
