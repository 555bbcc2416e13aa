import { type AnyRoute, route } from "#platform/http";
import { anyone } from "#platform/permissions";
import * as dialogue from "../dialogue/actions.ts";
import { makeAuthorPace } from "../dialogue/pace.ts";
import { mayBrowse } from "../policy.ts";
import * as schema from "../schema/dialogue.ts";

const pace = makeAuthorPace();

export const dialogueRoutes: readonly AnyRoute[] = [
  route(schema.showSaid, {
    may: anyone,
    fleeting: true,
    quiet: true,
    act: (context, _input, { headers, address }) => {
      pace("read", address, context.now.getTime());
      return dialogue.showSaid(context, String(headers["x-said-key"] ?? ""));
    },
  }),
  route(schema.replyAsAuthor, {
    may: anyone,
    fleeting: true,
    quiet: true,
    act: (context, { body }, { address }) => {
      pace("write", address, context.now.getTime());
      return dialogue.replyAsAuthor(context, body);
    },
  }),
  route(schema.showDialogue, {
    may: mayBrowse,
    act: (context, { params }) => dialogue.showDialogue(context, params.comment),
  }),
  route(schema.replyAsHouse, {
    may: mayBrowse,
    act: (context, { params, body }) => dialogue.replyAsHouse(context, params.comment, body.words),
  }),
];
