import { type Content, colours, pageWidth, sheet, type TDocumentDefinitions } from "#platform/pdf";
import { formats, say } from "#platform/words";
import type { ReportPicture } from "./picture.ts";
import { figureText } from "./tell.ts";
import { reportWords } from "./words.ts";

/** The report as a printed page. */
export function documentOf(picture: ReportPicture): TDocumentDefinitions {
  const { language, name, sides, lost, needs, solutions, weeks } = picture;
  const t = say(reportWords, language);
  const format = formats(language, "UTC");
  const title = picture.what === "party" ? t("party", { name: name ?? "" }) : t("company");
  const tell = figureText(language);
  const content: Content[] = [
    { text: t(picture.rhythm), style: "kicker" },
    { text: title, style: "title" },
    {
      text: t("span", { from: format.date(picture.from), to: format.date(picture.to), weeks }),
      style: "lead",
    },
    ...sides.flatMap(({ side, lines }) => [
      { text: t(side), style: "heading" },
      table(
        [t("figure"), t("now"), t("before"), t("counted")],
        lines.map(({ measure, now, before }) => [
          t(measure),
          { text: tell.value(measure, now), bold: true },
          { text: tell.value(measure, before), color: colours.dim },
          { text: tell.counted(measure, now), color: colours.dim },
        ]),
        t("nothing"),
        ["*", 90, 90, 120],
      ),
    ]),
    { text: t("lost"), style: "heading" },
    { text: t("lostLead"), style: "note", margin: [0, 0, 0, 6] },
    table(
      [t("supplier"), t("customer"), t("hoursTotal"), t("requests")],
      lost.map((one) => [one.supplier, one.customer, tell.number(one.hours), tell.number(one.requests)]),
      t("nothing"),
      ["*", "*", 80, 70],
    ),
    { text: t("needs"), style: "heading" },
    table(
      [t("need"), t("stage"), t("priority")],
      needs.map((one) => [`№ ${one.number}  ${one.title}`, t(one.stage), tell.number(one.priority)]),
      t("nothing"),
      ["*", 90, 70],
    ),
    { text: t("solutions"), style: "heading" },
    table(
      [t("solution"), t("state"), t("verdict")],
      solutions.map((one) => [
        `№ ${one.number}  ${one.title}`,
        t(one.state),
        one.verdict ? { text: t(one.verdict), color: inkOf[one.verdict], bold: true } : "–",
      ]),
      t("nothing"),
      ["*", 90, 130],
    ),
    {
      unbreakable: true,
      stack: [
        { text: t("reading"), style: "heading" },
        {
          ul: [t("readingMedian"), t("readingChange"), t("readingYours")],
          markerColor: colours.accent,
        },
      ],
    },
  ];
  return sheet({
    ...{ title, language, content, product: t("product") },
    foot: `${t("product")}  ·  ${title}  ·  ${t("printed", { date: format.date(picture.printedAt) })}`,
    page: (page, pages) => t("page", { page, pages }),
  });
}

const inkOf = {
  better: colours.good,
  worse: colours.bad,
  noDifferenceThatMatters: colours.neutral,
  cannotTellYet: colours.dim,
} as const;

/** Rows under a head that comes again on the next page; numbers of the last columns stand right. */
function table(
  head: readonly string[],
  rows: readonly (readonly Content[])[],
  nothing: string,
  widths: readonly (string | number)[],
): Content {
  if (rows.length === 0) return { text: nothing, color: colours.dim };
  return {
    table: {
      headerRows: 1,
      widths: [...widths],
      dontBreakRows: true,
      body: [
        head.map((text) => ({ text, color: colours.dim, fontSize: 8.5 })),
        ...rows.map((row) => [...row]),
      ],
    },
    layout: {
      hLineWidth: (i: number) => (i === 0 ? 0 : 0.6),
      vLineWidth: () => 0,
      hLineColor: () => colours.line,
      paddingLeft: (i: number) => (i === 0 ? 0 : 6),
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
    width: pageWidth,
  };
}
