/** What stood in the store and was not a Keyv envelope: given to the schema, which refuses it. */
export class CorruptEntry {
  readonly raw: string;
  constructor(raw: string) {
    this.raw = raw;
  }
}

interface Envelope {
  readonly value?: unknown;
  readonly expires?: number | undefined;
}

/** Keyv's own reading throws on bad JSON like a failing store, and takes `"text"` for an entry that is not there. */
export function deserializeEnvelope(raw: string): Envelope {
  try {
    const parsed: unknown = JSON.parse(raw);
    if (typeof parsed === "object" && parsed !== null && Object.hasOwn(parsed, "value")) return parsed;
  } catch {
    // Not JSON: kept as it is.
  }
  return { value: new CorruptEntry(raw) };
}

/** The entry as text, to be kept aside. */
export function rawText(stored: unknown): string {
  return stored instanceof CorruptEntry ? stored.raw : JSON.stringify(stored);
}
