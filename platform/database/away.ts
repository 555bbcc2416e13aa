const systemCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EHOSTUNREACH",
]);
// Going down, crashed, starting up; too many connections; and the whole class of connection exceptions.
const sqlStates = /^(57P0[123]|53300|08...)$/;
/** What the driver says without a code. */
const sayings =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a conn)/;

/** Whether a piece of work failed because the database went away, so that trying again later makes sense. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as Error & { code?: unknown };
  if (typeof code === "string" && (systemCodes.has(code) || sqlStates.test(code))) return true;
  if (sayings.test(error.message)) return true;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return cause !== undefined && isDatabaseAway(cause);
}
