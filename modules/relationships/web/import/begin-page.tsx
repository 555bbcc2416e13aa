import { useState } from "react";
import { type UploadedFile, useGo, usePageSearch, useUser, useWords } from "#platform/web";
import { SegmentedControl, Stack, Text } from "#ui/base";
import { FileDrop, Steps } from "#ui/import";
import { Page, PageHeader, Section } from "#ui/page";
import { EmptyState, ErrorState } from "#ui/state";
import { titles } from "../titles.ts";
import { createImport, type ImportKind } from "./api.ts";
import { Earlier } from "./earlier.tsx";
import { importWords } from "./import-words.ts";

const kinds = ["requests", "nominations", "mail"] as const;
const hints = { requests: "requestsHint", nominations: "nominationsHint", mail: "mailHint" } as const;

/** The file of a new import of evidence, and the imports there were. */
export default function BeginPage() {
  const t = useWords(importWords);
  const name = useWords(titles);
  const go = useGo();
  const lead = useUser().roles.includes("programme_lead");
  const [search, change] = usePageSearch<{ kind: string }>({ kind: "requests" });
  const kind = kinds.find((one) => one === search.kind) ?? "requests";
  const [error, setError] = useState<unknown>();
  const begin = async (file: UploadedFile) => {
    setError(undefined);
    try {
      const { id } = await createImport({ body: { file: file.id, kind } });
      go(`/relationships/import/${id}`);
    } catch (caught) {
      setError(caught);
    }
  };
  if (!lead) {
    return (
      <Page width="read">
        <PageHeader title={t("beginTitle")} />
        <EmptyState title={t("closedTitle")} />
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={t("beginTitle")}
        crumbs={[{ title: name("map"), to: "/map" }]}
        lead={t("beginLead")}
      />
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={0} />
      <Section title={t("choose")}>
        <Stack>
          <SegmentedControl
            aria-label={t("what")}
            value={kind}
            onChange={(next) => change({ kind: next as ImportKind })}
            data={kinds.map((one) => ({ value: one, label: t(one) }))}
          />
          <Text size="sm">{t(hints[kind])}</Text>
          <FileDrop
            key={kind}
            label={t(kind)}
            kinds={kind === "mail" ? t("kindsMail") : t("kinds")}
            accept={kind === "mail" ? ".csv,.tsv,.txt,.xlsx,.gz,.mbox,.eml" : ".csv,.tsv,.txt,.xlsx,.gz"}
            onUploaded={(file) => void begin(file)}
          />
          {error !== undefined && <ErrorState error={error} />}
        </Stack>
      </Section>
      <Earlier />
    </Page>
  );
}
