import { type Config, ConfigError, readConfig } from "../../app/config.ts";
import { ArticleError } from "../../article/article.ts";
import { loadSources } from "../../knowledge/loadSources.ts";
import { KnowledgeError } from "../../knowledge/problem.ts";
import { discordFindings } from "./discordFindings.ts";
import { type Finding, finding } from "./finding.ts";
import { productionFinding, systemZoneEdition, zoneFinding } from "./machineFindings.ts";
import { storeFindings } from "./storeFindings.ts";

/** Everything about this configuration on this machine, in the order in which it is to be put right. */
export async function diagnose(
  env: Readonly<Record<string, string | undefined>>,
  now: () => Date,
): Promise<readonly Finding[]> {
  const config = readSafely(env);
  if (config instanceof ConfigError) return [finding("wrong", "configuration", config.message)];
  const { articles, library } = await libraryFinding(config);
  return [
    finding("fine", "configuration", "every variable can be read"),
    productionFinding(config.production),
    library,
    ...(await storeFindings(config.storeUrl)),
    ...(await discordFindings(config, { severalArticles: articles > 1, now })),
    zoneFinding(process.versions["tz"], systemZoneEdition(), now()),
  ];
}

function readSafely(env: Readonly<Record<string, string | undefined>>): Config | ConfigError {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

async function libraryFinding({ libraryRoot }: Config): Promise<{ articles: number; library: Finding }> {
  try {
    const { length } = await loadSources(libraryRoot);
    return { articles: length, library: finding("fine", "knowledge", `${length} article${length === 1 ? "" : "s"}`) };
  } catch (error) {
    if (!(error instanceof ArticleError) && !(error instanceof KnowledgeError)) throw error;
    const [first = ""] = error.message.split("\n");
    return { articles: 0, library: finding("wrong", "knowledge", `${first} (npm run check:knowledge says it all)`) };
  }
}
