import { isDeepStrictEqual } from "node:util";
import type { AppContext } from "../../app/context.ts";
import { UserError } from "../../app/userError.ts";
import { upcomingSlots } from "../../daily/schedule.ts";
import type { FileReading } from "../../discord/attachmentFile.ts";
import type { ButtonHandler } from "../../discord/button.ts";
import type { Language } from "../../knowledge/knowledge.ts";
import { packCustomId } from "../../render/customId.ts";
import { escapeMarkdown, shorten, withoutInvisible } from "../../render/markdown.ts";
import { block, card, notice, type Reply } from "../../render/reply.ts";
import { renderQuestion } from "../../render/settings.ts";
import { changeLines } from "../../render/settingValue.ts";
import { timestamp } from "../../render/timestamp.ts";
import type { Change } from "../../settings/changes.ts";
import type { GuildSettings } from "../../settings/guildSettings.ts";
import type { ImportProblem } from "../../settings/importProblems.ts";
import {
  type ImportPlan,
  type ImportRefusal,
  MAX_IMPORT_BYTES,
  type PortableSettings,
  readImport,
} from "../../settings/transfer.ts";
import { type Texts, textsIn } from "../../text/texts.ts";
import { scheduleChanged } from "../daily/scheduleChanged.ts";
import { applyChange, type Changing } from "./applyChange.ts";
import { fingerprint, type PreparedImport, prepareImport } from "./prepareImport.ts";
import { settingWords } from "./settingWords.ts";
import { guildOf, showSaved } from "./showSettings.ts";

/** `setimport:<hash of what would change>`; the file itself hangs on the question. */
const IMPORT = "setimport";
const CANCEL = "setcancel";
const FILE_NAME = "beleg-settings.json";
const PROBLEMS_MAX = 8;
const FOUND_MAX = 60;
const DROPPED_MAX = 10;

interface Attached {
  readonly url: string;
  readonly size: number;
}

/** Says what the file would change, and asks. Nothing is stored: the file travels on the question. */
export async function askImport(
  file: Attached,
  asking: Pick<Changing, "guildId" | "context"> & { readonly language: Language; readonly notice?: string },
): Promise<Reply> {
  const { guildId, context, language } = asking;
  const t = textsIn(language).settings.import;
  const { text, settings } = await readFile(file, context);
  const current = await context.settings.inspect(guildId);
  const prepared = await prepareImport(guildId, settings, current.settings, context);
  const plan = prepared.planFor(current.settings);
  const words = settingWords(prepared, language, context);
  const lines = changeLines(plan.changes, { before: current.settings, after: plan.after }, words);
  const remarks = remarksOn(plan, prepared, language);
  if (lines.length === 0) return notice([t.nothing(), ...remarks].join("\n"));
  const question = [...(asking.notice ? [asking.notice] : []), t.ask({ changes: lines.join("\n") }), ...remarks];
  return renderQuestion(
    [block(question.join("\n"))],
    [
      [t.confirm, packCustomId(IMPORT, fingerprint(plan))],
      [t.cancel, CANCEL],
    ],
    [{ name: FILE_NAME, content: text }],
  );
}

/** Reads and checks the file anew; what was shown is imported, or what has changed since is shown. */
export const importButton: ButtonHandler = {
  name: IMPORT,
  audience: "moderators",
  ack: "defer",
  execute: async ({ parts: [shown], message, request, language, publicLanguage, t }, context) => {
    const guildId = guildOf(request);
    const file = message.attachments.find(({ filename }) => filename === FILE_NAME);
    if (!file) throw new UserError((say) => say.settings.import.fileGone());
    const { settings } = await readFile(file, context);
    const { settings: present } = await context.settings.inspect(guildId);
    const prepared = await prepareImport(guildId, settings, present, context);
    let asShown = false;
    const change = (current: GuildSettings) => {
      const plan = prepared.planFor(current);
      asShown = fingerprint(plan) === shown;
      return asShown ? plan.after : {};
    };
    const terms = { language, publicLanguage };
    const applied = await applyChange(change, { guildId, request, terms, context });
    if (asShown) {
      if (!isDeepStrictEqual(applied.before.daily, applied.after.daily)) await scheduleChanged(guildId, context);
      return showSaved(applied, language);
    }
    return askImport(file, { guildId, context, language, notice: t.settings.import.changedMeanwhile() });
  },
};

