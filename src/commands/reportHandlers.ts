import type { APIMessage } from "discord-api-types/v10";
import { MessageFlags } from "discord-api-types/v10";
import type { AppContext } from "../app/context.ts";
import { UserError } from "../app/userError.ts";
import type { ButtonHandler } from "../discord/button.ts";
import type { FormHandler, Submission } from "../discord/form.ts";
import type { Library } from "../index/library.ts";
import { readAsShown, withoutInvisible } from "../render/markdown.ts";
import { notice, type Reply } from "../render/reply.ts";
import { REPORT, REPORT_FIELD, type ReportedPlace, reportedPlaces, reportForm } from "../render/report.ts";
import { type Report, type ReportedPassage, renderReport, renderUnsentReport } from "../render/reportMessage.ts";
import { textsOf } from "../render/verify.ts";
import { textsIn } from "../text/texts.ts";

/** "Report this citation": asks what is wrong. */
export const reportHandler: ButtonHandler = {
  name: REPORT,
  execute: ({ parts, settings, language }) => {
    if (reportedPlaces(parts).length === 0) throw new UserError((t) => t.error.outdatedButton());
    return reportForm(parts, Boolean(settings?.logChannelId), language);
  },
};

/** Passes the report on to the server's moderators, or tells the member whom to turn to. */
export const reportFormHandler: FormHandler = {
  name: REPORT,
  ack: "defer",
  execute: async (submission, context) => {
    const report = readReport(submission, context.library);
    const { settings, publicLanguage, t } = submission;
    const passages = report.places.map(({ article, revision, place }) => `${article}~${revision}~${place}`);
    context.log.info({ passages }, "citation reported");
    const channelId = settings?.logChannelId ?? undefined;
    if (channelId === undefined) return unsent(report, t.report.noChannel(), submission, context);
    const posted = await context.postToChannel(channelId, renderReport(report, publicLanguage));
    return posted ? notice(t.report.sent()) : unsent(report, t.report.channelFailed(), submission, context);
  },
};

function unsent(report: Report, why: string, { t, language }: Submission, { operatorContact }: AppContext): Reply {
  const operator =
    operatorContact === undefined ? t.report.unknownOperator() : t.report.operator({ contact: operatorContact });
  return renderUnsentReport(report, [why, operator], language);
}

function readReport({ parts, fields, request, message }: Submission, library: Library): Report {
  const wrong = withoutInvisible(fields.get(REPORT_FIELD)?.[0] ?? "").trim();
  if (wrong === "") throw new UserError((t) => t.report.empty());
  const places = reportedPlaces(parts).flatMap((place) => lookUpPlace(place, library));
  if (places.length === 0) throw new UserError((t) => t.passage.gone());
  const isPrivate = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const url =
    message && !isPrivate
      ? `https://discord.com/channels/${request.guildId ?? "@me"}/${message.channel_id}/${message.id}`
      : undefined;
  return { places, title: titleOf(message), wrong, userId: request.userId, url };
}

function lookUpPlace(reported: ReportedPlace, library: Library): readonly ReportedPassage[] {
  const source = library.sources.get(reported.article);
  if (!source) return [];
  const passages = reported.place.split("-").flatMap((id) => library.passage(reported.article, id) ?? []);
  return [{ ...reported, source, passages }];
}

/** Our lines above the first quotation: the outcome, and what was asked. Without its marks a word diff would say both at once. */
function titleOf(message: APIMessage | undefined): string {
  const legends = [textsIn("de"), textsIn("en")].map(({ verify }) => verify.legend());
  const lines = textsOf(message?.components ?? [])
    .filter((text) => !legends.some((legend) => text.includes(legend)))
    .flatMap((text) => text.split("\n"));
  const quoted = lines.findIndex((line) => line.startsWith(">"));
  const above = (quoted === -1 ? lines : lines.slice(0, quoted)).filter((line) => !line.startsWith("-#"));
  return withoutInvisible(above.map(readAsShown).join(" ")).trim();
}
