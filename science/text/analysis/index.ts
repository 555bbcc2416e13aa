export { type AnalysedText, type Analyser, analyse, makeAnalyser } from "./analyse.ts";
export { type Rediscovery, rediscover } from "./rediscover.ts";
export { firstState, type TextState } from "./state.ts";
