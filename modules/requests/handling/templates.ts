import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { loadFacts } from "../actions/facts.ts";
import { errors } from "../errors.ts";
import { mayServe } from "../policy.ts";
import type { TemplateContent } from "../schema/templates.ts";
import { handlingErrors } from "./errors.ts";
import { fillIn, unknownPlaceholder } from "./placeholders.ts";
import { mayReadTemplates, mayWriteTemplates } from "./policy.ts";
import * as store from "./template-store.ts";

export async function listTemplates({ db, actor }: Context, unit: string | null) {
  allow(mayReadTemplates(actor, unit));
  const templates = await store.templatesIn(db, unit);
  return {
    templates: templates.map(({ id, name, updatedAt, ...rest }) => ({
      id,
      name,
      ...({ kind: rest.kind, content: rest.content } as TemplateContent),
      updatedAt: updatedAt.toISOString(),
    })),
    mayChange: mayWriteTemplates(actor, unit),
  };
}

type Wanted = TemplateContent & { readonly name: string };

/** An answer that would reach whoever asked with braces in it is refused where it is written. */
function checkContent(wanted: Wanted): void {
  if (wanted.kind === "checklist") return;
  for (const language of ["ru", "en"] as const) {
    const name = unknownPlaceholder(wanted.content[language]);
    if (name) throw handlingErrors.refuse("placeholder_unknown", { name }, { place: language });
  }
}

export async function createTemplate(
  { db, actor }: Context,
  { unit, template }: { unit: string | null; template: Wanted },
): Promise<{ id: string }> {
  allow(mayWriteTemplates(actor, unit));
  if (unit !== null && !(await store.isLivingUnit(db, unit))) throw handlingErrors.refuse("unit_not_found");
  checkContent(template);
  return { id: await store.insertTemplate(db, unit, template, actor.userId) };
}

async function loadToWrite({ db, actor }: Context, id: string): Promise<store.Template> {
  const template = await store.findTemplate(db, id);
  if (!template) throw handlingErrors.refuse("template_not_found");
  allow(mayWriteTemplates(actor, template.unit));
  return template;
}

/** What a template is for stays as it was made: rules rely on it. */
export async function changeTemplate(context: Context, id: string, wanted: Wanted): Promise<{ id: string }> {
  const { kind } = await loadToWrite(context, id);
  if (kind !== wanted.kind) throw handlingErrors.refuse("template_kind");
  checkContent(wanted);
  await store.updateTemplate(context.db, id, wanted, context.actor.userId);
  return { id };
}

export async function removeTemplate(context: Context, id: string): Promise<{ id: string }> {
  await loadToWrite(context, id);
  const rule = await store.ruleUsing(context.db, id);
  if (rule !== undefined) throw handlingErrors.refuse("template_in_use", { rule });
  await store.deleteTemplate(context.db, id);
  return { id };
}

/** The ready answers for a work, in the language of whoever asked and filled in: the one who serves reads and sends. */
export async function readyAnswers(context: Context, work: string) {
  const mine = await store.placeOfWork(context.db, work);
  if (!mine) throw errors.refuse("work_not_found", { id: work });
  const facts = await loadFacts(context.db, mine.request);
  allow(mayServe(context.actor, facts, work));
  const filling = await store.fillingFor(context.db, facts.id);
  const answers = await store.answersFor(context.db, mine.unit);
  const language = filling.language ?? context.actor.language;
  return {
    answers: answers.map(({ id, name, ru, en }) => ({
      id,
      name,
      text: fillIn((language === "en" ? en || ru : ru || en) ?? "", filling),
    })),
  };
}
