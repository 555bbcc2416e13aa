import { useFormat, useWords } from "#platform/web";
import { Text } from "#ui/base";
import { Differences, ProblemReport } from "#ui/import";
import { Section } from "#ui/page";
import { type ImportView, useProblems } from "./api.ts";
import { importWords } from "./words.ts";

/** What the file holds, and every row that cannot be taken as it is. */
export function Outcome({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  const format = useFormat();
  const { report } = found;
  const problems = useProblems(found.id, [found.state, report?.rows]).data?.problems ?? [];
  if (!report) return null;
  const { from, to, suppliers, customers, unknownColumns } = report;
  return (
    <>
      <Section>
        <Differences
          items={[
            { title: t("good"), count: report.good, tone: "neutral" },
            { title: t("fresh"), count: report.fresh, tone: "good" },
            { title: t("open"), count: report.open, tone: "neutral" },
            { title: t("refused"), count: report.refused, tone: "bad" },
          ]}
        />
        {from && to && (
          <Text size="sm" mt="sm">
            {t("span", { from: format.date(from), to: format.date(to), suppliers, customers })}
          </Text>
        )}
        {unknownColumns.length > 0 && (
          <Text size="sm" c="dimmed" mt={4}>
            {t("unknown", { columns: format.list(unknownColumns) })}
          </Text>
        )}
      </Section>
      <Section>
        <ProblemReport
          problems={problems.map(({ line, column, value, sentence }) => ({
            line,
            column,
            value,
            reason: sentence,
          }))}
          total={report.refused + report.mended}
          fileName={found.fileName}
        />
      </Section>
    </>
  );
}
