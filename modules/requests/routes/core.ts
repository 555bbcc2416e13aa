import { download, route } from "#platform/http";
import { downloadAttachment } from "../actions/attachments.ts";
import { showCounts } from "../actions/counts.ts";
import { showHistory } from "../actions/history.ts";
import * as act from "../actions/index.ts";
import { listRequests } from "../actions/lists.ts";
import { listMessages, showRequest } from "../actions/look.ts";
import { markPresence } from "../actions/presence.ts";
import { listQueue } from "../actions/queue.ts";
import { findSimilar } from "../actions/similar.ts";
import { mayAsk, mayBrowse } from "../policy.ts";
import * as shapes from "../schema/requests.ts";
import { searchRequests } from "../search/find.ts";

const writingRoutes = [
  route(shapes.createRequest, {
    may: mayAsk,
    act: async (ctx, { body }) => {
      const { id, number } = await act.openRequest(ctx, body);
      return { id, number };
    },
  }),
  route(shapes.changeRequest, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.changeRequest(ctx, params.id, body),
  }),
  route(shapes.writeMessage, {
    may: mayBrowse,
    act: async (ctx, { params, body }) => {
      const { id, crossed } = await act.writeMessage(ctx, params.id, body);
      return { id, crossed };
    },
  }),
  route(shapes.closeWork, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.closeWork(ctx, params.work, body),
  }),
  route(shapes.withdrawRequest, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.withdrawRequest(ctx, params.id, body),
  }),
  route(shapes.reopenRequest, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.reopenRequest(ctx, params.id, body),
  }),
  route(shapes.assignWork, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.assignWork(ctx, params.work, body.person),
  }),
  route(shapes.waitWork, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.waitWork(ctx, params.work, body),
  }),
  route(shapes.resumeWork, { may: mayBrowse, act: (ctx, { params }) => act.resumeWork(ctx, params.work) }),
  route(shapes.handOver, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.handOver(ctx, params.work, body),
  }),
  route(shapes.askPart, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.askPart(ctx, params.work, body),
  }),
  route(shapes.addMember, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.addMember(ctx, params.id, body),
  }),
  route(shapes.removeMember, {
    may: mayBrowse,
    act: (ctx, { params }) => act.removeMember(ctx, params.id, params),
  }),
  route(shapes.giveConsent, {
    may: mayBrowse,
    act: (ctx, { params, body }) => act.giveConsent(ctx, params.id, body),
  }),
];

const trusted = true;

/** Their answers are made of our own rows and can be long: they go out without being checked a second time. */
const readingRoutes = [
  route(shapes.listRequests, {
    may: mayBrowse,
    trusted,
    act: (ctx, { query }) => listRequests(ctx, query),
  }),
  route(shapes.listQueue, { may: mayBrowse, trusted, act: (ctx, { query }) => listQueue(ctx, query) }),
  route(shapes.showCounts, { may: mayBrowse, act: showCounts }),
  route(shapes.searchRequests, {
    may: mayBrowse,
    trusted,
    act: (ctx, { query }) => searchRequests(ctx, query),
  }),
  route(shapes.findSimilar, { may: mayBrowse, act: (ctx, { query }) => findSimilar(ctx, query) }),
  route(shapes.showRequest, {
    may: mayBrowse,
    trusted,
    act: (ctx, { params }) => showRequest(ctx, params.id),
  }),
  route(shapes.listMessages, {
    may: mayBrowse,
    trusted,
    act: (ctx, { params, query }) => listMessages(ctx, params.id, query),
  }),
  route(shapes.showHistory, {
    may: mayBrowse,
    act: (ctx, { params, query }) => showHistory(ctx, params.id, query),
  }),
  // Said every few seconds, and saying it twice harms nobody: no key is kept for it.
  route(shapes.markPresence, {
    may: mayBrowse,
    fleeting: true,
    act: (ctx, { params, body }) => markPresence(ctx, params.id, body),
  }),
  download(shapes.downloadAttachment, {
    may: mayBrowse,
    act: (ctx, { params, query }) =>
      downloadAttachment(ctx, params.id, params.attachment, { inline: query.inline === "1" }),
  }),
];

export const coreRoutes = [...writingRoutes, ...readingRoutes];
