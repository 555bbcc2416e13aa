export { type Mask, type MaskKind, masked, masksOf, type Names, namesOf } from "./mask.ts";
export { normalise } from "./normalise.ts";
export {
  type Form,
  formsOf,
  longestText,
  makeReader,
  type Reader,
  type ReadText,
  type TextLanguage,
  type Token,
  type WordLanguage,
} from "./read.ts";
export { stemsOf, type Term, termsOf } from "./terms.ts";
