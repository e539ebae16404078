/** The store did not do what it was asked, or did not say in time. Never to be read as "no settings". */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** Settings that the schema refuses: a caller that did not check what it was given. */
export class InvalidSettingsError extends Error {
  override readonly name = "InvalidSettingsError";
}

/** A frozen server answers nothing and refuses nothing; after this long a call counts as failed. */
export const STORE_TIMEOUT_MS = 800;

/** Turns every failure of `work`, and its silence, into a `StoreError` that says what was attempted. */
export async function storeCall<T>(
  attempted: string,
  work: () => Promise<T>,
  timeoutMs = STORE_TIMEOUT_MS,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer after ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([work(), silence]);
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(`The store failed to ${attempted}.`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
