import { defineWords } from "#platform/words";

export const viewWords = defineWords({
  en: {
    views: "Views",
    none: "Nothing is saved yet",
    ofUnit: "{name} · {unit}",
    save: "Save these filters",
    saveTitle: "Save these filters",
    name: "Name",
    nameMissing: "Give it a name.",
    forUnit: "For everybody in my unit",
    forUnitHint: "Only its head may.",
    saved: "Saved.",
    forget: "Forget “{name}”",
    forgotten: "Forgotten.",
  },
  ru: {
    views: "Виды",
    none: "Пока ничего не сохранено",
    ofUnit: "{name} · {unit}",
    save: "Сохранить эти фильтры",
    saveTitle: "Сохранить эти фильтры",
    name: "Название",
    nameMissing: "Дайте название.",
    forUnit: "Для всех в моём подразделении",
    forUnitHint: "Может только руководитель.",
    saved: "Сохранено.",
    forget: "Убрать «{name}»",
    forgotten: "Убрано.",
  },
});
