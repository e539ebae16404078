import { type Command, defineCommand } from "../discord/command.ts";
import { isModerator } from "../discord/moderators.ts";
import { escapeMarkdown } from "../render/markdown.ts";
import { block, card } from "../render/reply.ts";

/** `/help` is made from the list of commands that it belongs to. */
export function defineHelp(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: "help",
    de: "hilfe",
    description: { en: "What there is, with an example each", de: "Was es gibt, mit je einem Beispiel" },
    example: { en: "/help", de: "/hilfe" },
    options: {},
    fromArticle: false,
    execute: ({ language, t, request, settings }, { library }) => {
      const all = isModerator(request, { settings });
      const titles = [...library.sources.values()]
        .map(({ knowledge: { info } }) =>
          `„${escapeMarkdown(info.title[language])}“`.replace(/[„“]/g, quotesIn(language)),
        )
        .join(", ");
      const lines = commands().flatMap(({ names, description, example, audience }) =>
        example && (all || audience === "members")
          ? [
              t.help.line({
                command: `/${names[language]}`,
                description: description[language],
                example: example[language],
              }),
            ]
          : [],
      );
      const menus = commands()
        .filter(({ example }) => !example)
        .map(({ names }) => `**${names[language]}**`);
      const closing = [`-# ${t.help.privately()}`, `-# ${t.help.rights()}`];
      return card({
        blocks: [
          block([t.help.title(), t.help.articles({ titles })].join("\n")),
          block([...lines, ...(menus.length > 0 ? [t.help.menus({ names: menus.join(", ") })] : [])].join("\n")),
          block(closing.join("\n")),
        ],
      });
    },
  });
}

function quotesIn(language: "de" | "en") {
  return (mark: string) => (language === "de" ? mark : mark === "„" ? "“" : "”");
}
