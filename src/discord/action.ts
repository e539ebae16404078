import type { APIApplicationCommandBasicOption, APIApplicationCommandOptionChoice } from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import { UserError } from "../app/userError.ts";
import type { Library } from "../index/library.ts";
import { SUGGESTION_MAX, SUGGESTIONS_MAX } from "../render/limits.ts";
import { echo, shorten } from "../render/markdown.ts";
import type { Outcome } from "../render/reply.ts";
import type { VisibilityWish } from "../settings/answerVisibility.ts";
import type { Audience } from "./moderators.ts";
import { flag, type Options, text, type ValuesOf } from "./options.ts";
import type { Request } from "./request.ts";
import type { Resolver } from "./resolver.ts";
import type { Terms } from "./terms.ts";
import { QUESTION_MAX } from "./typedText.ts";

export type Suggestion = APIApplicationCommandOptionChoice<string>;

/** What registration has to know about this bot. */
export interface Setup {
  /** More than one article is loaded: commands then let the member choose one. */
  readonly severalArticles: boolean;
}

export interface PreparedCall {
  /** `private` also where the command never answers otherwise. */
  readonly wish: VisibilityWish;
  readonly audience: Audience;
  /** Wait for disk, network or long work: tell Discord first. */
  readonly ack: "now" | "defer";
  /** For those with Manage Server also while the store fails; there are no settings then. */
  readonly withoutStore?: true;
  /** Refuses what was typed before anybody is told to wait. @throws UserError */
  readonly check?: () => void;
  readonly run: (request: Request, terms: Terms, context: AppContext) => Outcome | Promise<Outcome>;
}

/** One question as a command sees it. */
export interface Call<O extends Options> extends Terms {
  readonly options: ValuesOf<O>;
  /** Slug of the article to answer from; undefined for all of them. */
  readonly article: string | undefined;
  readonly request: Request;
}

interface SuggestContext extends AppContext {
  readonly article: string | undefined;
  readonly language: Terms["language"];
}

/** What one command, or one subcommand, takes and does. */
export interface ActionSpec<O extends Options> {
  readonly options: O;
  /** Entries while an option is being typed, at most 25, from memory. */
  readonly suggest?: { readonly [K in keyof O]?: (typed: string, context: SuggestContext) => readonly Suggestion[] };
  /** Answers out of an article: gets the option `article` when there are several. On unless said otherwise. */
  readonly fromArticle?: false;
  readonly ack?: "defer";
  /** Members where absent. Moderators are always answered privately. */
  readonly audience?: Audience;
  /** Also while the store fails, for those with Manage Server: `settings` is undefined then. */
  readonly withoutStore?: true;
  readonly execute: (call: Call<O>, context: AppContext) => Outcome | Promise<Outcome>;
}

/** An action with its option types sealed in. */
export interface Action {
  readonly describe: (setup: Setup) => readonly APIApplicationCommandBasicOption[];
  readonly prepare: (from: Resolver) => PreparedCall;
  readonly complete: (from: Resolver, request: Request, context: AppContext) => readonly Suggestion[];
}

const ARTICLE = text.optional({ de: "artikel", description: { en: "Which article", de: "Welcher Artikel" } });
const PRIVATE = flag({
  de: "privat",
  description: { en: "Only you see the answer", de: "Nur für die fragende Person sichtbar" },
});
const WISHES: Readonly<Record<"true" | "false" | "absent", VisibilityWish>> = {
  true: "private",
  false: "public",
  absent: undefined,
};

export function defineAction<O extends Options>(spec: ActionSpec<O>): Action {
  const suggests = (name: string) => spec.suggest !== undefined && Object.hasOwn(spec.suggest, name);
  const forModerators = spec.audience === "moderators";
  const asksForArticle = (setup: Setup) => setup.severalArticles && !forModerators && spec.fromArticle !== false;
  return {
    describe: (setup) => [
      ...requiredFirst(
        Object.entries(spec.options).map(([name, o]) => o.describe(name, { autocomplete: suggests(name) })),
      ),
      ...(asksForArticle(setup) ? [ARTICLE.describe("article", { autocomplete: true })] : []),
      ...(forModerators ? [] : [PRIVATE.describe("private", { autocomplete: false })]),
    ],
    prepare: (from) => ({
      wish: forModerators ? "private" : WISHES[`${from.flag("private") ?? "absent"}`],
      audience: spec.audience ?? "members",
      ack: spec.ack ?? "now",
      ...(spec.withoutStore && { withoutStore: spec.withoutStore }),
      check: () => void readOptions(spec.options, from),
      run: (request, terms, context) => {
        const typed = ARTICLE.read(from, "article");
        const article = chosenArticle(typed, context.library) ?? defaultArticle(terms, context.library);
        return spec.execute({ ...terms, options: readOptions(spec.options, from), article, request }, context);
      },
    }),
    complete: (from, request, context) => {
      const { focused } = from;
      if (!focused) return [];
      const language = request.reader;
      if (focused.name === "article") return articleSuggestions(focused.typed, context.library, language);
      const suggest = suggests(focused.name) ? spec.suggest?.[focused.name] : undefined;
      const article = from.text("article");
      const known = article !== undefined && context.library.sources.has(article) ? article : undefined;
      return distinguishable(
        suggest?.(focused.typed.slice(0, QUESTION_MAX), { ...context, article: known, language }) ?? [],
      );
    },
  };
}

/** Of entries that read the same, the first: a member could not tell them apart. */
function distinguishable(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byName = new Map(suggestions.toReversed().map((suggestion) => [suggestion.name, suggestion]));
  return [...byName.values()].toReversed().slice(0, SUGGESTIONS_MAX);
}

function readOptions<O extends Options>(options: O, from: Resolver): ValuesOf<O> {
  const entries = Object.entries(options).map(([name, option]) => [name, option.read(from, name)]);
  // Object.fromEntries loses the keys; they are those of `options`, each read by its own option.
  return Object.fromEntries(entries) as ValuesOf<O>;
}

/** Discord refuses a command whose optional options stand before its required ones. */
function requiredFirst(
  options: readonly APIApplicationCommandBasicOption[],
): readonly APIApplicationCommandBasicOption[] {
  return options.toSorted((a, b) => Number(b.required ?? false) - Number(a.required ?? false));
}

function chosenArticle(typed: string | undefined, { sources }: Library): string | undefined {
  if (typed === undefined || sources.has(typed)) return typed;
  const wanted = typed.toLowerCase();
  const titled = [...sources.values()].find(({ knowledge: { info } }) =>
    [info.title.de, info.title.en].some((title) => title.toLowerCase() === wanted),
  );
  if (!titled) throw new UserError((t) => t.input.unknownArticle({ typed: echo(typed) }));
  return titled.article.slug;
}

/** The guild's own choice, where that article is (still) loaded. */
function defaultArticle({ settings }: Terms, { sources }: Library): string | undefined {
  const slug = settings?.defaultArticle ?? undefined;
  return slug !== undefined && sources.has(slug) ? slug : undefined;
}

function articleSuggestions(typed: string, { sources }: Library, language: Terms["language"]): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return [...sources.values()]
    .map(({ article: { slug }, knowledge: { info } }) => ({
      name: shorten(info.title[language], SUGGESTION_MAX),
      value: slug,
    }))
    .filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(wanted))
    .slice(0, SUGGESTIONS_MAX);
}
