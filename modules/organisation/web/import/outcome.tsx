import { useWords } from "#platform/web";
import { Text } from "#ui/base";
import { Differences, ProblemReport } from "#ui/import";
import { Columns, Section } from "#ui/page";
import { Async } from "#ui/state";
import { type FileKind, type ImportReport, type ImportView, useProblems } from "./api.ts";
import { DifferenceList } from "./difference-list.tsx";
import { importWords } from "./words.ts";

/** The report of a check or of an import: counts, who changes, every fault. */
export function Outcome({ found, report }: { found: ImportView; report: ImportReport }) {
  const t = useWords(importWords);
  const problems = useProblems(found.id, report);
  const { refused, mended, notice } = report.problems;
  return (
    <>
      <Columns>
        {report.units && <Counts kind="units" counts={report.units} />}
        {report.people && <Counts kind="people" counts={report.people} />}
      </Columns>
      <DifferenceList found={found} report={report} />
      <Section title={t("problemsTitle")}>
        <Async query={problems}>
          {(data) => (
            <ProblemReport
              problems={data.problems.map((problem) => ({
                line: problem.line,
                column: problem.column,
                value: problem.value,
                reason:
                  found.units && found.people
                    ? t(problem.file === "units" ? "inUnits" : "inPeople", { sentence: problem.sentence })
                    : problem.sentence,
              }))}
              total={refused + mended + notice}
              downloadHref={`/api/organisation/imports/${found.id}/problems.csv`}
            />
          )}
        </Async>
      </Section>
    </>
  );
}

function Counts({ kind, counts }: { kind: FileKind; counts: NonNullable<ImportReport["people"]> }) {
  const t = useWords(importWords);
  const units = kind === "units";
  return (
    <Section title={t(units ? "resultUnits" : "resultPeople")}>
      <Text size="sm" c="dimmed" mb="sm">
        {t("rowsTaken", { taken: counts.taken, rows: counts.rows, faulty: counts.faulty })}
      </Text>
      <Differences
        items={[
          { title: t(units ? "joinUnits" : "joinPeople"), count: counts.join, tone: "good" },
          { title: t("move"), count: counts.move, tone: "neutral" },
          { title: t("change"), count: counts.change, tone: "neutral" },
          { title: t(units ? "leaveUnits" : "leavePeople"), count: counts.leave, tone: "warn" },
          { title: t("same"), count: counts.same, tone: "neutral" },
        ]}
      />
    </Section>
  );
}
