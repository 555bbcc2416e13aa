export { pickRows, type Rows, rowsOf } from "./rows.ts";
export { tfIdf, weightsOf } from "./tf-idf.ts";
export { type Vocabulary, type VocabularyTerms, vocabulary, vocabularyOf } from "./vocabulary.ts";
