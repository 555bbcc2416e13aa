import { z } from "zod";
import { roles } from "#platform/context";
import { endpoint } from "#platform/http/endpoint";

const role = z.enum(roles);
const language = z.enum(["ru", "en"]);
const done = z.object({ done: z.literal(true) });
const id = z.object({ id: z.uuid() });
const password = z.string().min(10).max(200);

export const SessionView = z
  .object({
    user: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        roles: z.array(role),
        language,
        personId: z.string().optional(),
        unitId: z.string().optional(),
        leads: z.boolean(),
      })
      .nullable(),
    company: z.object({ name: z.string(), empty: z.boolean() }),
  })
  .meta({ id: "Session" });
export type SessionView = z.infer<typeof SessionView>;

export const showSession = endpoint({
  method: "GET",
  path: "/api/session",
  summary: "Who is signed in, and to which company.",
  response: SessionView,
});

export const signIn = endpoint({
  method: "POST",
  path: "/api/session",
  summary: "Sign in with e-mail and password.",
  body: z.object({ email: z.email().max(320), password: z.string().min(1).max(200) }),
  response: done,
});

export const signInByLink = endpoint({
  method: "POST",
  path: "/api/session/link",
  summary: "Sign in with the token of a one-time link.",
  body: z.object({ token: z.string().min(10).max(200) }),
  response: done,
});

export const signOut = endpoint({
  method: "DELETE",
  path: "/api/session",
  summary: "Sign out of this session.",
  response: done,
});

export const OwnAccount = z
  .object({ name: z.string(), email: z.string(), language: language.nullable(), hasPassword: z.boolean() })
  .meta({ id: "OwnAccount" });
export type OwnAccount = z.infer<typeof OwnAccount>;

export const showOwnAccount = endpoint({
  method: "GET",
  path: "/api/account",
  summary: "One's own account.",
  response: OwnAccount,
});

export const changeOwnAccount = endpoint({
  method: "PUT",
  path: "/api/account",
  summary: "Change one's own name, language or password; a new password ends all other sessions.",
  body: z.object({
    name: z.string().trim().min(1).max(200).optional(),
    language: language.optional(),
    password: password.optional(),
    currentPassword: z.string().max(200).optional(),
  }),
  response: OwnAccount,
});

export const AccountSession = z
  .object({
    id: z.string(),
    current: z.boolean(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    address: z.string().nullable(),
    agent: z.string().nullable(),
  })
  .meta({ id: "AccountSession" });
export type AccountSession = z.infer<typeof AccountSession>;

export const listOwnSessions = endpoint({
  method: "GET",
  path: "/api/account/sessions",
  summary: "One's own open sessions.",
  response: z.object({ sessions: z.array(AccountSession) }),
});

export const endOwnSession = endpoint({
  method: "DELETE",
  path: "/api/account/sessions/:id",
  summary: "End one of one's own sessions.",
  params: id,
  response: done,
});

export const AccountView = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(role),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().nullable(),
    openSessions: z.number(),
  })
  .meta({ id: "Account" });
export type AccountView = z.infer<typeof AccountView>;

export const listAccounts = endpoint({
  method: "GET",
  path: "/api/accounts",
  summary: "Accounts by name, with their roles.",
  query: z.object({ search: z.string().max(200).optional(), after: z.string().max(400).optional() }),
  response: z.object({ accounts: z.array(AccountView), next: z.string().nullable() }),
});

export const createAccount = endpoint({
  method: "POST",
  path: "/api/accounts",
  summary: "Create an account; its owner signs in by a one-time link and may then choose a password.",
  body: z.object({
    name: z.string().trim().min(1).max(200),
    email: z.email().max(320),
    roles: z.array(role).max(roles.length).default([]),
    language: language.optional(),
  }),
  response: AccountView,
});

export const makeLink = endpoint({
  method: "POST",
  path: "/api/accounts/:id/link",
  summary: "Make a one-time sign-in link, valid for a day.",
  params: id,
  response: z.object({ url: z.string() }),
});

export const changeRoles = endpoint({
  method: "PUT",
  path: "/api/accounts/:id/roles",
  summary: "Set an account's roles.",
  params: id,
  body: z.object({ roles: z.array(role).max(roles.length) }),
  response: AccountView,
});

export const endSessions = endpoint({
  method: "DELETE",
  path: "/api/accounts/:id/sessions",
  summary: "End all sessions of an account.",
  params: id,
  response: done,
});
