import { defineWords } from "#platform/words";

/** What the warnings of text methods say. */
export const textWords = defineWords({
  en: {
    noTexts: "There are no texts: there is nothing to tell.",
    withoutWords: "Texts without a word in Russian or English: {count}. They are told nothing about.",
    cutShort: "Of texts longer than {most} characters only the beginning was read: {count}.",
    tooFewForDiscovery:
      "Too few texts that no named topic claims to seek others in: {count}, at least {needed} are needed.",
    nothingDiscovered: "The texts that no named topic claims have too few words in common to form topics.",
    tooFewRated:
      "Feelings are told by the lexicon: at least {needed} rated comments are needed to train a model.",
    oneSided: "Feelings are told by the lexicon: the ratings are nearly all of one kind.",
    noBetterThanLexicon:
      "Feelings are told by the lexicon: a trained model was no better on comments it had not seen.",
  },
  ru: {
    noTexts: "Текстов нет: сказать нечего.",
    withoutWords: "Текстов без единого русского или английского слова: {count}. О них не сказано ничего.",
    cutShort: "У текстов длиннее {most} знаков прочитано только начало: {count}.",
    tooFewForDiscovery:
      "Слишком мало текстов вне названных тем, чтобы искать среди них новые: {count}, нужно не меньше {needed}.",
    nothingDiscovered: "У текстов вне названных тем слишком мало общих слов, чтобы из них сложились темы.",
    tooFewRated:
      "Тональность определена по словарю: для обучения модели нужно не меньше {needed} оценённых комментариев.",
    oneSided: "Тональность определена по словарю: оценки почти все одинаковы.",
    noBetterThanLexicon:
      "Тональность определена по словарю: обученная модель на незнакомых комментариях оказалась не лучше.",
  },
});
