import type { IncomingHttpHeaders } from "node:http";
import type { Readable } from "node:stream";
import type { Context } from "#platform/context";
import type { SessionUser } from "#platform/identity";
import type { Permission } from "#platform/permissions";
import type { AnyEndpoint, Input, Output } from "./endpoint.ts";

/** The little of HTTP that a verb may see. */
export interface Exchange {
  readonly headers: IncomingHttpHeaders;
  readonly address: string;
  readonly session: SessionUser | undefined;
  setCookies(cookies: readonly string[]): void;
}

interface RouteBase {
  readonly endpoint: AnyEndpoint;
  readonly may: Permission;
  /** The input or the answer is a secret, and doing it twice harms nobody: no idempotency key is kept with it. */
  readonly fleeting?: boolean;
  /**
   * Nothing is noted of a call: no line in the log, no measure of its time, and of a failure only its kind. For what
   * must not be tied to a person or a moment.
   */
  readonly quiet?: boolean;
}

export interface JsonRoute extends RouteBase {
  readonly answers: "json";
  /** The response is built by our own code from our own rows and large: it goes out without a second validation. */
  readonly trusted: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: `route` has checked verb against endpoint
  act(context: Context, input: any, exchange: Exchange): Promise<unknown>;
}

/** A file to save; the transaction stays open while it is streamed, unless it is `stored`. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array | Readable | AsyncIterable<string | Uint8Array>;
  /** The bytes do not come from the database: a slow reader then holds no connection. */
  readonly stored?: boolean;
  /** Shown on the page instead of saved. Only for what can carry no script. */
  readonly inline?: boolean;
}

export interface DownloadRoute extends RouteBase {
  readonly answers: "download";
  // biome-ignore lint/suspicious/noExplicitAny: `download` has checked verb against endpoint
  act(context: Context, input: any, exchange: Exchange): Promise<Download>;
}

export type AnyRoute = JsonRoute | DownloadRoute;

interface Handling<E extends AnyEndpoint> {
  /** Coarse permission by who acts; the verb checks the relation to the thing once it is loaded. */
  readonly may: Permission;
  readonly trusted?: boolean;
  readonly fleeting?: boolean;
  readonly quiet?: boolean;
  act(context: Context, input: Input<E>, exchange: Exchange): Promise<Output<E>>;
}

/** Mounts a verb behind an endpoint: validated input, permission, one transaction, idempotency by key. */
export function route<E extends AnyEndpoint>(endpoint: E, handling: Handling<E>): JsonRoute {
  return { answers: "json", endpoint, trusted: false, ...handling };
}

/** The same for a file to save; the endpoint's response shape is not used. */
export function download<E extends AnyEndpoint>(
  endpoint: E,
  handling: {
    readonly may: Permission;
    act(context: Context, input: Input<E>, exchange: Exchange): Promise<Download>;
  },
): DownloadRoute {
  return { answers: "download", endpoint, ...handling };
}