export const cancelImportButton: ButtonHandler = {
  name: CANCEL,
  audience: "moderators",
  execute: ({ t }) => card({ blocks: [block(t.settings.import.cancelled())] }),
};

async function readFile(
  file: Attached,
  { discord }: AppContext,
): Promise<{ readonly text: string; readonly settings: PortableSettings }> {
  const reading = await discord.readFile(file, MAX_IMPORT_BYTES);
  if (!reading.ok) throw new UserError((t) => unread(reading, t));
  const parsed = readImport(reading.text);
  if (!parsed.ok) throw new UserError((t) => refused(parsed, t));
  return { text: reading.text, settings: parsed.settings };
}

function unread({ why }: Extract<FileReading, { ok: false }>, { settings: { import: t } }: Texts): string {
  switch (why) {
    case "too-large":
      return t.tooLarge({ kilobytes: MAX_IMPORT_BYTES / 1024 });
    case "wrong-host":
      return t.wrongHost();
    case "unreachable":
      return t.unreachable();
    case "not-text":
      return t.notJson();
  }
}

function refused(refusal: ImportRefusal, { settings: { import: t } }: Texts): string {
  if (refusal.why === "too-large") return t.tooLarge({ kilobytes: MAX_IMPORT_BYTES / 1024 });
  if (refusal.why === "not-json") return t.notJson();
  const shown = refusal.problems.slice(0, PROBLEMS_MAX).map((problem) => `- ${problemLine(problem, t)}`);
  const more = refusal.problems.length - shown.length;
  return t.notSettings({ problems: [...shown, ...(more > 0 ? [t.moreProblems({ count: more })] : [])].join("\n") });
}

function problemLine(problem: ImportProblem, { problem: t, expected }: Texts["settings"]["import"]): string {
  switch (problem.kind) {
    case "whole":
      return t.whole();
    case "unknown":
      return t.unknown({ key: asCode(problem.key) });
    case "missing":
      return t.missing({ key: problem.key, expected: expected[problem.key] });
    case "value":
      return t.value({ key: problem.key, expected: expected[problem.key], found: asCode(problem.found) });
  }
}

/** For between two backticks. */
function asCode(typed: string): string {
  return shorten(withoutInvisible(typed).replaceAll("`", "'").replace(/\s+/g, " "), FOUND_MAX);
}

/** At most 4,000 characters together with the changes. */
function remarksOn(
  plan: ImportPlan,
  { blocked, progress, now, guild }: PreparedImport,
  language: Language,
): readonly string[] {
  const { import: t, names } = textsIn(language).settings;
  const items = plan.dropped
    .slice(0, DROPPED_MAX)
    .map(({ key, id }) =>
      id === guild.id
        ? t.everyoneItem({ name: names[key] })
        : t.droppedItem({ name: names[key], id: escapeMarkdown(id) }),
    )
    .map((item) => `- ${item}`);
  const more = plan.dropped.length - items.length;
  const rest = more > 0 ? [textsIn(language).settings.values.andMore({ count: more })] : [];
  const { daily } = plan.after;
  const next = daily && plan.changes.some(concernsDaily) ? upcomingSlots(now, daily, progress, 1)[0] : undefined;
  return [
    ...(items.length > 0 ? [t.dropped({ items: [...items, ...rest].join("\n") })] : []),
    ...blocked.map((obstacles) => obstacles(language)),
    ...(next ? [t.startsDaily({ next: timestamp(next.dueAt) })] : []),
  ];
}

const concernsDaily = ({ key }: Change) => key.startsWith("daily");
