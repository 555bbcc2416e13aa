import { useState } from "react";
import { type UploadedFile, useFormat, useGo, useUser, useWords } from "#platform/web";
import { Stack } from "#ui/base";
import { FileDrop, Steps } from "#ui/import";
import { Link } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { EmptyState, ErrorState } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Time } from "#ui/time";
import { titles } from "../titles.ts";
import { createImport, useImports } from "./api.ts";
import { importWords } from "./words.ts";

/** The export of another desk, and what was brought in before. */
export default function BeginPage() {
  const t = useWords(importWords);
  const name = useWords(titles);
  const go = useGo();
  const lead = useUser().roles.includes("programme_lead");
  const [error, setError] = useState<unknown>();
  const begin = async (file: UploadedFile) => {
    setError(undefined);
    try {
      const { id } = await createImport({ body: { file: file.id } });
      go(`/requests/import/${id}`);
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
      <PageHeader
        title={t("title")}
        crumbs={[{ title: name("requests"), to: "/requests" }]}
        lead={t("lead")}
      />
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={0} />
      <Section lead={t("importLead")}>
        <Stack>
          <FileDrop
            label={t("file")}
            kinds={t("kinds")}
            accept=".csv,.tsv,.txt,.xlsx,.json,.gz"
            onUploaded={(file) => void begin(file)}
          />
          {error !== undefined && <ErrorState error={error} />}
        </Stack>
      </Section>
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
          { title: t("desk") },
          { title: t("taken"), numeric: true },
          { title: t("when") },
        ]}
        rows={imports.map((one) => [
          <Link key="file" to={`/requests/import/${one.id}`}>
            {one.fileName}
          </Link>,
          t(one.desk),
          one.report ? format.number(one.report.fresh) : "–",
          <Time key="at" at={one.appliedAt ?? one.createdAt} as="relative" />,
        ])}
      />
    </Section>
  );
}
