import { useWords } from "#platform/web";
import { Text } from "#ui/base";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type ImportView, useImports } from "./api.ts";
import { importWords } from "./words.ts";

const states = { new: "stateNew", checked: "stateChecked", applied: "stateApplied" } as const;

/** Imports there were, each the way back to its report. */
export function Earlier() {
  const t = useWords(importWords);
  const columns: Column<ImportView>[] = [
    { key: "file", title: t("file"), cell: (row) => row.file.name, sortable: false },
    {
      key: "when",
      title: t("when"),
      cell: (row) => <Time at={row.createdAt} as="dateTime" />,
      sortable: false,
    },
    {
      key: "state",
      title: t("state"),
      cell: (row) => <Tag tone={row.state === "applied" ? "good" : "neutral"}>{t(states[row.state])}</Tag>,
      sortable: false,
    },
    {
      key: "rows",
      title: t("rowsTaken"),
      numeric: true,
      cell: (row) => (row.report ? row.report.created + row.report.changed : "–"),
      sortable: false,
    },
  ];
  return (
    <Section title={t("earlier")}>
      <Async query={useImports()}>
        {({ imports }) => (
          <DataTable
            label={t("earlier")}
            rows={imports}
            columns={columns}
            rowKey={(row) => row.id}
            rowTo={(row) => `/catalogue/import/${row.id}`}
            empty={<Text c="dimmed">{t("noEarlier")}</Text>}
          />
        )}
      </Async>
    </Section>
  );
}
