import { useFormat, useWords } from "#platform/web";
import { Stack, Text } from "#ui/base";
import { Differences, ProblemReport } from "#ui/import";
import { Section } from "#ui/page";
import { type ImportReport, type ImportView, useProblems } from "./api.ts";
import { importWords } from "./import-words.ts";

/** What the file says: what becomes of every row, and what is wrong with those that are not taken. */
export function Outcome({ found, report }: { found: ImportView; report: ImportReport }) {
  const t = useWords(importWords);
  const format = useFormat();
  const problems = useProblems(found.id, report).data?.problems ?? [];
  const total = report.problems.refused + report.problems.mended + report.problems.notice;
  return (
    <>
      <Section title={t("outcomeTitle")}>
        <Stack>
          <Differences
            items={[
              { title: t("rows"), count: report.rows },
              { title: t("counted"), count: report.counted, tone: "good" },
              { title: t("fresh"), count: report.fresh },
              { title: t("known"), count: report.known },
              { title: t("aside"), count: report.aside },
              { title: t("unknown"), count: report.unknown, tone: "warn" },
              { title: t("refused"), count: report.refused, tone: "bad" },
            ]}
          />
          {report.from && report.to && (
            <Text>
              {t("span", {
                from: format.date(report.from),
                to: format.date(report.to),
                parties: report.parties,
              })}
            </Text>
          )}
          {report.aside > 0 && <Text size="sm">{t("asideHint")}</Text>}
          {report.unknown > 0 && <Text size="sm">{t("unknownHint")}</Text>}
          {report.unknownColumns.length > 0 && (
            <Text size="sm">{t("unknownColumns", { columns: report.unknownColumns.join(", ") })}</Text>
          )}
        </Stack>
      </Section>
      <Section title={t("problems")}>
        <ProblemReport
          total={total}
          downloadHref={`/api/relationships/imports/${found.id}/problems.csv`}
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
