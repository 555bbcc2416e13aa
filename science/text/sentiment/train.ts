import { type Chance, calibration, chance } from "#science/numbers";
import { classified } from "../quality/index.ts";
import { pickRows, type Rows, rowsOf, vocabularyOf } from "../vectors/index.ts";
import type { ReadText } from "../words/index.ts";
import { sentimentByLexicon } from "./by-lexicon.ts";
import { featuresOf, lexiconFeatures } from "./features.ts";
import { type Feeling, feelings } from "./feeling.ts";
import { fitLogistic, type Logistic, scoresOf, softmax, temperatureFor } from "./logistic.ts";

/** A trained model as plain data. */
export interface SentimentModel {
  readonly features: readonly string[];
  /** By feature one weight a feeling, in the order of `feelings`. */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly temperature: number;
  readonly figures: ModelFigures;
}

/** Measured on texts each fold had not seen. */
export interface ModelFigures {
  readonly n: number;
  readonly macroF1: number;
  /** Of the lexicon, and of always saying the most frequent feeling, on the same texts. */
  readonly lexiconMacroF1: number;
  readonly frequentMacroF1: number;
  /** How far, on the mean, a claimed probability lies from the share that came true. */
  readonly calibrationError: number;
}

export interface RatedText {
  readonly text: ReadText;
  readonly feeling: Feeling;
}

export const fewestRated = 200;
const fewestOfFeeling = 10;
const folds = 5;
const mostFeatures = 20_000;

export type NoModel = "tooFewRated" | "oneSided" | "noBetterThanLexicon";

export type Training =
  | { readonly model: SentimentModel; readonly figures: ModelFigures; readonly reason?: undefined }
  | { readonly model?: undefined; readonly figures: ModelFigures | null; readonly reason: NoModel };

/**
 * A model of one house, from comments with the feeling of the rating beside them: multinomial logistic regression on
 * stems, pairs and the lexicon's word, measured by five-fold cross-validation, its probabilities made honest by a
 * temperature fitted on the texts the folds had not seen. There is no model (and the lexicon goes on serving) from
 * fewer than 200 rated comments, where fewer than two feelings have ten each, or where it is no better than the
 * lexicon by macro-F1. `random`: the folds and the order. Deterministic. About 10 s for 100,000 short comments.
 */
export function trainSentiment(rated: readonly RatedText[], random: Chance = chance(1)): Training {
  if (rated.length < fewestRated) return { figures: null, reason: "tooFewRated" };
  const labels = Int32Array.from(rated, ({ feeling }) => feelings.indexOf(feeling));
  const counts = feelings.map((_, c) => labels.filter((label) => label === c).length);
  if (counts.filter((count) => count >= fewestOfFeeling).length < 2)
    return { figures: null, reason: "oneSided" };
  const { rows, names } = matrixOf(rated);
  const foldOf = Int32Array.from(rated, () => random.below(folds));
  const scores = outOfFold(rows, labels, foldOf, random);
  const temperature = temperatureFor(scores, labels);
  const figures = figuresOf(rated, scores, temperature, counts);
  if (figures.macroF1 <= figures.lexiconMacroF1) return { figures, reason: "noBetterThanLexicon" };
  const fitted = fitLogistic(rows, labels, feelings.length, random);
  return { model: { ...plain(fitted, names), temperature, figures }, figures };
}

function matrixOf(rated: readonly RatedText[]): { readonly rows: Rows; readonly names: string[] } {
  const features = rated.map(({ text }) => featuresOf(text));
  const { terms } = vocabularyOf(
    features.map((list) => list.map(({ name }) => name)),
    { least: 2, mostShare: 1, most: mostFeatures },
  );
  const names = [...new Set([...terms, ...lexiconFeatures])];
  const column = new Map(names.map((name, i) => [name, i]));
  const lists = features.map((list) =>
    list.flatMap(({ name, value }): [number, number][] => {
      const at = column.get(name);
      return at === undefined ? [] : [[at, value]];
    }),
  );
  return { rows: rowsOf(lists, names.length), names };
}

/** Each text's scores from a model that was trained on the other folds. */
function outOfFold(rows: Rows, labels: Int32Array, foldOf: Int32Array, random: Chance): Float64Array[] {
  const scores = new Array<Float64Array>(rows.rows);
  for (let fold = 0; fold < folds; fold += 1) {
    const places = Int32Array.from({ length: rows.rows }, (_, i) => i);
    const others = places.filter((i) => foldOf[i] !== fold);
    const model = fitLogistic(
      pickRows(rows, others),
      others.map((i) => labels[i]!),
      feelings.length,
      random,
    );
    for (const i of places) if (foldOf[i] === fold) scores[i] = scoresOf(model, rows, i);
  }
  return scores;
}

function figuresOf(
  rated: readonly RatedText[],
  scores: readonly Float64Array[],
  temperature: number,
  counts: readonly number[],
): ModelFigures {
  const truth = rated.map(({ feeling }) => feeling);
  const probabilities = scores.map((one) => {
    const p = one.map((score) => score / temperature);
    softmax(p);
    return p;
  });
  const said = probabilities.map((p) => feelings[p.indexOf(Math.max(...p))]!);
  const frequent = feelings[counts.indexOf(Math.max(...counts))]!;
  return {
    n: rated.length,
    macroF1: classified(truth, said).macroF1,
    lexiconMacroF1: classified(
      truth,
      rated.map(({ text }) => {
        // Both have to choose here, so that they can be compared; the lexicon's unclear is nearest to neutral.
        const { verdict } = sentimentByLexicon(text);
        return verdict === "unclear" ? "neutral" : verdict;
      }),
    ).macroF1,
    frequentMacroF1: classified(
      truth,
      truth.map(() => frequent),
    ).macroF1,
    calibrationError: calibration(
      probabilities.map((p) => Math.max(...p)),
      said.map((one, i) => (one === truth[i] ? 1 : 0)),
    ).error,
  };
}

function plain({ classes, weights, bias }: Logistic, names: readonly string[]) {
  const rounded = (x: number) => Math.round(x * 1e5) / 1e5;
  return {
    features: names,
    weights: names.map((_, i) => [...weights.subarray(i * classes, (i + 1) * classes)].map(rounded)),
    bias: [...bias].map(rounded),
  };
}
