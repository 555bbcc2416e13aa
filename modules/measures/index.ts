// The door of the measures: weekly figures of every relationship, for whoever draws, watches or compares them.

export { type MeasureEvent, measureEvents } from "./events.ts";
export type { Figure, WeekFigure } from "./figure.ts";
export { kindOf, type MeasureKey, type MeasureKind, measureKeys } from "./measure.ts";
export type { Series, SeriesAsked, SeriesBy } from "./series.ts";
export { type AllAsked, readAll, type WholeSeries } from "./store/all.ts";
export { type FigureAsked, type Kept, readFigure, readKept, readSeries } from "./store/read.ts";
export type { Difference } from "./store/verify.ts";
export { verifyMeasures } from "./verifying.ts";
export { addWeeks, lastFullWeek, mondayOf, weeksBetween } from "./week.ts";
