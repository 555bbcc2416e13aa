import { betterAuth } from "better-auth";
import { admin, magicLink } from "better-auth/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { surviveBreaks } from "#platform/database";

export interface AuthOptions {
  readonly databaseUrl: string;
  readonly baseUrl: string;
  readonly secret: string;
  /** Off only where tests sign in hundreds of times a second. */
  readonly rateLimit: boolean;
}

const linkMinutes = 60 * 24;

const access = createAccessControl({ user: ["list", "ban"], session: ["list", "revoke"] });

/** Hands a made link from the library's callback to whoever asked for it. */
export interface LinkDesk {
  taken: ((token: string) => void) | undefined;
}

/**
 * The identity library under our roof: passwords by scrypt, one-time links stored hashed, sessions in the
 * database, limits on tries in the database. Its own HTTP surface is not mounted; our routes call it.
 */
export function makeAuth(options: AuthOptions, pool: pg.Pool, desk: LinkDesk) {
  return betterAuth({
    baseURL: options.baseUrl,
    basePath: "/api/auth",
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool }) }),
      type: "postgres",
      transaction: true,
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    user: {
      modelName: "user",
      additionalFields: { language: { type: "string", required: false, input: false } },
    },
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: options.rateLimit,
      storage: "database",
      window: 60,
      max: 100,
      customRules: {
        "/sign-in/email": { window: 60, max: 8 },
        "/magic-link/verify": { window: 60, max: 20 },
      },
    },
    advanced: {
      database: { generateId: "uuid" },
      cookiePrefix: "vizavi",
      useSecureCookies: options.baseUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: ["x-real-client-ip"] },
    },
    plugins: [
      admin({
        ac: access,
        roles: {
          programme_lead: access.newRole({ user: [], session: [] }),
          administrator: access.newRole({ user: ["list", "ban"], session: ["list", "revoke"] }),
          member: access.newRole({ user: [], session: [] }),
        },
        defaultRole: "member",
        adminRoles: ["administrator"],
      }),
      magicLink({
        storeToken: "hashed",
        disableSignUp: true,
        expiresIn: linkMinutes * 60,
        sendMagicLink: ({ token }) => desk.taken?.(token),
      }),
    ],
  });
}

export type Auth = ReturnType<typeof makeAuth>;

/** The library's tables stand in their own schema. */
export function openAuthPool(databaseUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    options: "-c search_path=auth",
    application_name: "vizavi auth",
  });
  surviveBreaks(pool);
  return pool;
}
