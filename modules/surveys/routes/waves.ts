import { type AnyRoute, route } from "#platform/http";
import { mayRun } from "../policy.ts";
import * as schema from "../schema/waves.ts";
import * as act from "../waves/actions/index.ts";

export const waveRoutes: readonly AnyRoute[] = [
  route(schema.listWaves, { may: mayRun, act: (ctx, { query }) => act.listWaves(ctx, query) }),
  route(schema.createWave, { may: mayRun, act: (ctx, { body }) => act.createWave(ctx, body) }),
  route(schema.showWave, { may: mayRun, act: (ctx, { params }) => act.showWave(ctx, params.wave) }),
  route(schema.planWave, {
    may: mayRun,
    act: (ctx, { params, body }) => act.planWave(ctx, params.wave, body),
  }),
  route(schema.discardWave, { may: mayRun, act: (ctx, { params }) => act.discardWave(ctx, params.wave) }),
  route(schema.previewAudience, {
    may: mayRun,
    act: (ctx, { params }) => act.previewAudience(ctx, params.wave),
  }),
  route(schema.launchWave, { may: mayRun, act: (ctx, { params }) => act.launchWave(ctx, params.wave) }),
  route(schema.extendWave, {
    may: mayRun,
    act: (ctx, { params, body }) => act.extendWave(ctx, params.wave, body.closesAt),
  }),
  route(schema.raiseThreshold, {
    may: mayRun,
    act: (ctx, { params, body }) => act.raiseK(ctx, params.wave, body.k),
  }),
  route(schema.closeWave, { may: mayRun, act: (ctx, { params }) => act.closeWave(ctx, params.wave) }),
  // The answer holds the codes, so that it is not kept for a second try.
  route(schema.makeKioskSheets, {
    may: mayRun,
    fleeting: true,
    act: (ctx, { params, body }) => act.makeKioskSheets(ctx, params.wave, body.units),
  }),
  route(schema.showParticipation, {
    may: mayRun,
    act: (ctx, { params }) => act.showParticipation(ctx, params.wave),
  }),
  route(schema.listSeries, { may: mayRun, act: (ctx) => act.listSeries(ctx) }),
  route(schema.createSeries, { may: mayRun, act: (ctx, { body }) => act.createSeries(ctx, body) }),
  route(schema.endSeries, { may: mayRun, act: (ctx, { params }) => act.endSeries(ctx, params.series) }),
];
