import type { ServiceDraft, ServiceState } from "../schema/services.ts";
import type { Form } from "../schema/shapes.ts";
import { type Directory, findParty, findPerson } from "./parties.ts";
import { readApproval, readForm, readRating } from "./read-json.ts";
import { type Cells, type Noted, RowReader } from "./row-reader.ts";

/** What a row says of a service; what its file has no column for is not said. */
export interface RowSays {
  readonly line: number;
  readonly code: string;
  readonly draft: Partial<ServiceDraft>;
  /** Words by language, field by field, so that a file with one language leaves the other as it is. */
  readonly words: Readonly<Record<"ru" | "en", Readonly<Record<string, unknown>>>>;
  readonly state?: ServiceState;
}

const categories: Readonly<Record<string, ServiceDraft["audience"]["categories"][number]>> = {
  leader: "leader",
  leaders: "leader",
  руководитель: "leader",
  руководители: "leader",
  employee: "employee",
  employees: "employee",
  сотрудник: "employee",
  сотрудники: "employee",
  unit: "unit",
  units: "unit",
  подразделение: "unit",
  подразделения: "unit",
  partner: "partner",
  partners: "partner",
  партнер: "partner",
  партнеры: "partner",
};
const everybody = new Set(["", "*", "all", "everybody", "everyone", "все", "всем", "для всех"]);
const states: Readonly<Record<string, ServiceState>> = {
  draft: "draft",
  черновик: "draft",
  published: "published",
  active: "published",
  оказывается: "published",
  опубликована: "published",
  retired: "retired",
  снята: "retired",
  архив: "retired",
};

/** Reads one row; undefined when it cannot be taken, and the problems say why. */
export function readRow(
  cells: Cells,
  directory: Directory,
  note: (problem: Noted) => void,
): RowSays | undefined {
  const row = new RowReader(cells, note);
  const code = row.text("code");
  if (!code) row.refuse("code", "", "code_missing");
  const draft: { -readonly [K in keyof ServiceDraft]?: ServiceDraft[K] } = {};
  if (code) draft.code = code;
  readParties(row, directory, draft);
  readAudience(row, directory, draft);
  const synonyms = row.text("synonyms");
  if (synonyms !== undefined) draft.synonyms = split(synonyms, /[;\n]/);
  readHours(row, draft);
  const form = row.json("form", []);
  if (form !== undefined) draft.form = readForm(row, form) as Form;
  const approval = row.json("approval", []);
  if (approval !== undefined) draft.approval = readApproval(row, approval, directory);
  const rating = row.json("rating", null);
  if (rating !== undefined) draft.ratingQuestions = readRating(row, rating);
  const state = readState(row);
  if (row.refused) return undefined;
  return {
    line: cells.line,
    code: code as string,
    draft,
    words: { ru: readWords(row, "ru"), en: readWords(row, "en") },
    ...(state ? { state } : {}),
  };
}

function readParties(row: RowReader, directory: Directory, draft: Partial<Record<string, unknown>>): void {
  const supplier = row.text("supplier");
  if (supplier) {
    const found = findParty(directory, supplier);
    if (found && "id" in found) draft.supplier = found.id;
    else if (found) row.refuse("supplier", supplier, "party_ambiguous", { count: found.ambiguous });
    else row.refuse("supplier", supplier, "supplier_unknown");
  }
  const owner = row.text("owner");
  if (owner === undefined) return;
  const found = owner === "" ? undefined : findPerson(directory, owner);
  draft.owner = found && "id" in found ? found.id : null;
  if (owner !== "" && draft.owner === null) row.mend("owner", owner, "owner_unknown");
}

function readAudience(row: RowReader, directory: Directory, draft: Partial<Record<string, unknown>>): void {
  const text = row.text("audience");
  if (text === undefined) return;
  draft.forEverybody = everybody.has(text.toLowerCase());
  const audience: ServiceDraft["audience"] = { parties: [], categories: [] };
  draft.audience = audience;
  if (draft.forEverybody) return;
  for (const one of split(text, /[;\n]/)) {
    const category = categories[one.toLowerCase().replaceAll("ё", "е")];
    const found = category ? undefined : findParty(directory, one);
    if (category) audience.categories.push(category);
    else if (found && "id" in found) audience.parties.push(found.id);
    else if (found) row.refuse("audience", one, "party_ambiguous", { count: found.ambiguous });
    else row.refuse("audience", one, "audience_unknown");
  }
}

const mostHours = 16_000;

function readHours(row: RowReader, draft: Partial<Record<string, unknown>>): void {
  const text = row.text("expected_hours");
  if (text === undefined) return;
  const hours = Number(text.replace(/\s/g, "").replace(",", "."));
  draft.expectedMinutes = null;
  if (text === "") return;
  if (!(hours > 0) || hours > mostHours) row.refuse("expected_hours", text, "hours_unfit");
  else draft.expectedMinutes = Math.max(1, Math.round(hours * 60));
}

function readState(row: RowReader): ServiceState | undefined {
  const text = row.text("state");
  if (!text) return undefined;
  const state = states[text.toLowerCase()];
  if (!state) row.refuse("state", text, "state_unknown");
  return state;
}

function readWords(row: RowReader, language: "ru" | "en"): Record<string, unknown> {
  const words: Record<string, unknown> = {};
  for (const part of ["name", "description", "needed", "promise", "cost"] as const) {
    const text = row.text(`${part}_${language}`);
    if (text !== undefined) words[part] = text;
  }
  const examples = row.text(`examples_${language}`);
  if (examples !== undefined) words.examples = split(examples, /\n|\s\|\s/);
  return words;
}

function split(text: string, by: RegExp): string[] {
  return text
    .split(by)
    .map((one) => one.trim())
    .filter(Boolean);
}
