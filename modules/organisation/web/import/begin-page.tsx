import { useState } from "react";
import { type UploadedFile, useGo, useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { FileDrop, Steps } from "#ui/import";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { ErrorState } from "#ui/state";
import { titles } from "../titles.ts";
import { createImport, type FileKind } from "./api.ts";
import { Earlier } from "./earlier.tsx";
import { importWords } from "./words.ts";

const accept = ".csv,.tsv,.txt,.xlsx,.gz";

/** The files of a new import, and the imports there were. */
export default function BeginPage() {
  const t = useWords(importWords);
  const name = useWords(titles);
  const go = useGo();
  const [files, setFiles] = useState<Partial<Record<FileKind, UploadedFile>>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const { units, people } = files;
  const next = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const body = units
        ? { units: units.id, ...(people ? { people: people.id } : {}) }
        : { people: people?.id ?? "" };
      const { id } = await createImport({ body });
      go(`/organisation/import/${id}`);
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  const drop = (kind: FileKind) => (file: UploadedFile) => setFiles((old) => ({ ...old, [kind]: file }));
  return (
    <Page>
      <PageHeader
        title={t("begin")}
        crumbs={[{ title: name("organisation"), to: "/organisation" }]}
        lead={t("beginLead")}
      />
      <Steps titles={[t("stepFiles"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={0} />
      <Columns>
        <Section title={t("unitsFile")} lead={t("unitsHint")}>
          <FileDrop label={t("unitsDrop")} kinds={t("kinds")} accept={accept} onUploaded={drop("units")} />
        </Section>
        <Section title={t("peopleFile")} lead={t("peopleHint")}>
          <FileDrop label={t("peopleDrop")} kinds={t("kinds")} accept={accept} onUploaded={drop("people")} />
        </Section>
      </Columns>
      {error !== undefined && <ErrorState error={error} />}
      <Group justify="flex-end">
        <Button disabled={!units && !people} loading={busy} onClick={() => void next()}>
          {t("next")}
        </Button>
      </Group>
      <Earlier />
    </Page>
  );
}
