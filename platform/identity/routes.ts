import type { Log } from "#platform/context";
import { Refusal } from "#platform/errors";
import type { AnyRoute, Exchange } from "#platform/http/route";
import { route } from "#platform/http/route";
import { anyone, signedIn } from "#platform/permissions";
import * as accounts from "./accounts.ts";
import { identityErrors } from "./errors.ts";
import type { Identity } from "./identity.ts";
import { mayManageAccounts, maySeeAccounts } from "./policy.ts";
import * as schema from "./schema.ts";

const done = { done: true } as const;

/** What the session view tells of the company; the house knows, identity does not. */
export type DescribeCompany = () => Promise<{ name: string; empty: boolean }>;

export function identityRoutes(identity: Identity, describeCompany: DescribeCompany): AnyRoute[] {
  return [
    route(schema.showSession, {
      may: anyone,
      act: async ({ actor }, _input, { session }) => ({
        user: session
          ? {
              id: session.id,
              name: session.name,
              email: session.email,
              roles: [...session.roles],
              language: actor.language,
              ...(actor.self ? { personId: actor.self } : {}),
              ...(actor.memberOf[0] ? { unitId: actor.memberOf[0] } : {}),
              leads: actor.leads.length > 0,
            }
          : null,
        company: await describeCompany(),
      }),
    }),
    route(schema.signIn, {
      may: anyone,
      fleeting: true,
      act: async ({ log }, { body }, exchange) => {
        exchange.setCookies(
          await recorded(log, exchange, () => identity.signIn(exchange, body.email, body.password)),
        );
        return done;
      },
    }),
    route(schema.signInByLink, {
      may: anyone,
      fleeting: true,
      act: async ({ log }, { body }, exchange) => {
        exchange.setCookies(await recorded(log, exchange, () => identity.signInByLink(exchange, body.token)));
        return done;
      },
    }),
    route(schema.signOut, {
      may: anyone,
      fleeting: true,
      act: async (_context, _input, exchange) => {
        exchange.setCookies(await identity.signOut(exchange));
        return done;
      },
    }),
    route(schema.showOwnAccount, {
      may: signedIn,
      act: (context, _input, exchange) => accounts.loadOwnAccount(context, own(exchange).userId),
    }),
    route(schema.changeOwnAccount, {
      may: signedIn,
      act: (context, { body }, exchange) => accounts.changeOwnAccount(context, identity, own(exchange), body),
    }),
    route(schema.listOwnSessions, {
      may: signedIn,
      act: async (context, _input, exchange) => {
        const { userId, sessionId } = own(exchange);
        return { sessions: await accounts.listSessions(context, userId, sessionId) };
      },
    }),
    route(schema.endOwnSession, {
      may: signedIn,
      act: async (context, { params }, exchange) => {
        await accounts.endSession(context, own(exchange).userId, params.id);
        return done;
      },
    }),
    route(schema.listAccounts, {
      may: maySeeAccounts,
      act: (context, { query }) => accounts.listAccounts(context, query.search, query.after),
    }),
    route(schema.createAccount, {
      may: mayManageAccounts,
      act: (context, { body }) => accounts.createAccount(context, body),
    }),
    route(schema.makeLink, {
      may: mayManageAccounts,
      fleeting: true,
      act: async (context, { params }) => {
        const account = await accounts.loadAccount(context, params.id);
        await accounts.recordLink(context, params.id);
        return { url: await identity.makeLink(account.email) };
      },
    }),
    route(schema.changeRoles, {
      may: mayManageAccounts,
      act: (context, { params, body }) => accounts.changeRoles(context, params.id, body.roles),
    }),
    route(schema.endSessions, {
      may: mayManageAccounts,
      act: async (context, { params }) => {
        await accounts.loadAccount(context, params.id);
        await accounts.endSessions(context, params.id);
        return done;
      },
    }),
  ];
}

/** Tries are on the log with where they came from; what was typed is not, for it may be a password in the wrong field. */
async function recorded<T>(log: Log, { address }: Exchange, signIn: () => Promise<T>): Promise<T> {
  try {
    const signedIn = await signIn();
    log.info({ address }, "somebody signed in");
    return signedIn;
  } catch (error) {
    if (error instanceof Refusal) log.warn({ address, code: error.code }, "a sign-in was refused");
    throw error;
  }
}

function own({ session }: Exchange): { userId: string; sessionId: string } {
  if (!session) throw identityErrors.refuse("wrong_credentials");
  return { userId: session.id, sessionId: session.sessionId };
}
