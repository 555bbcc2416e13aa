// The door of the surveys: what other rooms may know of asking and of answers.

export { type SurveyEvent, surveyEvents } from "./events.ts";
export { quotesForSignals, quotesReadBy } from "./interviews/store/quotes.ts";
export { maySeeScope } from "./policy.ts";
export { auditWave } from "./release/audit/audit-wave.ts";
export { readComments, readFigures } from "./release/index.ts";
export { waveFigures, waveReport } from "./results/actions/files.ts";
export { type ChangedSupplier, changedSuppliers } from "./results/changed.ts";
