export { stemEnglish } from "./english.ts";
export { stemRussian } from "./russian.ts";
