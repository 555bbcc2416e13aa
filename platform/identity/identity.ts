import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingHttpHeaders } from "node:http";
import type { Role } from "#platform/context";
import { roles } from "#platform/context";
import { type AuthOptions, makeAuth, openAuthPool } from "./auth.ts";
import { identityErrors } from "./errors.ts";

export interface SessionUser {
  readonly sessionId: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly language: "en" | "ru" | undefined;
}

/** Where a request came from, for limits and the list of sessions. */
export interface Origin {
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
}

export interface Identity {
  readSession(origin: Origin): Promise<SessionUser | undefined>;
  /** Each returns the cookies to set. */
  signIn(origin: Origin, email: string, password: string): Promise<string[]>;
  signInByLink(origin: Origin, token: string): Promise<string[]>;
  signOut(origin: Origin): Promise<string[]>;
  makeLink(email: string): Promise<string>;
  hashPassword(password: string): Promise<string>;
  checkPassword(hash: string, password: string): Promise<boolean>;
  close(): Promise<void>;
}

const linkTaker = new AsyncLocalStorage<(token: string) => void>();

export function openIdentity(options: AuthOptions): Identity {
  const pool = openAuthPool(options.databaseUrl, 6);
  const desk = { taken: (token: string) => linkTaker.getStore()?.(token) };
  const auth = makeAuth(options, pool, desk);

  /** Calls the library through its handler, so that its limits on tries and its origin checks apply. */
  async function call(origin: Origin, method: string, path: string, body?: object): Promise<Response> {
    const headers = toHeaders(origin);
    headers.set("origin", new URL(options.baseUrl).origin);
    if (body) headers.set("content-type", "application/json");
    const url = new URL(`/api/auth${path}`, options.baseUrl);
    const response = await auth.handler(
      new Request(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) }),
    );
    if (response.status === 429) throw identityErrors.refuse("too_many_tries");
    if (response.status >= 500) await explain(new Error(`signing in failed: ${await response.text()}`));
    return response;
  }

  /** The library says no more than that it failed; whether the database is away, the database is asked. */
  async function explain(error: unknown): Promise<never> {
    await pool.query("select 1");
    throw error;
  }

  return {
    async readSession(origin) {
      if (!origin.headers.cookie) return undefined;
      const found = await auth.api.getSession({ headers: toHeaders(origin) }).catch(explain);
      if (!found || found.user.banned) return undefined;
      return {
        sessionId: found.session.id,
        id: found.user.id,
        name: found.user.name,
        email: found.user.email,
        roles: parseRoles(found.user.role),
        language:
          found.user.language === "ru" || found.user.language === "en" ? found.user.language : undefined,
      };
    },
    async signIn(origin, email, password) {
      const response = await call(origin, "POST", "/sign-in/email", { email, password });
      if (!response.ok) throw identityErrors.refuse("wrong_credentials");
      return response.headers.getSetCookie();
    },
    async signInByLink(origin, token) {
      const response = await call(origin, "GET", `/magic-link/verify?token=${encodeURIComponent(token)}`);
      if (response.status !== 200) throw identityErrors.refuse("link_spent");
      return response.headers.getSetCookie();
    },
    async signOut(origin) {
      const response = await call(origin, "POST", "/sign-out", {});
      return response.headers.getSetCookie();
    },
    async makeLink(email) {
      let made: string | undefined;
      await linkTaker.run(
        (token) => {
          made = token;
        },
        () => auth.api.signInMagicLink({ body: { email }, headers: new Headers() }).catch(explain),
      );
      return new URL(`/sign-in/link?token=${made}`, options.baseUrl).toString();
    },
    hashPassword: async (password) => (await auth.$context).password.hash(password),
    checkPassword: async (hash, password) => (await auth.$context).password.verify({ hash, password }),
    close: () => pool.end(),
  };
}

export function parseRoles(text: string | null | undefined): Role[] {
  const named = new Set((text ?? "").split(","));
  return roles.filter((role) => named.has(role));
}

function toHeaders({ headers, address }: Origin): Headers {
  const copy = new Headers();
  for (const name of ["cookie", "user-agent", "accept-language"]) {
    const value = headers[name];
    if (typeof value === "string") copy.set(name, value);
  }
  // Overwrites whatever the client claims: only the server knows where a request came from.
  copy.set("x-real-client-ip", address);
  return copy;
}
