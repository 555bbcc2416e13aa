import type { z } from "zod";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One operation of the API as both sides see it: the server mounts it with `route`, the page calls it with
 * `caller`, the OpenAPI description is made from it. Method and path are literal types, so that a page
 * that calls something else does not compile.
 */
export interface Endpoint<
  M extends Method = Method,
  P extends string = string,
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: M;
  /** With `:name` for parameters. */
  readonly path: P;
  /** One line for the API reference, in English. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly response: Response;
}

export type AnyEndpoint = Endpoint;

export function endpoint<
  const M extends Method,
  const P extends string,
  Response extends z.ZodType,
  Params extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(definition: {
  method: M;
  path: P;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  response: Response;
}): Endpoint<M, P, Params, Query, Body, Response> {
  return definition;
}

/** Undefined only for an endpoint that declares no such part; the `?` of the property does not count. */
type Parsed<S> = [Exclude<S, undefined>] extends [never] ? undefined : z.output<Extract<S, z.ZodType>>;

/** What the verb behind an endpoint is given, after validation. */
export interface Input<E extends AnyEndpoint> {
  readonly params: Parsed<E["params"]>;
  readonly query: Parsed<E["query"]>;
  readonly body: Parsed<E["body"]>;
}

export type Output<E extends AnyEndpoint> = z.input<E["response"]>;
