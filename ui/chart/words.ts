import { defineWords } from "#platform/words";

export const chartWords = defineWords({
  en: {
    chart: "Chart",
    table: "Table",
    show: "{label}: show as",
    value: "Value",
    from: "From",
    to: "To",
    name: "Name",
    loading: "Drawing",
    png: "PNG",
    savePicture: "PNG: save the picture “{name}”",
  },
  ru: {
    chart: "График",
    table: "Таблица",
    show: "{label}: показать как",
    value: "Значение",
    from: "Откуда",
    to: "Куда",
    name: "Название",
    loading: "Рисуется",
    png: "PNG",
    savePicture: "PNG: сохранить картинку «{name}»",
  },
});
