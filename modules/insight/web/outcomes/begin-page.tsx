import { useState } from "react";
import { type UploadedFile, useGo, useUser, useWords } from "#platform/web";
import { Group, Stack, Text } from "#ui/base";
import { FileDrop, Steps } from "#ui/import";
import { FileLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState, ErrorState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { evaluateTitles } from "../evaluate-titles.ts";
import { createImport, type ImportView, useImports } from "./api.ts";
import { outcomeWords } from "./words.ts";

/** The file of a new import, and those there were. */
export default function BeginPage() {
  const t = useWords(outcomeWords);
  const title = useWords(evaluateTitles);
  const go = useGo();
  const lead = useUser().roles.includes("programme_lead");
  const [error, setError] = useState<unknown>();
  const crumbs = [{ title: title("outcomes"), to: "/insight/outcomes" }];
  const begin = async (file: UploadedFile) => {
    setError(undefined);
    try {
      const { id } = await createImport({ body: { file: file.id } });
      go(`/insight/outcomes/import/${id}`);
    } catch (caught) {
      setError(caught);
    }
  };
  if (!lead)
    return (
      <Page width="read">
        <PageHeader title={title("outcomesImport")} crumbs={crumbs} />
        <EmptyState title={t("closed")} />
      </Page>
    );
  return (
    <Page>
      <PageHeader title={title("outcomesImport")} crumbs={crumbs} lead={title("outcomesLead")} />
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={0} />
      <Section title={t("choose")}>
        <Stack>
          <Text size="sm">{t("chooseText")}</Text>
          <Group>
            <FileLink href="/api/insight/outcomes/file">{t("template")}</FileLink>
          </Group>
          <FileDrop
            label={t("file")}
            kinds={t("kinds")}
            accept=".csv,.tsv,.txt,.xlsx,.gz"
            onUploaded={(file) => void begin(file)}
          />
          {error !== undefined && <ErrorState error={error} />}
        </Stack>
      </Section>
      <Earlier />
    </Page>
  );
}

const states = { new: "stateNew", checked: "stateChecked", applied: "stateApplied" } as const;

function Earlier() {
  const t = useWords(outcomeWords);
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
            rowTo={(row) => `/insight/outcomes/import/${row.id}`}
            empty={<Text c="dimmed">{t("noEarlier")}</Text>}
          />
        )}
      </Async>
    </Section>
  );
}
