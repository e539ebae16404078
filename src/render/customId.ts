import { CUSTOM_ID_MAX } from "./limits.ts";

/** `handler:part:part…`, at most 100 characters. Parts are ids, dates and numbers, never typed text. */
export function packCustomId(handler: string, ...parts: readonly (string | number)[]): string {
  const id = tryPackCustomId(handler, ...parts);
  if (id === undefined)
    throw new TypeError(`custom id over ${CUSTOM_ID_MAX} characters: ${handler}:${parts.join(":")}`);
  return id;
}

/** The same, or undefined when it does not fit. */
export function tryPackCustomId(handler: string, ...parts: readonly (string | number)[]): string | undefined {
  const texts = [handler, ...parts.map(String)];
  const bad = texts.find((part) => part.includes(":"));
  if (bad !== undefined) throw new TypeError(`a colon separates the parts of a custom id: ${bad}`);
  const id = texts.join(":");
  return id.length <= CUSTOM_ID_MAX ? id : undefined;
}

/** The parts come back from outside: whoever reads them looks each one up. */
export function unpackCustomId(id: string): { readonly handler: string; readonly parts: readonly string[] } {
  const [handler = "", ...parts] = id.split(":");
  return { handler, parts };
}
