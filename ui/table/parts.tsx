import { ActionIcon, Button, Group, NativeSelect, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconDownload } from "@tabler/icons-react";
import { downloadText, toCsv, useFormat, useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { FileLink } from "#ui/link";
import type { Column, Sort } from "./columns.ts";
import css from "./table.module.css";
import { tableWords } from "./words.ts";

interface Sorting<Row> {
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
  readonly serverSorts: boolean;
  readonly column: Column<Row>;
}

function canSort<Row>(column: Column<Row>, serverSorts: boolean): boolean {
  return column.sortable ?? (serverSorts || column.value !== undefined);
}

/** The head of a column: pressing it sorts, pressing again turns the order. Numbers start with the largest. */
export function Head<Row>({ column, sort, onSort, serverSorts }: Sorting<Row>) {
  const t = useWords(tableWords);
  const on = sort?.key === column.key;
  const style = column.width ? { width: column.width } : undefined;
  const Icon = on && sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      data-numeric={column.numeric || undefined}
      style={style}
      aria-sort={on ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      {canSort(column, serverSorts) && column.title ? (
        <UnstyledButton
          className={css.head}
          data-idle={on ? undefined : true}
          onClick={() =>
            onSort({ key: column.key, descending: on ? !sort.descending : column.numeric === true })
          }
        >
          {column.numeric && <Icon size={14} aria-hidden />}
          {column.title}
          {!column.numeric && <Icon size={14} aria-hidden />}
        </UnstyledButton>
      ) : (
        <span className={css.plainHead}>
          {column.title || <VisuallyHidden>{t("actions")}</VisuallyHidden>}
        </span>
      )}
    </th>
  );
}

/** On a phone the heads are not seen, so the order is chosen here. */
export function PhoneSort<Row>({
  columns,
  sort,
  onSort,
  serverSorts,
}: Omit<Sorting<Row>, "column"> & { columns: readonly Column<Row>[] }) {
  const t = useWords(tableWords);
  const options = columns
    .filter((c) => canSort(c, serverSorts))
    .map((c) => ({ value: c.key, label: c.title }));
  if (options.length === 0) return null;
  return (
    <div className={css.phoneSort}>
      <NativeSelect
        size="xs"
        label={t("sortBy")}
        data={sort ? options : [{ value: "", label: "–" }, ...options]}
        value={sort?.key ?? ""}
        onChange={(event) => {
          const key = event.currentTarget.value;
          if (key) onSort({ key, descending: columns.find((c) => c.key === key)?.numeric === true });
        }}
      />
      {sort && (
        <ActionIcon
          variant="default"
          size={30}
          aria-label={`${t("turn")}: ${sort.descending ? t("descending") : t("ascending")}`}
          onClick={() => onSort({ key: sort.key, descending: !sort.descending })}
        >
          <IconArrowsSort size={16} />
        </ActionIcon>
      )}
    </div>
  );
}

/** How many rows are shown, and the way to more. */
export function Foot({
  shown,
  total,
  more,
}: {
  shown: number;
  total: number | undefined;
  more: { has: boolean; loading: boolean; load: () => void } | undefined;
}) {
  const t = useWords(tableWords);
  const common = useWords(commonWords);
  const text =
    total !== undefined && total > shown
      ? t("shownOf", { shown, total })
      : more?.has
        ? t("shownMore", { count: shown })
        : t("shown", { count: shown });
  return (
    <div className={css.foot}>
      <span role="status">{text}</span>
      {more?.has && (
        <Button size="xs" variant="default" loading={more.loading} onClick={more.load}>
          {common("more")}
        </Button>
      )}
    </div>
  );
}

export interface ExportsProps<Row> {
  /** Addresses at which the server sends the whole list with the filters of the page. */
  readonly csv?: string;
  readonly xlsx?: string;
  /** Or rows that are on the page already, made into a CSV here. */
  readonly rows?: {
    readonly name: string;
    readonly rows: readonly Row[];
    readonly columns: readonly Column<Row>[];
  };
}

/** Export buttons: from the server where it can, from the page where all rows are here. */
export function Exports<Row>({ csv, xlsx, rows }: ExportsProps<Row>) {
  const t = useWords(tableWords);
  const format = useFormat();
  const save = () => {
    if (!rows) return;
    const columns = rows.columns.filter((c) => c.value);
    const lines = rows.rows.map((row) =>
      columns.map((c) => {
        const value = c.value?.(row);
        return typeof value === "number" ? format.plainNumber(value) : value;
      }),
    );
    downloadText(`${rows.name}.csv`, toCsv([columns.map((c) => c.title), ...lines]));
  };
  const icon = <IconDownload size={14} aria-hidden />;
  return (
    <Group gap={6} role="group" aria-label={t("export")}>
      {csv && (
        <FileLink href={csv} leftSection={icon}>
          {t("csv")}
        </FileLink>
      )}
      {xlsx && (
        <FileLink href={xlsx} leftSection={icon}>
          {t("xlsx")}
        </FileLink>
      )}
      {rows && (
        <Button variant="default" size="xs" leftSection={icon} onClick={save}>
          {t("csv")}
        </Button>
      )}
    </Group>
  );
}
