/** Shown by Discord in each reader's own time: the full date and how far away it is, or the latter alone. */
export function timestamp(atMs: number, shape: "full" | "relative" = "full"): string {
  const seconds = Math.floor(atMs / 1000);
  return shape === "relative" ? `<t:${seconds}:R>` : `<t:${seconds}:F> (<t:${seconds}:R>)`;
}
