import { route } from "#platform/http";
import { loadSeen } from "../actions/facts.ts";
import { actOnMany } from "../handling/bulk.ts";
import * as checklists from "../handling/checklists.ts";
import * as merge from "../handling/merge.ts";
import * as templates from "../handling/templates.ts";
import { mayHandle, undoable, undoDeed } from "../handling/undo.ts";
import { listViews, removeView, saveView } from "../handling/views.ts";
import { mayBrowse as may } from "../policy.ts";
import * as bulk from "../schema/bulk.ts";
import * as checklistShapes from "../schema/checklists.ts";
import * as shapes from "../schema/handling.ts";
import * as templateShapes from "../schema/templates.ts";
import * as viewShapes from "../schema/views.ts";

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
  route(templateShapes.listTemplates, {
    may,
    act: (ctx, { query }) => templates.listTemplates(ctx, query.unit ?? null),
  }),
  route(templateShapes.createTemplate, { may, act: (ctx, { body }) => templates.createTemplate(ctx, body) }),
  route(templateShapes.changeTemplate, {
    may,
    act: (ctx, { params, body }) => templates.changeTemplate(ctx, params.template, body),
  }),
  route(templateShapes.removeTemplate, {
    may,
    act: (ctx, { params }) => templates.removeTemplate(ctx, params.template),
  }),
  route(templateShapes.listReadyAnswers, {
    may,
    act: (ctx, { params }) => templates.readyAnswers(ctx, params.work),
  }),
  route(checklistShapes.showChecklists, {
    may,
    act: (ctx, { params }) => checklists.showChecklists(ctx, params.id),
  }),
  route(checklistShapes.addCheckItems, {
    may,
    act: (ctx, { params, body }) => checklists.addCheckItems(ctx, params.work, body),
  }),
  route(checklistShapes.tickCheckItem, {
    may,
    act: (ctx, { params, body }) => checklists.tickCheckItem(ctx, params.item, body.done),
  }),
  route(checklistShapes.removeCheckItem, {
    may,
    act: (ctx, { params }) => checklists.removeCheckItem(ctx, params.item),
  }),
  route(viewShapes.listViews, { may, act: (ctx) => listViews(ctx) }),
  route(viewShapes.saveView, { may, act: (ctx, { body }) => saveView(ctx, body) }),
  route(viewShapes.removeView, { may, act: (ctx, { params }) => removeView(ctx, params.view) }),
  route(shapes.undoDeed, { may, act: (ctx, { params }) => undoDeed(ctx, params.id) }),
];
