import { isAdministrator } from "#platform/context";
import { type AnyRoute, route } from "#platform/http";
import { signedIn } from "#platform/permissions";
import * as actions from "../mail/actions.ts";
import * as sending from "../mail/sending.ts";
import * as schema from "../schema/mail.ts";

export const mailRoutes: readonly AnyRoute[] = [
  route(schema.listMailboxes, { may: signedIn, act: (ctx) => actions.listMailboxes(ctx) }),
  route(schema.connectMailbox, { may: signedIn, act: (ctx, { body }) => actions.connectMailbox(ctx, body) }),
  route(schema.testMailbox, {
    may: signedIn,
    fleeting: true,
    act: (ctx, { body }) => actions.testMailbox(ctx, body),
  }),
  route(schema.listAside, { may: signedIn, act: (ctx, { query }) => actions.listAside(ctx, query) }),
  route(schema.takeAside, { may: signedIn, act: (ctx, { params }) => actions.takeAside(ctx, params.id) }),
  route(schema.discardAside, {
    may: signedIn,
    act: (ctx, { params }) => actions.discardAside(ctx, params.id),
  }),
  route(schema.changeMailbox, {
    may: signedIn,
    fleeting: true,
    act: (ctx, { params, body }) => actions.changeMailbox(ctx, params.id, body),
  }),
  route(schema.listTaken, {
    may: signedIn,
    act: (ctx, { params, query }) => actions.listTaken(ctx, params.id, query),
  }),
  route(schema.showMail, { may: isAdministrator, act: (ctx) => sending.showMail(ctx) }),
  route(schema.sendTestLetter, { may: isAdministrator, act: (ctx) => sending.sendTestLetter(ctx) }),
  route(schema.listLetters, {
    may: isAdministrator,
    act: (ctx, { query }) => sending.listLetters(ctx, query),
  }),
  route(schema.retryLetter, {
    may: isAdministrator,
    act: (ctx, { params }) => sending.retryLetter(ctx, params.id),
  }),
];
