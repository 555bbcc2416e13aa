import { defineErrors } from "#platform/errors";
import { defineWords } from "#platform/words";

export const sampleWords = defineWords({
  en: {
    written:
      "{company}: {units} units, {partners} partners, {people} people, {relationships} true relationships.",
    file: "{name}: {rows} rows, {wrong} wrong on purpose",
    where: "Written to {directory}; what is true is in truth.json.",
  },
  ru: {
    written:
      "{company}: подразделений {units}, партнёров {partners}, людей {people}, верных связей {relationships}.",
    file: "{name}: строк {rows}, из них нарочно неверных {wrong}",
    where: "Записано в {directory}; что верно на самом деле, сказано в truth.json.",
  },
});

export const errors = defineErrors("sample", {
  no_directory: {
    status: 422,
    sentence: { en: "No folder was named.", ru: "Не указана папка." },
    hint: { en: "Say where to write: --out DIR.", ru: "Укажите, куда писать: --out ПАПКА." },
  },
  bad_number: {
    status: 422,
    sentence: {
      en: "{option} must be a whole number from {least} to {most}, and “{value}” is not.",
      ru: "{option} — целое число от {least} до {most}, а «{value}» таким не является.",
    },
    hint: { en: "Give another number.", ru: "Укажите другое число." },
  },
  bad_share: {
    status: 422,
    sentence: {
      en: "--noise is a share in per cent from 0 to 20, and “{value}” is not.",
      ru: "--noise — доля в процентах от 0 до 20, а «{value}» такой не является.",
    },
    hint: { en: "Give another number, for example 1.5.", ru: "Укажите другое число, например 1.5." },
  },
  bad_date: {
    status: 422,
    sentence: {
      en: "--until must be a date between 2001 and 2099, and “{value}” is not.",
      ru: "--until — дата с 2001 по 2099 год, а «{value}» такой не является.",
    },
    hint: { en: "Write it as 2026-10-31.", ru: "Запишите её так: 2026-10-31." },
  },
  bad_choice: {
    status: 422,
    sentence: {
      en: "{option} is one of {choices}, and “{value}” is not.",
      ru: "{option} — одно из {choices}, а не «{value}».",
    },
    hint: { en: "Choose one of them.", ru: "Выберите одно из них." },
  },
  unwritable: {
    status: 422,
    sentence: {
      en: "{directory} cannot be written: {reason}.",
      ru: "В {directory} нельзя писать: {reason}.",
    },
    hint: { en: "Name another folder.", ru: "Укажите другую папку." },
  },
});
