import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { address, sessionKey, sessionQuery } from "#platform/web";
import { Page } from "#ui/page";
import { Loading } from "#ui/state";
import { Crash } from "./frame/crash.tsx";
import { Frame } from "./frame/frame.tsx";
import { speakAtArrival } from "./frame/speak.ts";
import { allPages } from "./pages.ts";

export function makeRouter(client: QueryClient) {
  const root = createRootRoute({
    component: Outlet,
    errorComponent: Crash,
    notFoundComponent: lazyRouteComponent(() => import("./frame/lost-page.tsx")),
  });

  const frame = createRoute({
    id: "frame",
    getParentRoute: () => root,
    component: Frame,
    beforeLoad: async ({ location }) => {
      const session = await client.ensureQueryData(sessionQuery);
      if (!session.user) {
        throw redirect({
          to: "/sign-in",
          search: location.href === "/" ? {} : ({ to: location.href } as never),
        });
      }
      speakAtArrival(client, session.user.language);
    },
  });

  const outside = createRoute({
    id: "outside",
    getParentRoute: () => root,
    component: lazyRouteComponent(() => import("./frame/outside.tsx")),
  });

  const routeUnder = (parent: typeof frame | typeof outside) => (page: (typeof allPages)[number]) =>
    createRoute({
      path: page.path,
      getParentRoute: () => parent,
      component: lazyRouteComponent(page.load),
    });
  const pages = allPages.filter((page) => !page.outside).map(routeUnder(frame));
  const openPages = allPages.filter((page) => page.outside).map(routeUnder(outside));
  const lost = createRoute({
    path: "$",
    getParentRoute: () => frame,
    component: lazyRouteComponent(() => import("./frame/lost-page.tsx")),
  });
  const signIn = createRoute({
    path: "/sign-in",
    getParentRoute: () => root,
    component: lazyRouteComponent(() => import("./sign-in/sign-in-page.tsx")),
  });
  const signInLink = createRoute({
    path: "/sign-in/link",
    getParentRoute: () => root,
    component: lazyRouteComponent(() => import("./sign-in/link-page.tsx")),
  });

  const router = createRouter({
    routeTree: root.addChildren([
      frame.addChildren([...pages, lost]),
      outside.addChildren(openPages),
      signIn,
      signInLink,
    ]),
    // Plain text both ways: the library would read a token or a search for "123" as JSON.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => address("", {}, search),
    defaultPreload: "intent",
    defaultErrorComponent: Crash,
    scrollRestoration: true,
    defaultPendingMs: 250,
    defaultPendingComponent: () => (
      <Page>
        <Loading lines={6} cards={3} />
      </Page>
    ),
  });

  return {
    router,
    toSignIn: () => {
      const { href, pathname } = router.state.location;
      if (pathname.startsWith("/sign-in")) return;
      client.removeQueries({ queryKey: sessionKey });
      void router.navigate({ to: "/sign-in" as never, search: { to: href } as never });
    },
  };
}
