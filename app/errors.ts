// Every error catalogue of the house, for the documentation.

import { errors as companyErrors } from "#db/sample";
import { configErrors } from "#platform/config";
import { databaseErrors } from "#platform/database";
import type { ErrorCatalogue } from "#platform/errors";
import { errors as fileErrors } from "#platform/files";
import { httpErrors } from "#platform/http";
import { identityErrors } from "#platform/identity";
import { taskErrors } from "#platform/jobs";
import { noticeErrors } from "#platform/notices";
import { pagingErrors } from "#platform/paging";
import { permissionErrors } from "#platform/permissions";
import { uploadErrors } from "#platform/uploads";
import { backupErrors } from "./backup/errors.ts";
import { atomsErrors } from "./methods/atoms/errors.ts";
import { changeMethodErrors } from "./methods/change/errors.ts";
import { driverMethodErrors } from "./methods/drivers/errors.ts";
import { methodErrors } from "./methods/errors.ts";
import { evaluationMethodErrors } from "./methods/evaluation/errors.ts";
import { surveyMethodErrors } from "./methods/survey/errors.ts";
import { modules } from "./modules.ts";
import { sampleErrors } from "./sample/index.ts";
import { startErrors } from "./server.ts";

export const errorCatalogues: readonly ErrorCatalogue[] = [
  startErrors,
  configErrors,
  databaseErrors,
  backupErrors,
  httpErrors,
  pagingErrors,
  permissionErrors,
  identityErrors,
  taskErrors,
  noticeErrors,
  uploadErrors,
  fileErrors,
  sampleErrors,
  companyErrors,
  methodErrors,
  surveyMethodErrors,
  driverMethodErrors,
  evaluationMethodErrors,
  changeMethodErrors,
  atomsErrors,
  ...modules.flatMap((module) => module.errors ?? []),
];
