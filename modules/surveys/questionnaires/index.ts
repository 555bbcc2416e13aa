// What the rest of the room takes from here.

export { askedForm, askedItems, flatten, itemsOf, type SurveyJson } from "./items.ts";
export { type Reading, readForm } from "./read-form.ts";
export { type Version, versionOf } from "./store.ts";
