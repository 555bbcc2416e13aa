export type { Stability } from "./choose.ts";
export { type DiscoveredTopic, type Discovery, discover, fewestTexts } from "./discover.ts";
export { type Discovered, type DiscoveredModel, type Membership, makeDiscovered } from "./model.ts";
export { type TopicCount, type TopicTrend, topicTrends } from "./trends.ts";
