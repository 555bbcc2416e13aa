import { route } from "#platform/http";
import { decide, handApproval } from "../approvals/decide.ts";
import { listApprovals, listMyApprovals } from "../approvals/look.ts";
import { listSubstitutes, removeSubstitute, setSubstitute } from "../approvals/substitutes.ts";
import { mayAsk, mayBrowse } from "../policy.ts";
import * as shapes from "../schema/approvals.ts";

export const approvalRoutes = [
  route(shapes.listMyApprovals, { may: mayBrowse, act: (ctx, { query }) => listMyApprovals(ctx, query) }),
  route(shapes.listApprovals, { may: mayBrowse, act: (ctx, { params }) => listApprovals(ctx, params.id) }),
  route(shapes.decideApproval, {
    may: mayBrowse,
    act: (ctx, { params, body }) => decide(ctx, params.id, body),
  }),
  route(shapes.handApproval, {
    may: mayBrowse,
    act: (ctx, { params, body }) => handApproval(ctx, params.id, body.person),
  }),
  route(shapes.listSubstitutes, { may: mayBrowse, act: (ctx) => listSubstitutes(ctx) }),
  route(shapes.setSubstitute, { may: mayAsk, act: (ctx, { body }) => setSubstitute(ctx, body) }),
  route(shapes.removeSubstitute, {
    may: mayBrowse,
    act: (ctx, { params }) => removeSubstitute(ctx, params.id),
  }),
];
