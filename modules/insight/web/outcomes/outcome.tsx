import { useWords } from "#platform/web";
import { Stack, Text } from "#ui/base";
import { Differences, ProblemReport } from "#ui/import";
import { Section } from "#ui/page";
import { type ImportReport, type ImportView, useProblems } from "./api.ts";
import { outcomeWords } from "./words.ts";

/** What becomes of every row, and what is wrong with those that are not taken. */
export function Outcome({ found, report }: { found: ImportView; report: ImportReport }) {
  const t = useWords(outcomeWords);
  const problems = useProblems(found.id, report).data?.problems ?? [];
  const total = report.refused;
  return (
    <>
      <Section title={t("report")}>
        <Stack>
          <Differences
            items={[
              { title: t("rows"), count: report.rows },
              { title: t("created"), count: report.created, tone: "good" },
              { title: t("changed"), count: report.changed, tone: "good" },
              { title: t("same"), count: report.same },
              { title: t("refused"), count: report.refused, tone: "bad" },
            ]}
          />
          {report.unknownColumns.length > 0 && (
            <Text size="sm">{t("unknownColumns", { columns: report.unknownColumns.join(", ") })}</Text>
          )}
        </Stack>
      </Section>
      <Section title={t("problems")}>
        <ProblemReport
          total={total}
          downloadHref={`/api/insight/outcomes/imports/${found.id}/problems.csv`}
          problems={problems.map(({ line, column, value, sentence }) => ({
            line,
            column,
            value,
            reason: sentence,
          }))}
        />
      </Section>
    </>
  );
}
