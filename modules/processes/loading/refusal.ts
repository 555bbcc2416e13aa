import type { Particulars, Refusal } from "#platform/errors";
import { errors as fileErrors } from "#platform/files";
import { errors } from "../errors.ts";

export interface RefusedInThread {
  readonly code: string;
  readonly particulars: Particulars;
  readonly details: unknown;
}

/** A refusal does not survive the way between threads as itself; it is made again from its catalogue. */
export function refusalOf({ code, particulars, details }: RefusedInThread, name: string): Refusal {
  const [room, entry] = code.split(".") as [string, never];
  const catalogue = [errors, fileErrors].find((one) => one.room === room) ?? errors;
  const told = "name" in particulars ? { ...particulars, name } : particulars;
  return catalogue.refuse(entry, told, details === undefined ? {} : { details });
}
