// What people write beside their answers.
import type { Language } from "#platform/cli";
import { phraseOf } from "../needs.ts";
import type { Random } from "../random.ts";
import type { SurveyTruth } from "./latent.ts";
import type { Dimension } from "./scale.ts";

type Phrases = Readonly<Record<Dimension, readonly string[]>>;

const keep: Readonly<Record<Language, Phrases>> = {
  en: {
    reliability: ["What they promise, they do.", "I can plan by their dates.", "It is right the first time."],
    responsiveness: [
      "They answer the same day.",
      "Quick, even when it is urgent.",
      "They tell me how it goes.",
    ],
    assurance: ["They know the subject better than anybody.", "I trust what they say.", "Good specialists."],
    empathy: [
      "They ask what I need it for.",
      "Polite and patient, also at the quarter's end.",
      "They listen.",
    ],
    tangibles: ["The request form takes a minute.", "The instructions are clear.", "I can use it at once."],
  },
  ru: {
    reliability: ["Обещают — делают.", "По их срокам можно планировать.", "С первого раза всё верно."],
    responsiveness: [
      "Отвечают в тот же день.",
      "Быстро, даже когда срочно.",
      "Сами говорят, как движется дело.",
    ],
    assurance: ["Разбираются лучше всех.", "Их словам можно верить.", "Хорошие специалисты."],
    empathy: [
      "Спрашивают, зачем мне это нужно.",
      "Вежливы и терпеливы даже в конце квартала.",
      "Умеют слушать.",
    ],
    tangibles: [
      "Заявка заполняется за минуту.",
      "Инструкции понятные.",
      "Полученным можно сразу пользоваться.",
    ],
  },
};

const change: Readonly<Record<Language, Phrases>> = {
  en: {
    reliability: [
      "Dates are promised and missed; I have to remind them.",
      "Often it comes back to be redone.",
      "I would like one date that holds.",
    ],
    responsiveness: [
      "I wait for days and do not know whether anybody has seen my request.",
      "Tell us when it takes longer.",
      "Nobody answers after lunch.",
    ],
    assurance: [
      "Two people give two different answers.",
      "New colleagues are left alone with hard questions.",
      "Say who is responsible for what.",
    ],
    empathy: [
      "They do by the book what does not help me.",
      "Ask us before the rules change.",
      "Our work in shifts is forgotten.",
    ],
    tangibles: [
      "Three forms for one matter are too many.",
      "The instruction is from another year.",
      "The file has to be retyped by hand.",
    ],
  },
  ru: {
    reliability: [
      "Срок называют, а потом сдвигают; приходится напоминать.",
      "Часто возвращаем на переделку.",
      "Хочется одного срока, который держат.",
    ],
    responsiveness: [
      "Жду днями и не знаю, видел ли кто мою заявку.",
      "Предупреждайте, если будет дольше.",
      "После обеда не дозвониться.",
    ],
    assurance: [
      "Двое отвечают по-разному.",
      "Новичков оставляют одних со сложными вопросами.",
      "Скажите, кто за что отвечает.",
    ],
    empathy: [
      "Делают по инструкции, а мне это не помогает.",
      "Спросите нас, прежде чем менять правила.",
      "Про нашу работу в смены забывают.",
    ],
    tangibles: [
      "Три формы на одно дело — много.",
      "Инструкция прошлогодняя.",
      "Файл приходится перебивать руками.",
    ],
  },
};

/** Those who wait for confirmations say so, each in their own words. */
const confirmations: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "We wait for the confirmation of shipping documents for more than a day; the lorry stands and we pay for it.",
    "Confirm in the morning what we sent the evening before.",
    "Let us have somebody on duty for confirmations, also after lunch.",
    "Without the confirmation we cannot ship, and nobody tells us when it comes.",
    "Customers are told a date, then we wait for the confirmation and miss it.",
  ],
  ru: [
    "Подтверждения отгрузочных документов ждём больше суток, машина стоит, а мы платим за простой.",
    "Подтверждайте утром то, что мы отправили вечером.",
    "Нужен дежурный по подтверждениям, в том числе после обеда.",
    "Без подтверждения отгрузить нельзя, и никто не говорит, когда оно будет.",
    "Клиенту называем срок, потом ждём подтверждения и срываем его.",
  ],
};

const remote: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "A remote workplace takes two weeks, and the new colleague sits without one.",
    "Remote workplaces are asked for by the dozen now; make them one order with a date.",
  ],
  ru: [
    "Удалённое рабочее место ждём две недели, новый сотрудник сидит без него.",
    "Удалённых рабочих мест теперь нужны десятки: сделайте один заказ со сроком.",
  ],
};

export interface Said {
  readonly keep?: string;
  readonly change?: string;
}

export function drawComments(
  about: {
    readonly supplier: string;
    readonly customer: string;
    readonly best: Dimension;
    readonly worst: Dimension;
    readonly wave: number;
  },
  planted: SurveyTruth["planted"],
  language: Language,
  chance: Random,
): Said {
  const { supplier, customer, best, worst, wave } = about;
  const { slow_confirmation: slow, changes, needs } = planted;
  const lacks = needs.find((one) => one.supplier === supplier && one.customers.includes(customer));
  const waits = supplier === slow.supplier && customer === slow.customer;
  const swamped = supplier === changes[0]?.supplier && wave > 0;
  const good = chance.chance(0.15) ? chance.pick(keep[language][best]) : undefined;
  let bad: string | undefined;
  if (waits && chance.chance(0.95)) bad = chance.pick(confirmations[language]);
  else if (lacks && chance.chance(0.5)) bad = phraseOf(lacks.key, "comment", language, chance);
  else if (swamped && chance.chance(0.2)) bad = chance.pick(remote[language]);
  else if (chance.chance(0.16)) bad = chance.pick(change[language][worst]);
  return { ...(good ? { keep: good } : {}), ...(bad ? { change: bad } : {}) };
}
