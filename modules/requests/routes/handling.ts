import { route } from "#platform/http";
import { loadSeen } from "../actions/facts.ts";
import { actOnMany } from "../handling/bulk.ts";
import * as merge from "../handling/merge.ts";
import { mayHandle, undoable, undoDeed } from "../handling/undo.ts";
import { mayBrowse as may } from "../policy.ts";
import * as bulk from "../schema/bulk.ts";
import * as shapes from "../schema/handling.ts";

export const handlingRoutes = [
  route(bulk.actOnMany, { may, act: (ctx, { body }) => actOnMany(ctx, body.works, body.act) }),
  route(shapes.mergeRequest, {
    may,
    act: (ctx, { params, body }) => merge.mergeRequest(ctx, params.id, body.into),
  }),
  route(shapes.splitRequest, {
    may,
    act: (ctx, { params, body }) => merge.splitRequest(ctx, params.id, body),
  }),
  route(shapes.linkRequests, {
    may,
    act: (ctx, { params, body }) => merge.linkRequests(ctx, params.id, body),
  }),
  route(shapes.unlinkRequests, {
    may,
    act: (ctx, { params }) => merge.unlinkRequests(ctx, params.id, params),
  }),
  route(shapes.showUndoable, {
    may,
    async act(ctx, { params }) {
      const facts = await loadSeen(ctx, params.id);
      const deed = await undoable(ctx, facts);
      return {
        deed: deed ? { id: deed.id, kind: deed.kind, at: deed.doneAt.toISOString() } : null,
        mayHandle: mayHandle(ctx, facts),
      };
    },
  }),
  route(shapes.undoDeed, { may, act: (ctx, { params }) => undoDeed(ctx, params.id) }),
];
