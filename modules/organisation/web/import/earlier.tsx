import { useWords } from "#platform/web";
import { Text } from "#ui/base";
import { Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type ImportView, useImports } from "./api.ts";
import { importWords } from "./words.ts";

/** Imports there were, each the way back to its report. */
export function Earlier() {
  const t = useWords(importWords);
  const imports = useImports();
  const stateWord = { new: "stateNew", checked: "stateChecked", applied: "stateApplied" } as const;
  const columns: Column<ImportView>[] = [
    {
      key: "when",
      title: t("when"),
      cell: (row) => <Time at={row.createdAt} as="dateTime" />,
      sortable: false,
    },
    {
      key: "files",
      title: t("files"),
      cell: (row) => [row.units?.name, row.people?.name].filter(Boolean).join(", "),
      sortable: false,
    },
    {
      key: "state",
      title: t("state"),
      cell: (row) => <Tag tone={row.state === "applied" ? "good" : "neutral"}>{t(stateWord[row.state])}</Tag>,
      sortable: false,
    },
    {
      key: "outcome",
      title: t("outcome"),
      cell: (row) =>
        row.report
          ? t("problemsCount", { count: row.report.problems.refused + row.report.problems.mended })
          : "–",
      sortable: false,
    },
  ];
  return (
    <Section title={t("earlier")}>
      <Async query={imports}>
        {(data) => (
          <DataTable
            label={t("earlier")}
            rows={data.imports}
            columns={columns}
            rowKey={(row) => row.id}
            rowTo={(row) => `/organisation/import/${row.id}`}
            empty={<Text c="dimmed">{t("noEarlier")}</Text>}
          />
        )}
      </Async>
    </Section>
  );
}
