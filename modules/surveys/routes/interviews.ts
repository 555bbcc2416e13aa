import { type AnyRoute, download, route } from "#platform/http";
import * as codes from "../interviews/actions/codes.ts";
import * as consent from "../interviews/actions/consent.ts";
import * as guides from "../interviews/actions/guides.ts";
import * as look from "../interviews/actions/look.ts";
import * as notes from "../interviews/actions/notes.ts";
import * as plan from "../interviews/actions/plan.ts";
import * as quotes from "../interviews/actions/quotes.ts";
import { mayPlan } from "../interviews/policy.ts";
import { mayBrowse, mayRun } from "../policy.ts";
import * as schema from "../schema/interviews.ts";

// What somebody said can be taken back: no answer that holds their words is kept with a key (`fleeting`). Doing these
// twice changes nothing: a note has its version, a quote its id.
export const interviewRoutes: readonly AnyRoute[] = [
  route(schema.listInterviews, { may: mayBrowse, act: (ctx, { query }) => look.listInterviews(ctx, query) }),
  route(schema.planInterview, { may: mayPlan, act: (ctx, { body }) => plan.planInterview(ctx, body) }),
  route(schema.showInterview, {
    may: mayBrowse,
    act: (ctx, { params }) => look.showInterview(ctx, params.interview),
  }),
  route(schema.changeInterview, {
    may: mayBrowse,
    act: (ctx, { params, body }) => plan.changeInterview(ctx, params.interview, body),
  }),
  route(schema.cancelInterview, {
    may: mayBrowse,
    act: (ctx, { params }) => plan.cancelInterview(ctx, params.interview),
  }),
  download(schema.interviewCalendar, {
    may: mayBrowse,
    act: (ctx, { params }) => look.interviewCalendar(ctx, params.interview),
  }),
  route(schema.setConsent, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params, body }) => consent.setConsent(ctx, params.interview, body),
  }),
  route(schema.writeNote, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params, body }) => notes.writeNote(ctx, params.interview, params.question, body),
  }),
  route(schema.concludeInterview, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params }) => notes.concludeInterview(ctx, params.interview),
  }),
  route(schema.withdrawInterview, {
    may: mayBrowse,
    act: (ctx, { params }) => notes.withdrawInterview(ctx, params.interview),
  }),
  route(schema.addReader, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params }) => consent.addReader(ctx, params.interview, params.person),
  }),
  route(schema.removeReader, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params }) => consent.removeReader(ctx, params.interview, params.person),
  }),
  route(schema.markQuote, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params, body }) => quotes.markQuote(ctx, params.interview, body),
  }),
  route(schema.changeQuote, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params, body }) => quotes.changeQuote(ctx, params.quote, body),
  }),
  route(schema.removeQuote, {
    may: mayBrowse,
    act: (ctx, { params }) => quotes.removeQuote(ctx, params.quote),
  }),
  route(schema.listQuotes, { may: mayBrowse, act: (ctx, { query }) => quotes.listQuotes(ctx, query) }),
  route(schema.listCodes, { may: mayBrowse, act: (ctx) => codes.listCodes(ctx) }),
  route(schema.renameCode, {
    may: mayRun,
    act: (ctx, { params, body }) => codes.renameCode(ctx, params.code, body.name),
  }),
  route(schema.mergeCode, {
    may: mayRun,
    act: (ctx, { params, body }) => codes.mergeCode(ctx, params.code, body.into),
  }),
  route(schema.listGuides, { may: mayPlan, act: (ctx) => guides.listGuides(ctx) }),
  route(schema.addGuide, { may: mayRun, act: (ctx, { body }) => guides.addGuide(ctx, body) }),
  route(schema.changeGuide, {
    may: mayRun,
    act: (ctx, { params, body }) => guides.changeGuide(ctx, params.guide, body),
  }),
  route(schema.endGuide, { may: mayRun, act: (ctx, { params }) => guides.endGuide(ctx, params.guide) }),
];
