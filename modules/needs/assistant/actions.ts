import type { Context } from "#platform/context";
import type { AssistantBody, AssistantView } from "../schema/assistant.ts";
import { type Failure, failures } from "./ask.ts";
import { assistantErrors } from "./errors.ts";
import { trialJob } from "./job-names.ts";
import { keyOf, readAssistant, writeAssistant } from "./store.ts";

export async function showAssistant({ db, config }: Context): Promise<AssistantView> {
  const { isOn, endpoint, model, sealed, lastAt, lastError } = await readAssistant(db);
  return {
    ...{ isOn, endpoint, model },
    hasKey: keyOf(config, sealed) !== undefined,
    lastAt: lastAt?.toISOString() ?? null,
    failure: failures.find((one): one is Failure => one === lastError) ?? null,
  };
}

export async function changeAssistant(context: Context, body: AssistantBody): Promise<AssistantView> {
  const { db, config, actor, now } = context;
  if (body.isOn && (!body.endpoint || !body.model))
    throw assistantErrors.refuse("nobody_to_ask", {}, { place: body.endpoint ? "model" : "endpoint" });
  if (body.endpoint && !/^https?:$/.test(protocolOf(body.endpoint)))
    throw assistantErrors.refuse("endpoint_bad", { endpoint: body.endpoint }, { place: "endpoint" });
  await writeAssistant(db, config, body, { by: actor.self ?? null, now });
  return showAssistant(context);
}

function protocolOf(endpoint: string): string {
  try {
    return new URL(endpoint).protocol;
  } catch {
    return "";
  }
}

export async function askTrial(context: Context): Promise<{ task: string }> {
  const task = await context.later(trialJob, {}, { task: { kind: trialJob } });
  return { task: task! };
}
