// The columns that hold JSON: forms and questions as the API has them; approvals with parties named as files name them.

import { checkForm } from "../form.ts";
import { RatingQuestions } from "../schema/services.ts";
import { ApprovalRule as Approval, type ApprovalRule, Form } from "../schema/shapes.ts";
import { type Directory, findParty, findPerson, nameInFile } from "./parties.ts";
import type { RowReader } from "./row-reader.ts";

const said = (value: unknown) => JSON.stringify(value).slice(0, 200);
const place = (error: { issues: readonly { path: readonly PropertyKey[] }[] }) =>
  (error.issues[0]?.path ?? []).map(String).join(".") || "JSON";

export function readForm(row: RowReader, value: unknown): Form {
  const form = Form.safeParse(value);
  if (!form.success) {
    row.refuse("form", said(value), "form_unfit", { problem: "wrong_shape", place: place(form.error) });
    return [];
  }
  const [faulty] = checkForm(form.data);
  if (faulty) row.refuse("form", faulty.field, "form_unfit", { problem: faulty.code });
  return form.data;
}

export function readRating(row: RowReader, value: unknown): RatingQuestions | null {
  if (value === null) return null;
  const questions = RatingQuestions.safeParse(value);
  if (questions.success) return questions.data;
  row.refuse("rating", said(value), "rating_unfit", {
    problem: "wrong_shape",
    place: place(questions.error),
  });
  return null;
}

interface LooseLevel {
  readonly who?: { readonly kind?: unknown; readonly unit?: unknown; readonly people?: unknown };
}

/** Levels of approval; units and people by id, e-mail or name. */
export function readApproval(row: RowReader, value: unknown, directory: Directory): ApprovalRule {
  const unknown: string[] = [];
  const resolve = (text: unknown, person: boolean): unknown => {
    if (typeof text !== "string") return text;
    const known = person ? directory.people.has(text) : directory.units.has(text);
    const found = known ? { id: text } : person ? findPerson(directory, text) : findParty(directory, text);
    if (found && "id" in found) return found.id;
    unknown.push(text);
    return text;
  };
  const levels = Array.isArray(value) ? (value as LooseLevel[]) : value;
  const named = Array.isArray(levels)
    ? levels.map((level) => {
        const who = level?.who;
        if (who?.kind === "head") return { ...level, who: { ...who, unit: resolve(who.unit, false) } };
        if (who?.kind === "people" && Array.isArray(who.people))
          return { ...level, who: { ...who, people: who.people.map((one: unknown) => resolve(one, true)) } };
        return level;
      })
    : levels;
  if (unknown.length > 0) {
    row.refuse("approval", unknown[0] as string, "approval_unfit", { problem: "unknown_approver" });
    return [];
  }
  const approval = Approval.safeParse(named);
  if (approval.success) return approval.data;
  row.refuse("approval", said(value), "approval_unfit", {
    problem: "wrong_shape",
    place: place(approval.error),
  });
  return [];
}

/** The levels as they are written into a file, to be found again anywhere. */
export function approvalInFile(approval: ApprovalRule, directory: Directory): unknown[] {
  return approval.map((level) => {
    if (level.who.kind === "head")
      return { ...level, who: { ...level.who, unit: nameInFile(directory, level.who.unit) } };
    if (level.who.kind === "people")
      return {
        ...level,
        who: { ...level.who, people: level.who.people.map((one) => nameInFile(directory, one)) },
      };
    return level;
  });
}
