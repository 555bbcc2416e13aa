import { z } from "zod";
import {
  type Change,
  meanChange,
  netPromoterChange,
  shareChange,
  tallyPromoters,
  tallySatisfied,
} from "#science/survey";
import { defineMethod } from "./method.ts";
import { countsOf, momentsOfForms } from "./survey/counted.ts";
import {
  boxesProblems,
  momentsProblems,
  oneForm,
  scaleProblems,
  tallyProblems,
  valueProblems,
} from "./survey/problems.ts";
import {
  estimate,
  forms,
  level,
  margin,
  momentsForm,
  PromoterTally,
  Scale,
  side,
  Tally,
} from "./survey/shape.ts";
import { tell } from "./survey/warnings.ts";

const ofMeans = z.strictObject(momentsForm);
const ofShares = z.strictObject({ ...forms, tally: Tally.optional() });
const ofPromoters = z.strictObject({ ...forms, tally: PromoterTally.optional() });
const terms = { level, margin };

const Input = z
  .discriminatedUnion("figure", [
    z
      .strictObject({
        figure: z.literal("mean"),
        before: ofMeans,
        after: ofMeans,
        scale: Scale.optional(),
        ...terms,
      })
      .describe("Welch's interval"),
    z
      .strictObject({
        figure: z.literal("share"),
        before: ofShares,
        after: ofShares,
        scale: Scale.default({ low: 1, high: 5 }),
        boxes: z.number().int().min(1).default(2),
        ...terms,
      })
      .describe("Newcombe's interval of the satisfied share, or of any two tallies"),
    z
      .strictObject({ figure: z.literal("net-promoter"), before: ofPromoters, after: ofPromoters, ...terms })
      .describe("the adjusted Wald interval, in points"),
  ])
  .meta({ id: "WaveChangeInput" });
type Input = z.output<typeof Input>;

function changeOf(input: Input): Change {
  const { level, margin, before, after } = input;
  const terms = { level, ...(margin !== undefined && { margin }) };
  if (input.figure === "mean")
    return meanChange.fromMoments(momentsOfForms(before), momentsOfForms(after), terms);
  if (input.figure === "share") {
    const [first, second] = [input.before, input.after].map(
      ({ tally, ...side }) => tally ?? tallySatisfied(countsOf(side), input),
    );
    return shareChange.fromTally(first!, second!, terms);
  }
  const [first, second] = [input.before, input.after].map(
    ({ tally, ...side }) => tally ?? tallyPromoters(countsOf(side)),
  );
  return netPromoterChange.fromTally(first!, second!, terms);
}

export const waveChange = defineMethod({
  name: "wave-change",
  summary: {
    en: "The change of a mean, a share or net promoter from one wave to the next",
    ru: "Изменение средней, доли или готовности рекомендовать (NPS) от волны к волне",
  },
  document: "docs/methods/survey.md",
  input: Input,
  output: z
    .strictObject({
      method: z.literal("wave-change"),
      figure: z.enum(["mean", "share", "net-promoter"]),
      ...estimate,
      before: side,
      after: side,
      p: z.number().nullable().describe("two-sided, against no change"),
      reading: z
        .enum(["higher", "lower", "same", "cannotTell"])
        .describe("same: whatever the change is, it lies within the margin"),
      degrees: z.number().nullable().optional().describe("of a mean: degrees of freedom"),
    })
    .meta({ id: "WaveChangeResult" }),
  problems(input) {
    const third = input.figure === "mean" ? "moments" : "tally";
    const scale = input.figure === "net-promoter" ? { low: 0, high: 10 } : input.scale;
    return [
      ...scaleProblems(scale),
      ...(input.figure === "share" ? boxesProblems(input.scale, input.boxes) : []),
      ...(["before", "after"] as const).flatMap((name) => [
        ...oneForm(input[name], ["answers", "counts", third], [name]),
        ...valueProblems(input[name], scale, [name]),
        ...(input.figure === "mean" ? momentsProblems(input[name].moments, [name, "moments"]) : []),
        ...(input.figure === "share" ? tallyProblems(input[name].tally, [name, "tally"]) : []),
      ]),
    ];
  },
  run(input, language) {
    return { method: "wave-change" as const, figure: input.figure, ...tell(changeOf(input), language) };
  },
});
