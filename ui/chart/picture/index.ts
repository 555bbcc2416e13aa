// Pictures made of marks: what a result page draws, each with its table and its image.

export { type HeatPlace, type HeatTone, heatList } from "./heat-list.ts";
export { type IntervalRow, type IntervalScale, intervalList } from "./interval-list.ts";
export { fitted, type Mark, type Picture, ticks } from "./marks.ts";
export { overTime, type TimePoint } from "./over-time.ts";
export { PictureChart } from "./picture-chart.tsx";
export { named, type Quadrant, type QuadrantAxes, type QuadrantPoint, quadrants } from "./quadrants.ts";
export { SavePicture } from "./save-picture.tsx";
export { axisNames, enoughAWeek, type MarkedDay, type WeekPoint, weekly } from "./weekly.ts";
export { Whisker } from "./whisker.tsx";
