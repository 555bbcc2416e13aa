import type { z } from "zod";
import { say } from "#platform/words";
import { address } from "./address.ts";
import { ApiError, errorFrom } from "./api-error.ts";
import { currentLanguage } from "./language.ts";
import { webWords } from "./words.ts";

/** The shape of what `endpoint(...)` of `#platform/http` makes; only its type reaches the page. */
export interface CallableEndpoint {
  readonly method: string;
  readonly path: string;
  readonly params?: z.ZodType | undefined;
  readonly query?: z.ZodType | undefined;
  readonly body?: z.ZodType | undefined;
  readonly response: z.ZodType;
}

/** One part of the input: needed when its schema needs it, absent when the endpoint has none. */
type Part<Name extends string, S> = [S] extends [never]
  ? { readonly [K in Name]?: undefined }
  : [S] extends [z.ZodType]
    ? Record<never, never> extends z.input<S>
      ? { readonly [K in Name]?: z.input<S> }
      : { readonly [K in Name]: z.input<S> }
    : { readonly [K in Name]?: undefined };

export type CallInput<E extends CallableEndpoint> = Part<"params", NonNullable<E["params"]>> &
  Part<"query", NonNullable<E["query"]>> &
  Part<"body", NonNullable<E["body"]>>;

export type CallOutput<E extends CallableEndpoint> = z.output<E["response"]>;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** One key for one intention: a repeated call with it changes nothing twice. Made up when absent. */
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nothing of the session goes along, and nothing is sent twice: for what must not be tied to anybody. */
  readonly anonymous?: boolean;
}

type Call<E extends CallableEndpoint> =
  Record<never, never> extends CallInput<E>
    ? (input?: CallInput<E>, options?: CallOptions) => Promise<CallOutput<E>>
    : (input: CallInput<E>, options?: CallOptions) => Promise<CallOutput<E>>;

/**
 * A typed call of one endpoint: `const readUnit = caller<typeof endpoints.readUnit>("GET", "/api/units/:id")`,
 * where `endpoints` is an `import type` of the room's `schema.ts`. A wrong method, path or body does not compile.
 */
export function caller<E extends CallableEndpoint>(method: E["method"], path: E["path"]): Call<E> {
  const call = (input: Loose = {}, options: CallOptions = {}) =>
    request(method, address(path, input.params, input.query), input.body, options);
  return call as Call<E>;
}

interface Loose {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const waits = [300, 1200];

/** Sends once, and twice more when nothing came back or the server is starting: the key makes that safe for writes. */
async function request(method: string, url: string, body: unknown, options: CallOptions): Promise<unknown> {
  const headers: Record<string, string> = {
    accept: "application/json",
    "accept-language": currentLanguage(),
    ...options.headers,
  };
  if (method !== "GET" && !options.anonymous) headers["idempotency-key"] = options.idempotencyKey ?? newKey();
  if (body !== undefined) headers["content-type"] = "application/json";
  const init: RequestInit = {
    method,
    headers,
    credentials: options.anonymous ? "omit" : "same-origin",
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: options.signal,
  };
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(url, init).catch((error: unknown) => {
      if (options.signal?.aborted) throw error;
      return undefined;
    });
    const wait = waits[attempt];
    const mayRecover = response === undefined || [502, 503, 504].includes(response.status);
    if (mayRecover && wait !== undefined && !options.anonymous) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      options.signal?.throwIfAborted();
      continue;
    }
    return answer(response);
  }
}

/** `crypto.randomUUID` exists in secure contexts only, and a plain http address in an office is none. */
export function newKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

async function answer(response: Response | undefined): Promise<unknown> {
  const t = say(webWords, currentLanguage());
  if (!response)
    throw new ApiError(0, { code: "web.offline", sentence: t("offline"), hint: t("offlineHint") });
  if (response.status === 204) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  throw (
    errorFrom(response.status, body) ??
    new ApiError(response.status, {
      code: "web.not_json",
      sentence: t("notJson", { status: String(response.status) }),
      hint: t("notJsonHint"),
    })
  );
}
