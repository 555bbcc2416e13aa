import { defineWords } from "#platform/words";

export const questionnaireWords = defineWords({
  en: { copyOf: "{name} (copy)", somebody: "Somebody else" },
  ru: { copyOf: "{name} (копия)", somebody: "кто-то ещё" },
});
