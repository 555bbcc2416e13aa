import { isAdministrator } from "#platform/context";
import { type AnyRoute, route } from "#platform/http";
import * as actions from "../assistant/actions.ts";
import * as schema from "../schema/assistant.ts";

export const assistantRoutes: readonly AnyRoute[] = [
  route(schema.showAssistant, { may: isAdministrator, act: (ctx) => actions.showAssistant(ctx) }),
  route(schema.changeAssistant, {
    may: isAdministrator,
    act: (ctx, { body }) => actions.changeAssistant(ctx, body),
  }),
  route(schema.tryAssistant, { may: isAdministrator, act: (ctx) => actions.askTrial(ctx) }),
];
