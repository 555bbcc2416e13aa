// From a text to a result: reads JSON, holds it against the shape and the method's own rules, runs the method.

import { z } from "zod";
import type { Language } from "#platform/cli";
import type { Refusal } from "#platform/errors";
import { methodErrors } from "./errors.ts";
import type { Method } from "./method.ts";
import { placeText } from "./place.ts";

export type MethodAnswer =
  | { readonly result: object; readonly refusals?: undefined }
  | { readonly refusals: readonly Refusal[]; readonly result?: undefined };

/** Either the result, or everything that is wrong with the input, each with its place. */
export function runMethod(method: Method, text: string, language: Language): MethodAnswer {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message.replace(/\.$/, "");
    return { refusals: [methodErrors.refuse("not_json", { reason }, { place: "$" })] };
  }
  const read = method.input.safeParse(json, { error: localeOf(language) });
  if (!read.success) {
    const refusals = read.error.issues
      .flatMap((issue) => leavesOf(issue))
      .map(({ path, message }) =>
        methodErrors.refuse(
          "wrong_shape",
          { reason: message, name: method.name },
          { place: placeText(path) },
        ),
      );
    return { refusals };
  }
  const refusals = method.problems(read.data);
  return refusals.length > 0 ? { refusals } : { result: method.run(read.data, language) };
}

function localeOf(language: Language) {
  return z.locales[language]().localeError;
}

/** Both shapes as JSON Schema (2020-12). */
export function schemasOf(method: Method): object {
  return {
    input: z.toJSONSchema(method.input, { io: "input" }),
    output: z.toJSONSchema(method.output, { io: "input" }),
  };
}

interface Leaf {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** An unknown key is told at the key itself. */
function leavesOf(issue: z.core.$ZodIssue): Leaf[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: issue.message }));
  return [issue];
}
