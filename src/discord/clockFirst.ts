import type { Responder } from "./responder.ts";

/** Measures from now until the first answer has been taken. */
export function clockFirst(responder: Responder) {
  const began = performance.now();
  let firstMs: number | undefined;
  const clocked: Responder = {
    ...responder,
    async first(answer) {
      await responder.first(answer);
      firstMs ??= performance.now() - began;
    },
  };
  return { began, responder: clocked, firstMs: () => firstMs };
}
