export { createAccount as createAccountOf } from "./accounts.ts";
export { identityErrors } from "./errors.ts";
export { type Identity, openIdentity, type SessionUser } from "./identity.ts";
export { identityRoutes } from "./routes.ts";
