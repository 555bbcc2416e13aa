import { useState } from "react";
import { type UploadedFile, useGo, useUser, useWords } from "#platform/web";
import { Group, Stack, Text } from "#ui/base";
import { FileDrop, Steps } from "#ui/import";
import { FileLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { EmptyState, ErrorState } from "#ui/state";
import { titles } from "../titles.ts";
import { createImport } from "./api.ts";
import { Earlier } from "./earlier.tsx";
import { importWords } from "./words.ts";

/** The file of a new import of services, and the imports there were. */
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
      go(`/catalogue/import/${id}`);
    } catch (caught) {
      setError(caught);
    }
  };
  if (!lead) {
    return (
      <Page width="read">
        <PageHeader title={name("import")} crumbs={[{ title: name("catalogue"), to: "/catalogue" }]} />
        <EmptyState title={t("closedTitle")} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={name("import")}
        crumbs={[{ title: name("catalogue"), to: "/catalogue" }]}
        lead={t("lead")}
      />
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={0} />
      <Section title={t("choose")}>
        <Stack>
          <Text size="sm">{t("chooseText")}</Text>
          <Group>
            <FileLink href="/api/catalogue/export?format=xlsx">{t("exportFirst")}</FileLink>
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
