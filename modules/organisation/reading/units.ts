import { listHeaders, type Row, type Table } from "#platform/files";
import { errors } from "../errors.ts";
import { findCycles } from "../tree.ts";
import { type UnitField, unitFields } from "./fields.ts";
import { Lookup, nameKey } from "./lookup.ts";
import { guessUnitMapping, type Mapping, settleMapping, type WantedMapping } from "./mapping.ts";
import type { Problem } from "./problem.ts";
import { RowReader, someIds } from "./row-reader.ts";

export interface UnitRow {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  /** Id of the unit above. */
  readonly parent: string | null;
  /** Who leads it: as written until `resolveHeads` makes it a person's id. */
  readonly head: string | null;
  readonly kind: "unit" | "partner";
  readonly function: string | null;
  /** Ids of those it is there to serve, `*` for everybody, null when the file does not say. */
  readonly serves: readonly string[] | "*" | null;
}

/** A unit that exists already, which rows may name as theirs. */
export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

export interface Reading<R, F extends string> {
  readonly rows: R[];
  /** Ids the file names, also of rows that cannot be taken: nobody among them is missing from it. */
  readonly present: ReadonlySet<string>;
  readonly problems: Problem[];
  readonly mapping: Mapping<F>;
  /** Headers of columns that mean nothing to us. */
  readonly unknown: string[];
  readonly headers: readonly string[];
}

export interface UnitsOptions {
  readonly mapping?: WantedMapping<UnitField>;
  readonly known?: readonly KnownUnit[];
}

interface Draft {
  readonly row: Row;
  readonly id: string;
  readonly name: string;
  readonly kind: "unit" | "partner";
  readonly function: string | null;
  parent: string | null;
}

const partnerWords = new Set([
  "partner",
  "supplier",
  "vendor",
  "contractor",
  "партнер",
  "поставщик",
  "подрядчик",
  "контрагент",
]);
const unitWords = new Set([
  "",
  "unit",
  "department",
  "team",
  "division",
  "подразделение",
  "отдел",
  "департамент",
  "управление",
  "служба",
  "группа",
  "сектор",
  "филиал",
]);

/** Rows of a units file, with the tree checked. Rows that cannot be taken are left out and told. */
export function readUnits(table: Table, options: UnitsOptions = {}): Reading<UnitRow, UnitField> {
  const { mapping, unknown } = settleMapping(table.headers, guessUnitMapping(table.headers), options.mapping);
  if (mapping.name === undefined && mapping.id === undefined) {
    throw errors.refuse("columns_missing", {
      name: table.name,
      field: `${unitFields[1].names[0]} / ${unitFields[1].names[1]}`,
      headers: listHeaders(table.headers),
    });
  }
  const reader = new RowReader<UnitField>(table, mapping);
  const drafts = readDrafts(table, reader);
  const lookup = new Lookup();
  for (const unit of options.known ?? []) if (!drafts.has(unit.id)) lookup.add(unit, "unit");
  for (const draft of drafts.values()) lookup.add(draft, "unit");
  for (const draft of drafts.values()) draft.parent = parentOf(draft, reader, lookup);
  breakCycles(drafts, options.known ?? [], reader);
  tellRoots(drafts, reader);
  const rows = [...drafts.values()].map((draft) => ({
    line: draft.row.line,
    id: draft.id,
    name: draft.name,
    parent: draft.parent,
    head: reader.value(draft.row, "head") || null,
    kind: draft.kind,
    function: draft.function,
    serves: servesOf(draft, reader, lookup),
  }));
  const problems = reader.problems.sort((a, b) => a.line - b.line);
  const present = new Set(drafts.keys());
  return { rows, present, problems, mapping, unknown, headers: table.headers };
}

