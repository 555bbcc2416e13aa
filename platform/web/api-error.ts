/** A refusal or a failure of the API, with what a person needs: what, where, and what to do. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly place: string | undefined;
  readonly hint: string | undefined;
  readonly details: unknown;
  constructor(
    status: number,
    about: { code: string; sentence: string; place?: string; hint?: string; details?: unknown },
  ) {
    super(about.sentence);
    this.name = "ApiError";
    this.status = status;
    this.code = about.code;
    this.place = about.place;
    this.hint = about.hint;
    this.details = about.details;
  }
}

/** Reads `{"error": {code, sentence, ...}}`; undefined when the body is something else. */
export function errorFrom(status: number, body: unknown): ApiError | undefined {
  const error = (body as { error?: unknown } | null)?.error as
    | { code?: unknown; sentence?: unknown; place?: unknown; hint?: unknown; details?: unknown }
    | undefined;
  if (typeof error?.code !== "string" || typeof error.sentence !== "string") return undefined;
  return new ApiError(status, {
    code: error.code,
    sentence: error.sentence,
    place: typeof error.place === "string" ? error.place : undefined,
    hint: typeof error.hint === "string" ? error.hint : undefined,
    details: error.details,
  });
}
