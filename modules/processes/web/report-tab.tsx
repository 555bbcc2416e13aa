import { useFormat, useWords } from "#platform/web";
import { Stack } from "#ui/base";
import { Differences, ProblemReport } from "#ui/import";
import { Facts, Section } from "#ui/page";
import { Async } from "#ui/state";
import { type LogView, type Report, useReport } from "./api.ts";
import { words } from "./words.ts";

/** Where the log comes from and how it was read. */
export function ReportTab({ log }: { log: LogView }) {
  const t = useWords(words);
  return (
    <Async query={useReport(log.id)}>
      {(report) => (
        <Stack gap="lg">
          <Section title={t("source")}>
            <SourceFacts report={report} />
          </Section>
          <ReportOf log={log.id} name={log.name} report={report} mayManage={log.mayManage} />
        </Stack>
      )}
    </Async>
  );
}

function SourceFacts({ report }: { report: Report }) {
  const t = useWords(words);
  const format = useFormat();
  const when = format.dateTime(report.importedAt);
  const roles = ["case", "activity", "time", "resource", "unit", "lifecycle"] as const;
  return (
    <Facts
      items={[
        { name: t("file"), value: report.fileName },
        { name: t("format"), value: report.format.toUpperCase() },
        {
          name: t("importedAt"),
          value: report.importedBy ? t("byWhom", { when, who: report.importedBy }) : when,
        },
        ...roles.flatMap((role) =>
          report.mapping[role] ? [{ name: t(`role_${role}`), value: report.mapping[role] }] : [],
        ),
        ...(report.missing.length > 0 ? [{ name: t("missing"), value: format.list(report.missing) }] : []),
        ...(report.lifecycle ? [{ name: t("stage"), value: report.lifecycle }] : []),
        { name: t("zone"), value: report.zone },
      ]}
    />
  );
}

/** What became of each row, and every one that could not be taken. */
export function ReportOf({
  log,
  name,
  report,
  mayManage,
}: {
  log: string;
  name: string;
  report: Report;
  mayManage: boolean;
}) {
  const t = useWords(words);
  return (
    <Section title={t("badTitle")}>
      <Differences
        items={[
          { title: t("rowsRead"), count: report.rows },
          { title: t("rowsTaken"), count: report.taken, tone: "good" },
          { title: t("rowsBad"), count: report.bad, tone: "bad" },
          ...(report.filtered > 0 ? [{ title: t("rowsFiltered"), count: report.filtered }] : []),
        ]}
      />
      {(mayManage || report.bad === 0) && (
        <ProblemReport
          problems={report.badRows.map((row) => ({
            line: row.line,
            column: row.column,
            value: row.value,
            reason: row.sentence,
          }))}
          total={report.bad}
          downloadHref={`/api/processes/logs/${log}/bad-rows.csv`}
          fileName={name}
        />
      )}
      {report.notices.length > 0 && (
        <>
          <strong>{t("noticed")}</strong>
          <ul>
            {report.notices.map((notice) => (
              <li key={notice.code}>{notice.sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
