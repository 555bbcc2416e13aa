export { adjustedRand, type ClassFigures, type Classified, classified } from "./agreement.ts";
export { isSetAside } from "./split.ts";
