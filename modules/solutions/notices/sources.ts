import type { NoticeSource } from "#platform/notices";

export const becameSource = "solutions.became";
export const mineSource = "solutions.mine";

const group = { ru: "Решения", en: "Solutions" } as const;
const example = {
  ru: "Решение 7: подтверждения за сутки",
  en: "Solution 7: confirmations within a day",
} as const;

export const sources: readonly NoticeSource[] = [
  {
    name: becameSource,
    usual: "digest",
    group,
    title: {
      ru: "Что сделано с тем, о чём говорил(а) я или моё подразделение, и помогло ли",
      en: "What is done about what I or my unit had said, and whether it helped",
    },
    example: {
      title: example,
      text: {
        ru: "С ним ожидание сократилось на треть: с 31 до 20 ч. Вам это помогло?",
        en: "With it the wait fell by a third: from 31 to 20 hours. Did it help you?",
      },
    },
  },
  {
    name: mineSource,
    usual: "at_once",
    group,
    title: { ru: "Решения, за которые отвечаю, и мои шаги", en: "Solutions I answer for, and my steps" },
    example: {
      title: example,
      text: {
        ru: "Ваш шаг — до 12 марта: обучить смену",
        en: "Your step is due on 12 March: train the shift",
      },
    },
  },
];
