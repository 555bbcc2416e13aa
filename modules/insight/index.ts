// The door of insight: what other rooms may know of alerts and of what the figures together say.

export { type InsightEvent, insightEvents } from "./events.ts";
