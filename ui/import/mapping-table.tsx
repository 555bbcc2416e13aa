import { Select } from "@mantine/core";
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { SimpleTable } from "#ui/table";
import css from "./import.module.css";
import { importWords } from "./words.ts";

export interface MappingField {
  readonly key: string;
  readonly title: string;
  readonly needed?: boolean;
}

export interface MappingColumn {
  /** The column as the file calls it; the key of the mapping. */
  readonly name: string;
  /** A few values from its first rows. */
  readonly examples: readonly string[];
}

/** Which column of the file is which field; null leaves the column aside. */
export type Mapping = Readonly<Record<string, string | null>>;

export interface MappingTableProps {
  readonly columns: readonly MappingColumn[];
  readonly fields: readonly MappingField[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** The needed fields that no column has been given yet. */
export function missingFields(fields: readonly MappingField[], mapping: Mapping): readonly MappingField[] {
  const used = new Set(Object.values(mapping));
  return fields.filter((field) => field.needed && !used.has(field.key));
}

/** Says of each column of the file what it is, with its first values beside. A field belongs to one column only. */
export function MappingTable({ columns, fields, mapping, onChange }: MappingTableProps) {
  const t = useWords(importWords);
  const format = useFormat();
  const missing = missingFields(fields, mapping);
  const choose = (column: string, field: string | null) => {
    const next: Record<string, string | null> = { ...mapping, [column]: field };
    for (const [other, taken] of Object.entries(next))
      if (other !== column && field && taken === field) next[other] = null;
    onChange(next);
  };
  return (
    <div className={css.stack}>
      <div className={css.status} data-tone={missing.length > 0 ? "warn" : "good"} role="status">
        <span>
          {missing.length > 0 ? (
            <IconInfoCircle size={16} aria-hidden style={{ verticalAlign: "-3px" }} />
          ) : (
            <IconCircleCheck size={16} aria-hidden style={{ verticalAlign: "-3px" }} />
          )}{" "}
          {missing.length > 0
            ? t("needed", { fields: format.list(missing.map((f) => f.title)) })
            : t("allFound")}
        </span>
      </div>
      <SimpleTable
        label={t("meaning")}
        columns={[{ title: t("column") }, { title: t("examples") }, { title: t("meaning"), wide: true }]}
        rows={columns.map((column) => [
          <strong key="name">{column.name}</strong>,
          <span key="examples" className={css.examples}>
            {column.examples
              .slice(0, 3)
              .map((e) => e || t("emptyCell"))
              .join(" · ")}
          </span>,
          <Select
            key="field"
            size="xs"
            aria-label={column.name}
            data={[
              { value: "", label: t("leftAside") },
              ...fields.map((f) => ({ value: f.key, label: f.title })),
            ]}
            value={mapping[column.name] ?? ""}
            onChange={(field) => choose(column.name, field || null)}
          />,
        ])}
      />
    </div>
  );
}

/** The first rows of a file as they are. */
export function Preview({
  header,
  rows,
}: {
  header: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  const t = useWords(importWords);
  return <SimpleTable label={t("preview")} columns={header.map((title) => ({ title }))} rows={rows} />;
}
