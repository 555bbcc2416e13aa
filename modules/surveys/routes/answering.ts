// Routes that note nothing: no idempotency row, no line in the log, no measure of time, no event.

import { type AnyRoute, route } from "#platform/http";
import { anyone } from "#platform/permissions";
import { decline } from "../declining/decline.ts";
import { mayBrowse } from "../policy.ts";
import * as schema from "../schema/answering.ts";
import { declineSubject } from "../schema/declining.ts";
import { admitByToken, admitSignedIn, listMyWaves } from "../waves/answering/admit.ts";
import { submit } from "../waves/answering/submit.ts";
import { makeWrongTries } from "../waves/answering/wrong-tries.ts";

/** Of this process, in its memory only. */
const tries = makeWrongTries();

export const answeringRoutes: readonly AnyRoute[] = [
  route(schema.listMyWaves, { may: mayBrowse, quiet: true, act: (ctx) => listMyWaves(ctx) }),
  route(schema.admit, {
    may: anyone,
    fleeting: true,
    quiet: true,
    act: (ctx, { body }, { address }) => admitByToken(ctx, body.token, { address, tries }),
  }),
  route(schema.showAnswering, {
    may: mayBrowse,
    quiet: true,
    act: (ctx, { params }) => admitSignedIn(ctx, params.wave),
  }),
  route(schema.submitAnswers, {
    may: anyone,
    fleeting: true,
    quiet: true,
    act: (ctx, { params, body }, { address }) => submit(ctx, params.wave, body, { address, tries }),
  }),
  route(declineSubject, {
    may: anyone,
    fleeting: true,
    quiet: true,
    act: (ctx, { params, body }, { address }) => decline(ctx, params.wave, body, { address, tries }),
  }),
];
