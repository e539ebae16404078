import { ConfigError } from "../app/config.ts";

export function refusedToken(cause: unknown): ConfigError {
  return new ConfigError(
    "Discord refuses the token in DISCORD_TOKEN: copy it anew from the developer portal, page Bot",
    { cause },
  );
}
