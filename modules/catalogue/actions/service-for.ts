import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import { inLanguage } from "../answers.ts";
import { errors } from "../errors.ts";
import { type Answers, pointedAt } from "../form.ts";
import { mayAskFor, mayRead } from "../policy.ts";
import type { RatingQuestions } from "../schema/services.ts";
import type { ApprovalRule, Form, Words } from "../schema/shapes.ts";
import { readReader } from "../store/readers.ts";
import { findService, formAt, namesFor, type ServiceRow } from "../store/services.ts";

/** What a request needs to know of the service it asks for. */
export interface ServiceForRequest {
  readonly id: string;
  /** In the language of whoever acts. */
  readonly name: string;
  readonly supplier: string;
  readonly owner: string | null;
  readonly form: Form;
  /** To be kept with the answers: `serviceForm` finds the questions again by it. */
  readonly formVersion: number;
  readonly approval: ApprovalRule;
  readonly expectedMinutes: number | null;
  /** The unit's own questions after closing; null is the house's one question. */
  readonly ratingQuestions: RatingQuestions | null;
  readonly words: Words;
}

/** The service, when it is on offer and whoever acts may ask for it; else it is not there. */
export async function serviceFor(context: Context, id: string): Promise<ServiceForRequest> {
  const service = await loadService(context, id, "ask");
  const { name } = service.words[context.actor.language] ??
    service.words.ru ??
    service.words.en ?? { name: "" };
  return {
    id: service.id,
    name,
    supplier: service.supplier,
    owner: service.owner,
    form: service.form,
    formVersion: service.formVersion,
    approval: service.approval,
    expectedMinutes: service.expectedMinutes,
    ratingQuestions: service.ratingQuestions,
    words: service.words,
  };
}

/** A service that may not be read is not there: nobody learns from a refusal that it exists. */
export async function loadService(
  context: Context,
  id: string,
  to: "read" | "ask" = "read",
): Promise<ServiceRow> {
  const service = await findService(context.db, id);
  if (!service) throw errors.refuse("service_not_found", { id });
  const reader = await readReader(context.db, context.actor);
  if (!mayRead(context.actor, reader, service)) throw errors.refuse("service_not_found", { id });
  if (to === "ask" && !mayAskFor(context.actor, reader, service)) {
    throw errors.refuse("service_not_offered", { name: nameOf(service.words, context.actor.language) });
  }
  return service;
}

export function nameOf(words: Words, language: "ru" | "en"): string {
  return inLanguage({ ru: words.ru?.name, en: words.en?.name }, language);
}

/** The form a service had at a version, for answers given to it then. */
export async function serviceForm(db: Database, service: string, version: number): Promise<Form> {
  return (await formAt(db, service, version)) ?? [];
}

/** Names of the persons, units and files in answers, by id: for `answersInWords`. */
export async function answerNames(db: Database, form: Form, answers: Answers): Promise<Map<string, string>> {
  return namesFor(db, pointedAt(form, answers));
}
