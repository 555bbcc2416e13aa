import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Stack } from "#ui/base";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { evaluateTitles } from "../evaluate-titles.ts";
import { type ReportView, useReports } from "./api.ts";
import { ReportCard } from "./report-card.tsx";
import { ReportForm } from "./report-form.tsx";
import { reportWords } from "./words.ts";

/** What is sent by itself: all of it for those who run it, one's own for everybody. */
export default function ReportsPage() {
  const t = useWords(reportWords);
  const title = useWords(evaluateTitles);
  const query = useReports();
  const runs = query.data?.mayRun ?? false;
  const [editing, setEditing] = useState<ReportView | "new">();
  return (
    <Page>
      <PageHeader
        title={title("reports")}
        crumbs={[{ title: title("insight"), to: "/insight" }]}
        lead={t(runs ? "lead" : "leadReader")}
        actions={runs && <Button onClick={() => setEditing("new")}>{t("add")}</Button>}
      />
      {editing && (
        <Section title={t(editing === "new" ? "addTitle" : "changeTitle")}>
          <ReportForm
            key={editing === "new" ? "new" : editing.id}
            of={editing === "new" ? undefined : editing}
            onDone={() => setEditing(undefined)}
          />
        </Section>
      )}
      <Async query={query}>
        {({ reports, mayRun }) =>
          reports.length === 0 ? (
            <EmptyState title={t(mayRun ? "empty" : "emptyReader")}>
              {t(mayRun ? "emptyText" : "emptyReaderText")}
            </EmptyState>
          ) : (
            <Stack>
              {reports.map((report) => (
                <ReportCard key={report.id} report={report} mayRun={mayRun} onEdit={setEditing} />
              ))}
            </Stack>
          )
        }
      </Async>
    </Page>
  );
}
