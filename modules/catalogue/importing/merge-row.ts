import { ServiceDraft, type ServiceState } from "../schema/services.ts";
import { changedParts, type ServicePart, tidyDraft } from "../service.ts";
import type { FieldKey } from "./fields.ts";
import type { Problem } from "./problem.ts";
import type { RowSays } from "./read-row.ts";
import { type Cells, type Noted, RowReader } from "./row-reader.ts";

/** A service as it is when the import begins. */
export interface KnownService {
  readonly id: string;
  readonly version: number;
  readonly state: ServiceState;
  readonly draft: ServiceDraft;
}

export interface Settled {
  readonly line: number;
  readonly known: KnownService | undefined;
  readonly draft: ServiceDraft;
  readonly state: ServiceState;
  readonly changed: readonly ServicePart[];
}

/** What becomes of a service by a row: what the file says, and what it does not say as it was. */
export function mergeRow(
  says: RowSays,
  known: KnownService | undefined,
  cells: Cells,
  note: (problem: Noted) => void,
): Settled | undefined {
  const row = new RowReader(cells, note);
  const before = known?.draft;
  if (!before && !says.draft.supplier) row.refuse("supplier", "", "supplier_missing");
  const words = mergeWords(says, before);
  if (!words.ru && !words.en)
    row.refuse(cells.mapping.name_ru === undefined ? "name_en" : "name_ru", "", "name_missing");
  if (row.refused) return undefined;
  const draft = ServiceDraft.safeParse({
    ...before,
    ...says.draft,
    words,
    code: before ? before.code : says.code,
  });
  if (!draft.success) {
    const issue = draft.error.issues[0];
    const path = (issue?.path ?? []).map(String);
    const key = fieldOf(path);
    const value = key ? (row.text(key) ?? "") : says.code;
    const most = issue?.code === "too_big" ? Number(issue.maximum) : undefined;
    const params: Problem["params"] = most
      ? { problem: "too_long", most }
      : { problem: "wrong_shape", place: path.join(".") };
    row.refuse(key, value, "value_unfit", params);
    return undefined;
  }
  const after = tidyDraft(draft.data);
  return {
    line: says.line,
    known,
    draft: after,
    state: says.state ?? known?.state ?? "draft",
    changed: before ? changedParts(before, after) : [],
  };
}

/** A language without a name is none. */
function mergeWords({ words }: RowSays, before: ServiceDraft | undefined): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const language of ["ru", "en"] as const) {
    const one = { ...before?.words[language], ...words[language] };
    if (one.name) merged[language] = one;
  }
  return merged;
}

function fieldOf(path: readonly string[]): FieldKey | null {
  if (path[0] === "words" && path[1] && path[2]) return `${path[2]}_${path[1]}` as FieldKey;
  if (path[0] === "expectedMinutes") return "expected_hours";
  if (path[0] === "ratingQuestions") return "rating";
  const own = ["code", "supplier", "owner", "form", "approval", "audience", "synonyms"] as const;
  return own.find((key) => key === path[0]) ?? null;
}