function readDrafts(table: Table, reader: RowReader<UnitField>): Map<string, Draft> {
  const drafts = new Map<string, Draft>();
  for (const row of table.rows) {
    const name = reader.name(row, "name") || reader.name(row, "id");
    const id = reader.has("id") ? reader.name(row, "id") : name;
    if (!id) {
      reader.report(
        row.line,
        reader.has("id") ? "id" : "name",
        "",
        reader.has("id") ? "id_missing" : "name_missing",
        "refused",
      );
      continue;
    }
    const earlier = drafts.get(id);
    if (earlier) {
      reader.report(row.line, reader.has("id") ? "id" : "name", id, "id_duplicate", "refused", {
        other: earlier.row.line,
      });
      continue;
    }
    drafts.set(id, {
      row,
      id,
      name,
      kind: kindOf(row, reader),
      function: reader.prose(row, "function") || null,
      parent: null,
    });
  }
  return drafts;
}

function kindOf(row: Row, reader: RowReader<UnitField>): "unit" | "partner" {
  const text = reader.value(row, "kind");
  const key = nameKey(text);
  if (partnerWords.has(key)) return "partner";
  if (!unitWords.has(key)) reader.report(row.line, "kind", text, "kind_unknown", "mended");
  return "unit";
}

function parentOf(draft: Draft, reader: RowReader<UnitField>, lookup: Lookup): string | null {
  const text = reader.value(draft.row, "parent");
  if (!text || text === "0") return null;
  const { line } = draft.row;
  const found = lookup.find(text);
  if (!found) reader.report(line, "parent", text, "parent_unknown", "mended");
  else if ("ambiguous" in found) {
    reader.report(line, "parent", text, "parent_ambiguous", "mended", { ids: someIds(found.ambiguous) });
  } else if (found.id === draft.id) reader.report(line, "parent", text, "parent_self", "mended");
  else return found.id;
  return null;
}

function breakCycles(
  drafts: Map<string, Draft>,
  known: readonly KnownUnit[],
  reader: RowReader<UnitField>,
): void {
  const parents = new Map<string, string | null>(known.map((unit) => [unit.id, unit.parent]));
  for (const draft of drafts.values()) parents.set(draft.id, draft.parent);
  for (const cycle of findCycles(parents)) {
    const names = cycle.map((id) => drafts.get(id)?.name ?? id);
    const path = [...names, names[0]].join(" → ");
    for (const id of cycle) {
      const draft = drafts.get(id);
      if (!draft) continue;
      reader.report(draft.row.line, "parent", reader.value(draft.row, "parent"), "parent_cycle", "mended", {
        path,
      });
      draft.parent = null;
    }
  }
}

/**
 * Several tops are allowed, but a forgotten parent looks just like that. Partners stand beside the tree, and
 * units whose parent was wrong have been told of already.
 */
function tellRoots(drafts: Map<string, Draft>, reader: RowReader<UnitField>): void {
  if (!reader.has("parent")) return;
  const told = new Set(reader.problems.map((problem) => problem.line));
  const roots = [...drafts.values()].filter(
    (draft) => draft.kind === "unit" && draft.parent === null && !told.has(draft.row.line),
  );
  if (roots.length < 2) return;
  for (const draft of roots) {
    reader.report(draft.row.line, "parent", "", "several_roots", "notice", { roots: roots.length });
  }
}

function servesOf(
  draft: Draft,
  reader: RowReader<UnitField>,
  lookup: Lookup,
): readonly string[] | "*" | null {
  const text = reader.value(draft.row, "serves");
  if (!text) return null;
  if (text === "*") return "*";
  const ids: string[] = [];
  for (const part of text.split(/[;\n]/)) {
    const name = part.trim();
    if (name === "") continue;
    const found = lookup.find(name);
    if (!found) reader.report(draft.row.line, "serves", name, "serves_unknown", "mended");
    else if ("ambiguous" in found) {
      reader.report(draft.row.line, "serves", name, "serves_ambiguous", "mended", {
        ids: someIds(found.ambiguous),
      });
    } else if (found.id !== draft.id && !ids.includes(found.id)) ids.push(found.id);
  }
  return ids;
}
