import { defineWords } from "#platform/words";

export const pageWords = defineWords({
  en: { product: "Vizavi", crumbs: "Where you are" },
  ru: { product: "Визави", crumbs: "Где вы находитесь" },
});
