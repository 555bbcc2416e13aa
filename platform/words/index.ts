export { commonWords } from "./common.ts";
export { type Formats, formats } from "./format.ts";
export { isLanguage, type Language, preferredLanguage } from "./language.ts";
export { defineWords, type Say, say, type Words } from "./words.ts";
