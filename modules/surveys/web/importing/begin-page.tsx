import { useState } from "react";
import { type UploadedFile, useFormat, useGo, useUser, useWords } from "#platform/web";
import { Button, Group, Stack, Text } from "#ui/base";
import { FileDrop, Steps } from "#ui/import";
import { Link } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { EmptyState, ErrorState } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Time } from "#ui/time";
import { createImport, useImports } from "./api.ts";
import { importWords } from "./words.ts";

/** The answers of a past survey, its description beside them, and what was brought in before. */
export default function BeginPage() {
  const t = useWords(importWords);
  const go = useGo();
  const lead = useUser().roles.includes("programme_lead");
  const [answers, setAnswers] = useState<UploadedFile>();
  const [structure, setStructure] = useState<UploadedFile>();
  const [error, setError] = useState<unknown>();
  const begin = async () => {
    if (!answers) return;
    setError(undefined);
    try {
      const body = { file: answers.id, ...(structure ? { structure: structure.id } : {}) };
      const { id } = await createImport({ body });
      go(`/surveys/import/${id}`);
    } catch (caught) {
      setError(caught);
    }
  };
  if (!lead) {
    return (
      <Page width="read">
        <PageHeader title={t("title")} />
        <EmptyState title={t("closed")} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t("title")} crumbs={[{ title: t("surveys"), to: "/surveys" }]} lead={t("lead")} />
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={0} />
      <Section title={t("file")} lead={t("fileLead")}>
        <FileDrop
          label={t("file")}
          kinds={t("kinds")}
          accept=".csv,.tsv,.txt,.xlsx,.sav,.zsav,.json,.gz"
          onUploaded={setAnswers}
        />
      </Section>
      <Section title={t("structure")} lead={t("structureLead")}>
        <FileDrop
          label={t("structure")}
          kinds={t("structureKinds")}
          accept=".json,.txt"
          onUploaded={setStructure}
        />
      </Section>
      <Stack>
        {error !== undefined && <ErrorState error={error} />}
        <Text size="sm" c="dimmed">
          {t("privacy")}
        </Text>
        <Group justify="flex-end">
          <Button disabled={!answers} onClick={() => void begin()}>
            {t("begin")}
          </Button>
        </Group>
      </Stack>
      <Earlier />
    </Page>
  );
}

function Earlier() {
  const t = useWords(importWords);
  const format = useFormat();
  const imports = useImports().data?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <Section title={t("earlier")}>
      <SimpleTable
        label={t("earlier")}
        columns={[
          { title: t("file"), wide: true },
          { title: t("taken"), numeric: true },
          { title: t("when") },
        ]}
        rows={imports.map((one) => [
          <Link key="file" to={`/surveys/import/${one.id}`}>
            {one.fileName}
          </Link>,
          one.report && one.state === "applied" ? format.number(one.report.good) : "–",
          <Time key="at" at={one.appliedAt ?? one.createdAt} as="relative" />,
        ])}
      />
    </Section>
  );
}
