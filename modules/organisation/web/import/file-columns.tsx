import { type ReactNode, useRef, useState } from "react";
import { useWords } from "#platform/web";
import type { Say } from "#platform/words";
import { Button, Group, Select, Stack, Text } from "#ui/base";
import { type Mapping, type MappingField, MappingTable, Preview } from "#ui/import";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type FileKind, type ImportPlan, type ImportView, type PreviewView, usePreview } from "./api.ts";
import { importWords } from "./words.ts";

type T = Say<(typeof importWords)["en"]>;

const fieldWords = {
  id: "fieldId",
  name: "fieldName",
  parent: "fieldParent",
  head: "fieldHead",
  kind: "fieldKind",
  function: "fieldFunction",
  serves: "fieldServes",
  lastName: "fieldLastName",
  firstName: "fieldFirstName",
  middleName: "fieldMiddleName",
  email: "fieldEmail",
  unit: "fieldUnit",
  position: "fieldPosition",
  manager: "fieldManager",
  from: "fieldFrom",
  to: "fieldTo",
} as const;

/** A name in parts is a name too, so then the whole one is not asked for. */
export function fieldsOf(preview: PreviewView, t: T): MappingField[] {
  const inParts = preview.fields.some((field) => field.key === "lastName" && field.column !== null);
  return preview.fields.map(({ key, required }) => ({
    key,
    title: t(fieldWords[key as keyof typeof fieldWords]),
    needed: required && !inParts,
  }));
}

/** Columns by a name of their own: files have columns without a heading, and twice the same. */
function columnNames(headers: readonly string[]): string[] {
  return headers.map((header, i) =>
    header === "" || headers.indexOf(header) !== i ? `${header} [${i + 1}]`.trim() : header,
  );
}

/** What the server guessed, overlaid with what was chosen since. */
export function mappingOf(preview: PreviewView, plan: ImportPlan[FileKind]): Mapping {
  const names = columnNames(preview.headers);
  const mapping: Record<string, string | null> = Object.fromEntries(names.map((name) => [name, null]));
  for (const { key, column: guessed } of preview.fields) {
    const chosen = plan.mapping?.[key];
    const name = names[(chosen === undefined ? guessed : chosen) ?? -1];
    if (name !== undefined) mapping[name] = key;
  }
  return mapping;
}

export interface FileColumnsProps {
  readonly found: ImportView;
  readonly kind: FileKind;
  readonly saved: ImportPlan;
  readonly onPlan: (plan: ImportPlan) => Promise<void>;
}

/** One file: how it was read, what each column is, its first rows. */
export function FileColumns({ found, kind, saved, onPlan }: FileColumnsProps) {
  const t = useWords(importWords);
  const plan = found.plan[kind];
  const preview = usePreview(found.id, kind, saved[kind]);
  // While the next reading is under way the last one stays, so that the page does not jump.
  const last = useRef<PreviewView>(undefined);
  if (preview.data) last.current = preview.data;
  const shown = preview.data ?? (preview.error ? undefined : last.current);
  const change = (changes: Partial<ImportPlan[FileKind]>) =>
    void onPlan({ ...found.plan, [kind]: { ...plan, ...changes } });
  return (
    <Section
      title={`${t(kind === "units" ? "unitsFile" : "peopleFile")}: ${found[kind]?.name}`}
      lead={t("columnsLead")}
    >
      <Async query={{ ...preview, data: shown }}>
        {(data) => (
          <Stack>
            <Text size="sm" c="dimmed">
              {howRead(data, t)}
            </Text>
            <Group gap="md">
              <Choice
                label={t("header")}
                value={plan.header ?? "auto"}
                options={[
                  ["auto", t("headerAuto")],
                  ["first", t("headerFirst")],
                  ["none", t("headerNone")],
                ]}
                onChange={(header) => change({ header: header as "auto", mapping: undefined })}
              />
              {data.sheets.length > 1 && (
                <Choice
                  label={t("sheet")}
                  value={data.sheet ?? ""}
                  options={data.sheets.map((sheet) => [sheet, sheet])}
                  onChange={(sheet) => change({ sheet, mapping: undefined })}
                />
              )}
            </Group>
            <MappingTable
              columns={columnNames(data.headers).map((name, i) => ({
                name,
                examples: data.rows.slice(0, 3).map((row) => row.cells[i] ?? ""),
              }))}
              fields={fieldsOf(data, t)}
              mapping={mappingOf(data, plan)}
              onChange={(mapping) => change({ mapping: planned(data, mapping) })}
            />
            <FirstRows preview={data} />
          </Stack>
        )}
      </Async>
    </Section>
  );
}

const fewRows = 5;

function FirstRows({ preview }: { preview: PreviewView }) {
  const t = useWords(importWords);
  const [all, setAll] = useState(false);
  return (
    <Stack gap="xs" align="flex-start">
      <Text fw={600}>{t("firstRows")}</Text>
      <Preview
        header={columnNames(preview.headers)}
        rows={preview.rows.slice(0, all ? undefined : fewRows).map((row) => row.cells)}
      />
      {preview.rows.length > fewRows && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)}>
          {t(all ? "fewerRows" : "moreRows")}
        </Button>
      )}
    </Stack>
  );
}

/** The table's mapping as the plan keeps it: every field has its column or, on purpose, none. */
function planned(preview: PreviewView, mapping: Mapping): Record<string, number | null> {
  const names = columnNames(preview.headers);
  return Object.fromEntries(
    preview.fields.map(({ key }) => {
      const at = names.findIndex((name) => mapping[name] === key);
      return [key, at < 0 ? null : at];
    }),
  );
}

function howRead(preview: PreviewView, t: T): ReactNode {
  if (preview.format === "xlsx") return t("readSheet", { sheet: preview.sheet ?? "" });
  const delimiters: Record<string, string> = {
    ",": t("comma"),
    ";": t("semicolon"),
    "\t": t("tab"),
    "|": t("bar"),
  };
  return t("readAs", {
    format: "CSV",
    encoding: (preview.encoding ?? "").toUpperCase(),
    delimiter: delimiters[preview.delimiter ?? ""] ?? `“${preview.delimiter}”`,
  });
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  return (
    <Select
      size="xs"
      label={label}
      data={options.map(([key, title]) => ({ value: key, label: title }))}
      value={value}
      allowDeselect={false}
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}
