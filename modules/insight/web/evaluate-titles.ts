import { defineWords } from "#platform/words";

/** Names of pages: read before any page is opened. */
export const evaluateTitles = defineWords({
  en: {
    insight: "Insight",
    said: "You said, we did",
    transparency: "What is open to whom",
    leadership: "Leadership by example",
    outcomes: "Outcomes",
    outcomesImport: "Bring outcomes in",
    outcomesLead:
      "Monthly figures of the company or a unit: satisfaction of outside customers, quality, turnover. CSV or XLSX.",
    benchmarks: "Outside view",
    reports: "Reports by mail",
    presentation: "Presentation",
  },
  ru: {
    insight: "Картина",
    said: "Вы сказали — мы сделали",
    transparency: "Что кому открыто",
    leadership: "Личный пример руководителей",
    outcomes: "Внешние результаты",
    outcomesImport: "Загрузка результатов",
    outcomesLead:
      "Месячные показатели компании или подразделения: удовлетворённость внешних клиентов, качество, текучесть. CSV или XLSX.",
    benchmarks: "Взгляд со стороны",
    reports: "Отчёты по почте",
    presentation: "Показ",
  },
});
