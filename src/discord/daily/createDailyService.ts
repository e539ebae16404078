import { type Client, REST, type RESTOptions } from "discord.js";
import type { AppContext } from "../../app/context.ts";
import { type Observer, silentObserver } from "../../app/observer.ts";
import type { PostCarrier } from "../../cluster/postCarrier.ts";
import type { SweepVigil } from "../../cluster/sweepVigil.ts";
import { type BagFact, bagFacts } from "../../daily/bag.ts";
import { createDailyLoop, type DailyLoop } from "../../daily/dailyLoop.ts";
import type { SlotLedger } from "../../daily/ledger.ts";
import { createPoster, type Poster, type SweepReport } from "../../daily/poster.ts";
import type { PostingLimits, PostResult, PostSlot } from "../../daily/posting.ts";
import type { Library } from "../../index/library.ts";
import type { GuildSettings } from "../../settings/guildSettings.ts";
import { createPostingView } from "../guild/postingView.ts";
import type { GuildView } from "../guildView.ts";
import { createDailyPosts, type PostFlaw } from "./createDailyPosts.ts";
import type { DailyDesk } from "./dailyDesk.ts";
import { sharePosts } from "./sharePosts.ts";
import { tellEvents, tellFlaws } from "./tellModerators.ts";

export interface DailyService {
  readonly desk: DailyDesk;
  /** From now on until `stop`, looks every half minute what is owed. */
  start(): void;
  stop(): Promise<void>;
  /** Posts what is owed now, and tells moderators what they have to know. */
  sweep(): Promise<SweepReport>;
  /** Why posts may be late, one reason in each line. */
  problems(): readonly string[];
}

export interface DailyParts extends Pick<AppContext, "settings" | "log" | "now" | "random" | "postToChannel"> {
  readonly apiUrl: string;
  readonly token: string;
  readonly guilds: GuildView;
  readonly library: () => Library;
  readonly ledger: SlotLedger;
  readonly limits?: Partial<PostingLimits>;
  readonly restOptions?: DailyRestOptions;
  readonly observer?: Observer;
  /** Discord does not show this server to the bot. Must not reject. */
  readonly onNotInServer?: (guildId: string) => Promise<void>;
  /** Where there is a gateway. */
  readonly client?: Client | undefined;
  /** Where posts are shared with other processes. */
  readonly carrier?: PostCarrier | undefined;
}

/** For a clock that runs faster than that of the machine. */
export type DailyRestOptions = Partial<Pick<RESTOptions, "timeout" | "globalRequestsPerSecond">>;

/** Below the time that a post may take as a whole. */
const REQUEST_TIMEOUT_MS = 15_000;
/** Many servers at one full hour reach the limit of 50 requests a second, and go on after less than one. */
const SHORT_WAIT_MS = 3_000;

export function createDailyService(parts: DailyParts): DailyService {
  const { settings, log, now, random, guilds, library, ledger, limits } = parts;
  const rest = new REST({
    api: parts.apiUrl,
    // A forum post that is sent again appears again; and whether to wait for long is the ledger's decision.
    retries: 0,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > SHORT_WAIT_MS,
    timeout: Math.min(REQUEST_TIMEOUT_MS, limits?.postTimeoutMs ?? REQUEST_TIMEOUT_MS),
    ...parts.restOptions,
  }).setToken(parts.token);
  const observer = parts.observer ?? silentObserver;
  const flaws: PostFlaw[] = [];
  const posting = createPostingView({ rest, client: parts.client, now });
  const posts = createDailyPosts({ rest, guilds, posting, library, log, onFlaw: (flaw) => void flaws.push(flaw) });
  const poster: Poster = createPoster({
    ledger,
    settings,
    facts: (of) => factsOf(of, library()),
    now,
    random,
    post: (slot, signal) => observed(slot, posts.post(slot, signal), observer),
    findOwnPost: posts.findOwnPost,
    deduplicates: posts.deduplicates,
    log,
    ...(limits && { limits }),
  });
  const onReport = async ({ events }: SweepReport) => {
    for (const event of events) {
      if (event.kind === "missed") observer.postMissed();
      if (event.kind === "refused" && event.cause === "not-in-server") await parts.onNotInServer?.(event.guildId);
    }
    await tellEvents(events, parts);
    await tellFlaws(flaws.splice(0), parts);
  };
  const { carrier } = parts;
  const sharing = carrier && sharePosts({ carrier, poster, settings, ledger, limits, onReport, log });
  let loop: DailyLoop | undefined;
  let vigil: SweepVigil | undefined;
  return {
    desk: { ledger, postTest: posts.postTest, nudge: sharing?.nudge ?? poster.nudge },
    start() {
      if (carrier?.posts === false) {
        vigil ??= carrier.watch();
        return;
      }
      sharing?.work();
      loop ??= createDailyLoop({ poster: sharing ?? poster, onReport, log });
    },
    async stop() {
      vigil?.stop();
      await Promise.all([loop?.stop(), sharing?.close()]);
      poster.dispose();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
    async sweep() {
      const report = await (sharing ?? poster).sweep();
      await onReport(report);
      return report;
    },
    problems: () => [...(loop?.problems() ?? []), ...(vigil?.problems() ?? [])],
  };
}

async function observed({ tries }: PostSlot, result: Promise<PostResult>, observer: Observer): Promise<PostResult> {
  if (tries === 1) observer.postDue();
  try {
    const { outcome } = await result;
    observer.postTried(outcome);
  } catch {
    observer.postTried("unknown");
  }
  return result;
}

/** Those of the guild's default article, or of all of them where it chose none. */
export function factsOf(
  { defaultArticle }: Pick<GuildSettings, "defaultArticle">,
  { sources }: Library,
): readonly BagFact[] {
  const chosen = defaultArticle === null ? undefined : sources.get(defaultArticle);
  const all = chosen ? [chosen] : [...sources.values()];
  return all.flatMap(({ article, knowledge }) => bagFacts(article.slug, knowledge.facts));
}
