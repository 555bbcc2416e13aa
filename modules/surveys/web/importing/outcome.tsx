import { useFormat, useWords } from "#platform/web";
import { Text } from "#ui/base";
import { Differences, ProblemReport } from "#ui/import";
import { Section } from "#ui/page";
import { type ImportView, useProblems } from "./api.ts";
import { importWords } from "./words.ts";

/** What the file holds, what is left out of it, and every answer that cannot be taken as it is. */
export function Outcome({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  const format = useFormat();
  const { report } = found;
  const problems = useProblems(found.id, [found.state, report]).data?.problems ?? [];
  if (!report) return null;
  const { good, people, questions, refused, mended, units, subjects, withoutUnit } = report;
  return (
    <>
      <Section>
        <Differences
          items={[
            { title: t("good"), count: good, tone: "good" },
            { title: t("people"), count: people, tone: "neutral" },
            { title: t("questions"), count: questions, tone: "neutral" },
            { title: t("refused"), count: refused, tone: "bad" },
          ]}
        />
        <Text size="sm" mt="sm">
          {t("sizes", { units, subjects, without: withoutUnit })}
        </Text>
        {report.leftOut.length > 0 && (
          <Text size="sm" mt={4}>
            {t("leftOut", { columns: format.list(report.leftOut) })}
          </Text>
        )}
        {report.skipped.length > 0 && (
          <Text size="sm" c="dimmed" mt={4}>
            {t("skipped", { columns: format.list(report.skipped) })}
          </Text>
        )}
        {report.notices.map(({ code, count }) => (
          <Text key={code} size="sm" mt={4}>
            {t(code, { count })}
          </Text>
        ))}
      </Section>
      <Section>
        <ProblemReport
          problems={problems.map(({ line, column, value, sentence }) => ({
            line,
            column,
            value,
            reason: sentence,
          }))}
          total={refused + mended}
          fileName={found.fileName}
        />
      </Section>
    </>
  );
}
