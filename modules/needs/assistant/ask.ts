// One question to an endpoint that speaks OpenAI's protocol (`POST <endpoint>/chat/completions`).

import { z } from "zod";

export const failures = ["unreachable", "refused", "unreadable"] as const;
export type Failure = (typeof failures)[number];

/** Why there is no answer; whoever asked goes on without. */
export class NoAnswer extends Error {
  readonly reason: Failure;
  constructor(reason: Failure) {
    super(`the assistant gave no answer: ${reason}`);
    this.name = "NoAnswer";
    this.reason = reason;
  }
}

export interface Where {
  readonly endpoint: string;
  readonly model: string;
  readonly key: string | undefined;
}

const patience = 20_000;
const longest = 100_000;
const Answer = z.object({
  model: z.string().max(200).optional(),
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** `texts` have to be masked by whoever asks: they leave the house here. */
export async function ask<T>(
  { endpoint, model, key }: Where,
  {
    task,
    texts,
    shape,
  }: { readonly task: string; readonly texts: readonly string[]; readonly shape: z.ZodType<T> },
  signal?: AbortSignal,
): Promise<{ readonly value: T; readonly model: string }> {
  const body = JSON.stringify({
    model,
    temperature: 0,
    messages: [
      { role: "system", content: task },
      { role: "user", content: texts.map((text) => `- ${text.replaceAll("\n", " ")}`).join("\n") },
    ],
  });
  const response = await fetch(`${endpoint.replace(/\/+$/, "")}/chat/completions`, {
    method: "POST",
    // A key must not follow to another place.
    redirect: "error",
    headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body,
    signal: AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]),
  }).catch(() => {
    signal?.throwIfAborted();
    throw new NoAnswer("unreachable");
  });
  if (!response.ok) throw new NoAnswer("refused");
  const text = (await response.text().catch(() => "")).slice(0, longest);
  const answer = Answer.safeParse(jsonIn(text));
  const value = answer.success ? shape.safeParse(jsonIn(answer.data.choices[0]!.message.content)) : undefined;
  if (!answer.success || !value?.success) throw new NoAnswer("unreadable");
  return { value: value.data, model: answer.data.model ?? model };
}

/** Models like to put their JSON into a frame of words. */
function jsonIn(text: string): unknown {
  const [from, to] = [text.indexOf("{"), text.lastIndexOf("}")];
  if (from === -1 || to < from) return undefined;
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    return undefined;
  }
}
