import { defineWords } from "#platform/words";

/** Names of days that templates and exports write. */
export const calendarWords = defineWords({
  en: {
    newYear: "New Year holidays",
    christmas: "Christmas",
    defender: "Defender of the Fatherland Day",
    women: "International Women's Day",
    labour: "Spring and Labour Day",
    victory: "Victory Day",
    russia: "Russia Day",
    unity: "National Unity Day",
    movedFrom: "Day off moved from {day}",
    movedTo: "Working day moved from {day}",
    shortened: "Shortened day before a holiday",
    dayOff: "Day off",
    working: "Working day",
  },
  ru: {
    newYear: "Новогодние каникулы",
    christmas: "Рождество Христово",
    defender: "День защитника Отечества",
    women: "Международный женский день",
    labour: "Праздник Весны и Труда",
    victory: "День Победы",
    russia: "День России",
    unity: "День народного единства",
    movedFrom: "Выходной, перенесённый с {day}",
    movedTo: "Рабочий день, перенесённый с {day}",
    shortened: "Сокращённый предпраздничный день",
    dayOff: "Выходной день",
    working: "Рабочий день",
  },
});
