import { route } from "#platform/http";
import * as act from "../actions/index.ts";
import { mayAsk, mayBrowse } from "../policy.ts";
import * as shapes from "../schema/requests.ts";

export const writingRoutes = [
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
