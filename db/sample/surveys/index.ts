export { drawAnswers, drawPulse, type QualityAnswers } from "./answers.ts";
export { drawComments, type Said } from "./comments.ts";
export { levelsFor, pastWaves, type SurveyTruth, surveyTruth } from "./latent.ts";
export { type Dimension, dimensions, expectedOf, type Levels, questions, weights } from "./scale.ts";
