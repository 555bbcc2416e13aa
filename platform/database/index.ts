export { isDatabaseAway } from "./away.ts";
export {
  bind,
  countStatements,
  type Database,
  openPool,
  type StatementCount,
  surviveBreaks,
  type Transaction,
  transact,
} from "./connection.ts";
export { copyBinary, copyCsv, copyField, copyOut, copyRows, copyText } from "./copy.ts";
export { type EmbeddedPostgres, startEmbedded } from "./embedded/index.ts";
export { type KeptPostgres, keepEmbedded } from "./embedded/keep.ts";
export { emptySchemas } from "./empty.ts";
export { databaseErrors } from "./errors.ts";
export { type Migration, migrate, migrateWithin, readMigrations } from "./migrate.ts";
export { type DatabaseRole, houseRole, roleWithin, settleRoles, vaultRole } from "./roles.ts";
