import { z } from "zod";
import { isEdtf } from "./edtf.ts";

// Every scalar arrives as the string that stands in the file, see readYaml.ts.

const text = z.string().trim().min(1, "is empty");
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "is not an id: use lower-case words joined by hyphens");
const flag = z.enum(["true", "false"], "is neither true nor false").transform((written) => written === "true");
const bilingual = z.strictObject({ de: text, en: text });
const texts = z.array(text).default([]);

const selector = z.union([
  text.transform((exact) => ({ exact, prefix: undefined, suffix: undefined })),
  z.strictObject({ exact: text, prefix: z.string().optional(), suffix: z.string().optional() }),
]);
const evidence = z.union([
  selector.transform((one) => [one]),
  z.array(selector).min(1, "needs at least one quotation"),
]);

const voice = z.enum(["author", "speech", "document", "company"], "is none of author, speech, document, company");
const about = z.array(id).default([]);
const fact = z.strictObject({ heading: bilingual }).optional();

export const articleSchema = z.strictObject({
  seed: text,
  title: bilingual,
  author: text,
  publication: text,
  language: z.enum(["de", "en"], "is neither de nor en"),
  translation: bilingual.optional(),
  licence: bilingual,
  url: z.url({ protocol: /^https?$/, message: "is not a web address" }).optional(),
});

export const timelineSchema = z
  .strictObject({
    id,
    date: z
      .string()
      .refine(isEdtf, "is not an EDTF date: write 2018, 2018-02, 2018-02-14, 2019-21 (spring) or 2019-12~")
      .optional(),
    undated: flag.default(false),
    inferred: flag.default(false),
    text: bilingual,
    evidence,
    voice,
    about,
    fact,
  })
  .refine(({ date, undated }) => (date === undefined) === undated, "needs either a date or undated: true");

export const claimSchema = z.strictObject({
  id,
  de: text,
  en: text,
  paraphrases: z.strictObject({ de: texts, en: texts }).default({ de: [], en: [] }),
  voice,
  speaker: id.optional(),
  opinion: flag.default(false),
  evidence,
  counters: z.array(z.strictObject({ de: text, en: text, evidence: evidence.optional() })).default([]),
  about,
  fact,
});

export const figureSchema = z.strictObject({
  id,
  value: z
    .string()
    .regex(/^-?\d+(?:\.\d+)?$/, "is not a plain number such as 86000000000 or 0.5")
    .transform(Number),
  unit: text,
  measures: bilingual,
  evidence,
  about,
  fact,
});

export const personSchema = z.strictObject({
  id: id.refine((value) => value !== UNATTRIBUTED, `cannot be "unattributed": that stands for nobody in particular`),
  kind: z.enum(["person", "company", "product", "group", "place"], "is none of person, company, product, group, place"),
  name: z.union([text.transform((name) => ({ de: name, en: name })), bilingual]),
  aliases: texts,
  role: bilingual,
  evidence,
});

export const speechSchema = z.strictObject({ id, speaker: id, source: bilingual, evidence });

export const glossSchema = z.strictObject({
  passage: z.string().regex(/^\d+\.\d+$/, "is not the number of a passage such as 7.2"),
  of: z.string().regex(/^[0-9a-f]{12}$/, "is not a hash of 12 hexadecimal digits"),
  text,
  note: bilingual.optional(),
});

export const topicSchema = z.strictObject({
  id,
  name: bilingual,
  words: z.strictObject({ de: texts, en: texts }),
  evidence,
});

/** Speaker of a quotation whose source the article does not name. */
export const UNATTRIBUTED = "unattributed";

export type SelectorInput = z.output<typeof selector>;
export type ArticleInput = z.output<typeof articleSchema>;
export type TimelineInput = z.output<typeof timelineSchema>;
export type ClaimInput = z.output<typeof claimSchema>;
export type FigureInput = z.output<typeof figureSchema>;
export type PersonInput = z.output<typeof personSchema>;
export type SpeechInput = z.output<typeof speechSchema>;
export type GlossInput = z.output<typeof glossSchema>;
export type TopicInput = z.output<typeof topicSchema>;
