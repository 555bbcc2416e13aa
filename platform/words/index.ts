export { commonWords } from "./common.ts";
export { type Formats, formats, type Moment } from "./format.ts";
export { isLanguage, type Language, preferredLanguage } from "./language.ts";
export { defineWords, type Params, type Say, type Sentence, say, type Words } from "./words.ts";
