import { z } from "zod";
import { CLOCK_MOVES } from "./clockMoves.ts";

const id = z.string().regex(/^\d{1,20}$/);
const name = z.string().max(120);
const file = z.object({ name: z.string().max(255), contentType: z.string().max(120), base64: z.base64() });
const value = z.union([z.string().max(6_000), z.number(), z.boolean(), file]);
const values = z.record(name, value);
const fields = z.record(z.string().max(100), z.union([z.string(), z.boolean(), z.array(z.string()), z.array(file)]));

/** What a page may ask of its server. */
export const requestSchema = z.discriminatedUnion("do", [
  z.object({
    do: z.literal("enter"),
    who: z.enum(["member", "moderator", "another"]),
    locale: z.enum(["en-US", "de"]),
  }),
  z.object({ do: z.literal("commands"), channel: id }),
  z.object({ do: z.literal("older"), channel: id, before: id.optional() }),
  z.object({ do: z.literal("say"), channel: id, text: z.string().min(1).max(2_000) }),
  z.object({ do: z.literal("slash"), channel: id, command: name, values }),
  z.object({ do: z.literal("complete"), channel: id, command: name, values, focused: name }),
  z.object({ do: z.literal("menu"), channel: id, message: id, name }),
  z.object({ do: z.literal("press"), channel: id, message: id, button: z.string().max(100) }),
  z.object({
    do: z.literal("choose"),
    channel: id,
    message: id,
    menu: z.string().max(100),
    values: z.array(z.string().max(100)).max(25),
  }),
  z.object({ do: z.literal("submit"), openedBy: id, fields }),
  z.object({ do: z.literal("dismiss"), channel: id, message: id }),
  z.object({ do: z.literal("clock"), move: z.enum(CLOCK_MOVES) }),
  z.object({ do: z.literal("clockTo"), time: z.int().min(0).max(8.64e15) }),
]);

export type Request = z.infer<typeof requestSchema>;
export type SentFile = z.infer<typeof file>;

/** Every request carries a number, which its answer repeats. */
export const envelopeSchema = z.object({ n: z.int(), request: requestSchema });
