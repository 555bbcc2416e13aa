import type { Actor } from "#platform/context";
import type { AnyRoute } from "#platform/http/route";
import { route } from "#platform/http/route";
import { type Permission, signedIn } from "#platform/permissions";
import * as actions from "./actions.ts";
import type { NoticeDesk } from "./reader.ts";
import * as schema from "./schema/index.ts";

/** Only somebody the organisation knows is told things; an account alone has nothing to choose. */
const mayChoose: Permission = (actor: Actor) => actor.self !== undefined;

export function noticeRoutes(desk: NoticeDesk): AnyRoute[] {
  return [
    route(schema.listNotices, {
      may: signedIn,
      act: (context, { query }) => actions.listNotices(context, query),
    }),
    route(schema.countNotices, { may: signedIn, act: (context) => actions.countNotices(context) }),
    // Reading twice is reading once: no key is kept for it.
    route(schema.readNotice, {
      may: signedIn,
      fleeting: true,
      act: (context, { params }) => actions.readNotice(context, params.id),
    }),
    route(schema.readNotices, {
      may: signedIn,
      fleeting: true,
      act: (context, { body }) => actions.readNotices(context, body),
    }),
    route(schema.showPreferences, {
      may: mayChoose,
      act: (context) => actions.showPreferences(context, desk),
    }),
    route(schema.changePreferences, {
      may: mayChoose,
      act: (context, { body }) => actions.changePreferences(context, desk, body),
    }),
    route(schema.showDigest, { may: mayChoose, act: (context) => actions.showDigest(context, desk) }),
  ];
}
