import { kindOf } from "#modules/measures";
import { writeXlsx, type XlsxCell } from "#platform/files";
import { say } from "#platform/words";
import type { ReportPicture } from "./picture.ts";
import { reportWords } from "./words.ts";

/** The same as a workbook: numbers as numbers, a sheet a part. */
export function workbookOf({ language, sides, lost, needs, solutions, from, to }: ReportPicture): Uint8Array {
  const t = say(reportWords, language);
  const usual = (
    measure: (typeof sides)[number]["lines"][number]["measure"],
    figure: { n: number; mean: number | null; median: number | null },
  ) => {
    const kind = kindOf[measure];
    return kind === "count" ? figure.n : kind === "hours" ? figure.median : figure.mean;
  };
  const figures = sides.flatMap(({ side, lines }) =>
    lines.map(({ measure, now, before }): XlsxCell[] => [
      ...[t(side), t(measure), from, to],
      ...[usual(measure, now), now.n, now.total, usual(measure, before), before.n, before.total],
    ]),
  );
  return writeXlsx([
    {
      name: t("figures"),
      header: [
        ...["", t("figure"), "from", "to"],
        ...[t("now"), "n", "total", t("before"), `n (${t("before")})`, `total (${t("before")})`],
      ],
      rows: figures,
    },
    {
      name: t("lost").slice(0, 31),
      header: [t("supplier"), t("customer"), t("hoursTotal"), t("requests")],
      rows: lost.map((one) => [one.supplier, one.customer, one.hours, one.requests]),
    },
    {
      name: t("needs").slice(0, 31),
      header: ["№", t("need"), t("stage"), t("priority")],
      rows: needs.map((one) => [one.number, one.title, t(one.stage), one.priority]),
    },
    {
      name: t("solutions").slice(0, 31),
      header: ["№", t("solution"), t("state"), t("verdict")],
      rows: solutions.map((one) => [
        one.number,
        one.title,
        t(one.state),
        one.verdict ? t(one.verdict) : null,
      ]),
    },
  ]);
}
