import { commands } from "../commands/index.ts";
import type { StandIn } from "../playground/startStandIn.ts";
import { parseSlashLine, SlashLineError } from "./slashLine.ts";
import { renderForTerminal } from "./terminalMessage.ts";

export type Person = ReturnType<StandIn["user"]>;
type Exchange = Awaited<ReturnType<Person["slash"]>>;
type Message = Awaited<ReturnType<Exchange["message"]>>;
type Modal = Awaited<ReturnType<Exchange["modal"]>>;

interface Parts {
  readonly standIn: StandIn;
  readonly member: Person;
  readonly severalArticles: boolean;
  /** Print the messages as Discord would get them. */
  readonly json: boolean;
}

/** What a member says line by line, and what they see of it in a terminal. */
export function startConversation({ standIn, member, severalArticles, json }: Parts) {
  const bodies = commands.map((command) => command.body({ severalArticles }));
  const exchanges: Exchange[] = [];
  const shown = new Set<Message>();
  let before: Message | Modal | undefined;

  function act(line: string): Promise<Exchange> {
    const pressed = /^\[(.+)\]$/.exec(line.trim())?.[1];
    if (before && "exchange" in before) return member.submit(before, filledIn(before, line));
    if (pressed === undefined) return send(line);
    if (!before) throw new SlashLineError(`There is no answer yet on which to press [${pressed}].`);
    return member.press(before, pressed);
  }

  function send(line: string): Promise<Exchange> {
    const menu = commands.find(
      ({ names, example }) => !example && Object.values(names).some((name) => line.startsWith(`${name}:`)),
    );
    if (menu) return member.menu(menu.name, member.say(line.slice(line.indexOf(":") + 1).trim()));
    const { command, subcommand, options } = parseSlashLine(line, bodies);
    // Channels are typed as members see them, `#general`, and sent as ids.
    const channels = new Map([...standIn.world.guild().channels.values()].map(({ id, name }) => [`#${name}`, id]));
    const ids = Object.entries(options).map(([name, value]) => [name, channels.get(value) ?? value]);
    return member.slash(subcommand === undefined ? command : `${command} ${subcommand}`, Object.fromEntries(ids));
  }

  function show(line: string, message: Message): void {
    shown.add(message);
    if (json) {
      console.log(JSON.stringify(message.data, undefined, 2));
      return;
    }
    const audience = message.onlyFor === undefined ? "" : " (only visible to you)";
    console.log(`${line}${audience}\n\n${withNames(renderForTerminal(message.data), standIn)}\n`);
  }

  return {
    /** Does what the line says and prints the answer. False when there was none. */
    async say(line: string): Promise<boolean> {
      this.showFollowUps();
      const exchange = await act(line);
      exchanges.push(exchange);
      const outcome = await exchange.answer;
      before = undefined;
      if (outcome.kind === "failure") console.log(`${line}\n${outcome.reason}\n`);
      if (outcome.kind === "modal") {
        before = outcome.modal;
        console.log(`${line}\n\n${formInWords(outcome.modal)}\n`);
      }
      if (outcome.kind === "message" || outcome.kind === "update") {
        before = outcome.message;
        show(line, outcome.message);
      }
      return outcome.kind !== "failure";
    },
    /** Prints what came after the answers. */
    showFollowUps(): void {
      const followUps = exchanges.flatMap((exchange) => exchange.followUps);
      for (const message of followUps) if (!shown.has(message)) show("And then", message);
    },
  };
}

/** `What is wrong?: …` fills in the field with that label. */
function filledIn({ data }: Modal, line: string): Readonly<Record<string, string>> {
  const labels = labelsOf(data);
  const label = labels.find((one) => line.startsWith(`${one}:`));
  if (label === undefined) throw new SlashLineError(`The form "${data.title}" wants one of: ${labels.join(", ")}`);
  return { [label]: line.slice(label.length + 1).trim() };
}

function labelsOf({ components }: Modal["data"]): readonly string[] {
  return components.flatMap((component) => ("label" in component ? component.label : []));
}

function formInWords({ data }: Modal): string {
  return [`Form: ${data.title}`, ...labelsOf(data).map((label) => `  ${label}: …`)].join("\n");
}

/** Mentions as Discord's client would show them. */
function withNames(text: string, { world }: StandIn): string {
  return text.replace(/<([#@])(\d+)>/g, (mention, sign: string, id: string) => {
    const name = sign === "#" ? world.channels.get(id)?.name : world.users.get(id)?.username;
    return name ? `${sign}${name}` : mention;
  });
}
