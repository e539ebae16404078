import type { Exchange } from "../interactions/exchange.ts";
import type { FieldValue } from "../users/modal.ts";
import type { OptionValues } from "../users/options.ts";
import type { Upload } from "../users/upload.ts";
import type { Message } from "../world/types.ts";
import { movedTo } from "./clockMoves.ts";
import type { Request, SentFile } from "./requests.ts";
import { latest, type Seat } from "./seat.ts";
import { shownCommands } from "./shownPlaces.ts";
import type { Stage } from "./stage.ts";

type Act = Exclude<Request, { do: "enter" }>;

/** Does what a visitor wants, as the person they are, and gives what the page waits for. @throws Error with what Discord's client would say. */
export async function act(request: Act, { person, locale }: Seat, stage: Stage): Promise<object | undefined> {
  const { standIn } = stage;
  // Two tabs may be the same person in different languages; the interaction is built before anything is awaited.
  person.locale = locale;
  switch (request.do) {
    case "commands":
      return { commands: shownCommands(person.commands(request.channel)) };
    case "older":
      return latest(
        request.channel,
        (message) => person.sees(message) && !stage.dismissed.has(message.id),
        standIn.world.messages,
        request.before,
      );
    case "say":
      return { id: person.say(request.text, request.channel).id };
    case "slash":
      return sent(await person.slash(request.command, optionValues(request.values), request.channel));
    case "complete":
      return complete(
        await person.type(request.command, optionValues(request.values), request.focused, request.channel),
      );
    case "menu":
      return sent(await person.menu(request.name, messageOf(stage, request)));
    case "press":
      return sent(await person.press(messageOf(stage, request), request.button));
    case "choose":
      return sent(await person.choose(messageOf(stage, request), request.menu, request.values));
    case "submit":
      return sent(await person.submit(modalOf(stage, request.openedBy), fieldValues(request.fields)));
    case "dismiss":
      return dismiss(stage, messageOf(stage, request));
    case "clock":
      return setClock(stage, movedTo(request.move, standIn.clock.now(), stage.timeZone));
    case "clockTo":
      return setClock(stage, request.time);
  }
}

const sent = ({ interaction }: Exchange) => ({ exchange: interaction.id });

async function complete(exchange: Exchange): Promise<object> {
  const outcome = await exchange.answer;
  if (outcome.kind !== "choices") return { failed: true, choices: [] };
  return { choices: outcome.choices };
}

function messageOf(
  { standIn }: Stage,
  { channel, message }: { readonly channel: string; readonly message: string },
): Message {
  const found = standIn.world.messages.get(channel)?.get(message);
  if (!found) throw new Error("this message is gone");
  return found;
}

function modalOf({ exchanges }: Stage, openedBy: string) {
  const outcome = exchanges.find(({ interaction }) => interaction.id === openedBy)?.outcome;
  if (outcome?.kind !== "modal") throw new Error("this form is gone");
  return outcome.modal;
}

/** Like Discord's: a private answer goes out of sight, the bot hears nothing of it. */
function dismiss(stage: Stage, message: Message): undefined {
  if (message.onlyFor === undefined) throw new Error("only private answers can be dismissed");
  stage.dismissed.add(message.id);
  stage.tell({ news: "gone", message: { id: message.id, channelId: message.channelId } });
}

function setClock({ standIn, clockMoved, tell }: Stage, time: number): object {
  standIn.clock.set(time);
  clockMoved();
  tell({ news: "clock", now: standIn.clock.now() });
  return { now: standIn.clock.now() };
}

function readFile({ name, contentType, base64 }: SentFile): Upload {
  return { name, contentType, content: Buffer.from(base64, "base64") };
}

type SentValue = string | number | boolean | SentFile;

function optionValues(values: Readonly<Record<string, SentValue>>): OptionValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "object" ? readFile(value) : value]),
  );
}

type SentField = string | boolean | readonly string[] | readonly SentFile[];

function fieldValues(fields: Readonly<Record<string, SentField>>): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldValue(field)]));
}

function fieldValue(field: SentField): FieldValue {
  if (typeof field !== "object") return field;
  const files = field.filter((entry): entry is SentFile => typeof entry === "object");
  return files.length > 0 ? files.map(readFile) : field.filter((entry): entry is string => typeof entry === "string");
}
