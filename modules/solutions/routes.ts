import { type AnyRoute, route } from "#platform/http";
import { evaluateNow, lookAgain } from "./actions/evaluate.ts";
import { sayHelped, takeHelpedBack } from "./actions/helped.ts";
import * as life from "./actions/life.ts";
import * as look from "./actions/look.ts";
import { listMeasures } from "./actions/measures.ts";
import * as plan from "./actions/plan.ts";
import { proposeRollOut } from "./actions/propose.ts";
import { listServices } from "./actions/services.ts";
import { showEvaluation } from "./actions/show-evaluation.ts";
import { changeSolution, draftSolution } from "./actions/write.ts";
import { mayBrowse as may } from "./policy.ts";
import * as schema from "./schema/index.ts";

export const routes: readonly AnyRoute[] = [
  route(schema.listSolutions, { may, act: (ctx, { query }) => look.listSolutions(ctx, query) }),
  route(schema.solutionsAround, { may, act: (ctx, { query }) => look.solutionsAround(ctx, query) }),
  route(schema.listServices, { may, act: (ctx, { query }) => listServices(ctx, query) }),
  route(schema.mySteps, { may, act: (ctx) => look.mySteps(ctx) }),
  route(schema.showSolution, { may, act: (ctx, { params }) => look.showSolution(ctx, params.id) }),
  route(schema.draftSolution, { may, act: (ctx, { body }) => draftSolution(ctx, body) }),
  route(schema.changeSolution, { may, act: (ctx, { params, body }) => changeSolution(ctx, params.id, body) }),
  route(schema.adoptPlan, { may, act: (ctx, { params }) => life.adoptPlan(ctx, params.id) }),
  route(schema.takePlanBack, { may, act: (ctx, { params }) => life.takePlanBack(ctx, params.id) }),
  route(schema.dropSolution, {
    may,
    act: (ctx, { params, body }) => life.dropSolution(ctx, params.id, body),
  }),
  route(schema.restoreSolution, { may, act: (ctx, { params }) => life.restoreSolution(ctx, params.id) }),
  route(schema.addStep, { may, act: (ctx, { params, body }) => plan.addStep(ctx, params.id, body) }),
  route(schema.changeStep, { may, act: (ctx, { params, body }) => plan.changeStep(ctx, params, body) }),
  route(schema.removeStep, { may, act: (ctx, { params }) => plan.removeStep(ctx, params) }),
  route(schema.doStep, { may, act: (ctx, { params }) => plan.markStep(ctx, params, true) }),
  route(schema.reopenStep, { may, act: (ctx, { params }) => plan.markStep(ctx, params, false) }),
  route(schema.setExpectation, {
    may,
    act: (ctx, { params, body }) => plan.setExpectation(ctx, params.id, body),
  }),
  route(schema.setRollOut, { may, act: (ctx, { params, body }) => plan.setRollOut(ctx, params.id, body) }),
  route(schema.proposeRollOut, {
    may,
    act: (ctx, { params, query }) => proposeRollOut(ctx, params.id, query),
  }),
  route(schema.listMeasures, { may, act: (ctx, { params }) => listMeasures(ctx, params.id) }),
  route(schema.showEvaluation, {
    may,
    act: (ctx, { params }) => showEvaluation(ctx, params.id, params.evaluation),
  }),
  route(schema.evaluateNow, { may, act: (ctx, { params }) => evaluateNow(ctx, params.id) }),
  route(schema.lookAgain, { may, act: (ctx, { params, body }) => lookAgain(ctx, params.id, body) }),
  route(schema.sayHelped, { may, act: (ctx, { params, body }) => sayHelped(ctx, params.id, body) }),
  route(schema.takeHelpedBack, { may, act: (ctx, { params }) => takeHelpedBack(ctx, params.id) }),
];
