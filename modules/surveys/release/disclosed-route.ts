// The only ways in which results leave the house: what a verb answers with has passed the gate, or it does not compile.

import type { Context } from "#platform/context";
import {
  type AnyEndpoint,
  type AnyRoute,
  type Download,
  download,
  type Input,
  type Output,
  route,
} from "#platform/http";
import type { Permission } from "#platform/permissions";
import { type Disclosed, open } from "#science/disclosure";

/** Mounts a verb whose answer is disclosed. A plain object, a cast or a copy is refused, by the compiler and again when run. */
export function disclosedRoute<E extends AnyEndpoint>(
  endpoint: E,
  handling: {
    readonly may: Permission;
    act(context: Context, input: Input<E>): Promise<Disclosed<Output<E>>>;
  },
): AnyRoute {
  return route(endpoint, {
    may: handling.may,
    trusted: true,
    act: async (context, input) => open(await handling.act(context, input)),
  });
}

/** The same for a file: `write` makes it of what was disclosed and of nothing else. */
export function disclosedDownload<E extends AnyEndpoint, T>(
  endpoint: E,
  handling: {
    readonly may: Permission;
    load(context: Context, input: Input<E>): Promise<Disclosed<T>>;
    write(value: T, input: Input<E>): Download | Promise<Download>;
  },
): AnyRoute {
  return download(endpoint, {
    may: handling.may,
    act: async (context, input) => handling.write(open(await handling.load(context, input)), input),
  });
}
