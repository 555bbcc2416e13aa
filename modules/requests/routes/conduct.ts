import { type AnyRoute, route } from "#platform/http";
import { anyone, signedIn } from "#platform/permissions";
import { checkTone } from "#science/text";
import * as reports from "../conduct/confidential/actions.ts";
import { makeLimit } from "../conduct/confidential/limit.ts";
import { askToExplain, listExplanations } from "../conduct/explain.ts";
import { countComplaints } from "../conduct/outcomes.ts";
import { nameTeam, showTeams } from "../conduct/teams.ts";
import { listThanks, publishThanks, sendThanks } from "../conduct/thanks.ts";
import { mayAsk } from "../policy.ts";
import * as schema from "../schema/conduct.ts";

/** Of this process, in its memory only. */
const limit = makeLimit();

const header = (value: string | string[] | undefined) =>
  typeof value === "string" ? value.slice(0, 80) : "";

export const conductRoutes: readonly AnyRoute[] = [
  route(schema.checkTone, {
    may: signedIn,
    fleeting: true,
    act: async (_ctx, { body }) => ({ remarks: checkTone(body.text, { first: body.first }) }),
  }),
  route(schema.showFeedbackTeams, { may: signedIn, act: (ctx) => showTeams(ctx) }),
  route(schema.nameFeedbackTeam, {
    may: signedIn,
    act: (ctx, { body }) => nameTeam(ctx, body.unit, body.team),
  }),
  route(schema.askToExplain, {
    may: signedIn,
    act: (ctx, { params, body }) => askToExplain(ctx, params.id, body),
  }),
  route(schema.listExplanations, {
    may: signedIn,
    act: (ctx, { params }) => listExplanations(ctx, params.id),
  }),
  route(schema.countComplaints, {
    may: signedIn,
    act: (ctx, { params }) => countComplaints(ctx, params.unit),
  }),
  route(schema.sendThanks, { may: mayAsk, act: (ctx, { body }) => sendThanks(ctx, body) }),
  route(schema.listThanks, { may: signedIn, act: (ctx, { query }) => listThanks(ctx, query) }),
  route(schema.publishThanks, {
    may: signedIn,
    act: (ctx, { params, body }) => publishThanks(ctx, params.id, body.public),
  }),
  route(schema.showReportPlace, { may: anyone, act: (ctx) => reports.showReportPlace(ctx) }),
  // No key of idempotency is kept, and no address: what limits is forgotten with the process.
  route(schema.sendReport, {
    may: anyone,
    fleeting: true,
    act: (ctx, { body }, { address }) => {
      limit.count("report", address, ctx.now.getTime());
      limit.checkPatience(`${body.subject}\n${body.text}`, body.patience, ctx.now.getTime());
      return reports.sendReport(ctx, body);
    },
  }),
  route(schema.readDialogue, {
    may: anyone,
    act: (ctx, _input, { address, headers }) => {
      limit.count("dialogue", address, ctx.now.getTime());
      return reports.readDialogue(ctx, header(headers["x-report-key"]));
    },
  }),
  route(schema.writeDialogue, {
    may: anyone,
    fleeting: true,
    act: (ctx, { body }, { address }) => {
      limit.count("dialogue", address, ctx.now.getTime());
      limit.checkPatience(body.text, body.patience, ctx.now.getTime());
      return reports.writeDialogue(ctx, body);
    },
  }),
];
