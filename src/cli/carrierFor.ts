import type { Logger } from "pino";
import type { Config } from "../app/config.ts";
import { type CarrierOptions, openPostCarrier, type PostCarrier } from "../cluster/postCarrier.ts";
import type { Stores } from "../settings/openStores.ts";

interface CarrierParts {
  readonly config: Config;
  readonly log: Logger;
  readonly now: () => Date;
  readonly carrierLimits?: CarrierOptions["limits"];
}

/** Only a store that several processes can share has posts to share. Closes the stores where it fails. */
export async function carrierFor(
  { backend, close }: Pick<Stores, "backend" | "close">,
  { config, log, now, carrierLimits }: CarrierParts,
): Promise<PostCarrier | undefined> {
  if (backend.kind !== "redis") return undefined;
  const { storeUrl: url, dailyPosts, dailyPostsPerSecond: perSecond } = config;
  try {
    const posts = dailyPosts === "here";
    return await openPostCarrier({
      url,
      client: backend.client,
      posts,
      perSecond,
      limits: carrierLimits,
      now,
      random: Math.random,
      log,
    });
  } catch (error) {
    await close();
    throw error;
  }
}
