import { defineWords } from "#platform/words";

/** The promise, as respondents read it before the first question. Numbers and names come from the wave. */
export const contractWords = defineWords({
  en: {
    anonymousTitle: "What we promise: your answers are anonymous",
    identifiedTitle: "What we promise: your answers carry your name",
    asked: {
      one: "What is asked: “{form}”, {count} question. {about}",
      other: "What is asked: “{form}”, {count} questions. {about}",
    },
    about_suppliers:
      "It is about those whose work you use: you are asked only about the ones you had to do with.",
    about_customers: "It is about those you serve: you are asked only about the ones you had to do with.",
    about_prediction: "You say how, in your view, those you serve will rate your own unit.",
    about_general: "It is about your work as a whole; nobody is rated.",
    who: {
      one: "Who is asked: {count} person, chosen on {day} by unit, by contacts and by lot.",
      other: "Who is asked: {count} people, chosen on {day} by unit, by contacts and by lot.",
    },
    voluntary: "Taking part is voluntary. You may leave any question out.",
    voluntaryWhole:
      "Taking part is voluntary. The form marks the questions that need an answer once you take part.",
    apart:
      "Answers are kept apart from people: without name, address or time. That you have answered is noted, so that you are not reminded; when, is not. Nobody sees the list.",
    threshold:
      "Nothing is shown of fewer than {k} people. How answers are distributed is shown from {histogram} people, words from {comments}. These numbers may rise, never fall.",
    cuts: "Results are cut by {cuts}, as they were on {day}, and by nothing else.",
    cut_unit: "unit",
    cut_category: "category of employee",
    cut_tenure: "length of service",
    sees_suppliers:
      "Who sees results: everybody those of the whole company; a unit or partner its own; the heads of a unit how it rates others; the programme lead all of these. Nobody sees a single answer.",
    sees_general:
      "Who sees results: everybody those of the whole company; the heads of a unit those of their unit; the programme lead all of these. Nobody sees a single answer.",
    until:
      "Nothing is shown while answers come in. Results appear once, after {day} or a later end, and do not change afterwards.",
    untilBatch:
      "Nothing is shown until at least {k} people have answered and a week has passed; then this batch is published once, and does not change afterwards.",
    comments: "What you write in your own words is shown in random order and never beside scores.",
    never: "An anonymous survey never becomes one with names.",
    named: "Your answers are kept with your name.",
    readers: "Who reads them, with your name: {readers}. Nobody else.",
    namedFigures:
      "Figures made of them are seen by those they concern, also where few people answered, so that somebody may guess what you said.",
    namedNever: "This was decided before the launch and does not change.",
    notUnanimous:
      "If a whole group thinks the same, everybody who sees its result knows what each of it thinks.",
    notStyle: "Somebody may recognise you by what you write, or by how.",
    notWaves:
      "If a group stays the same from wave to wave, a change in it says something about those who are in it.",
    notAdministrator:
      "Whoever administers the database has the technical means to read stored answers. No page, file or letter of Vizavi shows them.",
    notColleagues: "If colleagues tell each other what they answered, less remains hidden of the others.",
    notNamed: "What readers pass on is beyond the program.",
  },
  ru: {
    anonymousTitle: "Что мы обещаем: ответы анонимны",
    identifiedTitle: "Что мы обещаем: ответы даются с именем",
    asked: {
      one: "О чём спрашивают: «{form}», {count} вопрос. {about}",
      few: "О чём спрашивают: «{form}», {count} вопроса. {about}",
      many: "О чём спрашивают: «{form}», {count} вопросов. {about}",
      other: "О чём спрашивают: «{form}», {count} вопроса. {about}",
    },
    about_suppliers: "Речь о тех, чьей работой вы пользуетесь: спрашивают только о тех, с кем вы имели дело.",
    about_customers: "Речь о тех, для кого вы работаете: спрашивают только о тех, с кем вы имели дело.",
    about_prediction: "Вы говорите, как, по-вашему, оценят ваше подразделение те, для кого оно работает.",
    about_general: "Речь о вашей работе в целом; никого не оценивают.",
    who: {
      one: "Кого спрашивают: {count} человека. Список на {day}: по подразделениям, по контактам и по жребию.",
      few: "Кого спрашивают: {count} человек. Список на {day}: по подразделениям, по контактам и по жребию.",
      many: "Кого спрашивают: {count} человек. Список на {day}: по подразделениям, по контактам и по жребию.",
      other:
        "Кого спрашивают: {count} человека. Список на {day}: по подразделениям, по контактам и по жребию.",
    },
    voluntary: "Участие добровольное. Любой вопрос можно пропустить.",
    voluntaryWhole:
      "Участие добровольное. В анкете отмечено, на какие вопросы нужно ответить, если вы участвуете.",
    apart:
      "Ответы хранятся отдельно от людей: без имени, адреса и времени. Отмечается, что вы ответили, чтобы вам не напоминали; когда — не отмечается. Этот список не видит никто.",
    threshold:
      "Ничего не показывается о группах меньше чем из {k} человек. Распределение ответов показывается от {histogram} человек, слова — от {comments}. Эти числа могут только вырасти.",
    cuts: "Результаты делятся по признакам: {cuts}. Берётся то, что было на {day}; других делений нет.",
    cut_unit: "подразделение",
    cut_category: "категория сотрудника",
    cut_tenure: "стаж",
    sees_suppliers:
      "Кто видит результаты: все — по компании в целом; подразделение или партнёр — свои; руководители подразделения — как оно оценивает других; руководитель программы — всё это. Отдельных ответов не видит никто.",
    sees_general:
      "Кто видит результаты: все — по компании в целом; руководители подразделения — по своему подразделению; руководитель программы — всё это. Отдельных ответов не видит никто.",
    until:
      "Пока ответы собираются, не показывается ничего. Результаты публикуются один раз, после {day} или более позднего окончания, и потом не меняются.",
    untilBatch:
      "Ничего не показывается, пока не ответят хотя бы {k} человек и не пройдёт неделя; тогда эта часть публикуется один раз и потом не меняется.",
    comments: "Написанное своими словами показывается вперемешку и никогда не рядом с оценками.",
    never: "Анонимный опрос никогда не становится опросом с именами.",
    named: "Ответы хранятся с вашим именем.",
    readers: "Кто читает их с вашим именем: {readers}. Больше никто.",
    namedFigures:
      "Рассчитанные по ним показатели видят те, кого они касаются, даже если ответили немногие, поэтому о вашем ответе могут догадаться.",
    namedNever: "Это решено до запуска и не изменится.",
    notUnanimous:
      "Если вся группа думает одинаково, каждый, кто видит её результат, знает мнение каждого в ней.",
    notStyle: "Вас могут узнать по тому, что вы пишете, или по манере.",
    notWaves:
      "Если состав группы от волны к волне не меняется, изменение в ней что-то говорит о её участниках.",
    notAdministrator:
      "У того, кто администрирует базу данных, есть техническая возможность прочитать сохранённые ответы. Ни страницы, ни файлы, ни письма Визави их не показывают.",
    notColleagues: "Если коллеги рассказывают друг другу, что ответили, остальные защищены слабее.",
    notNamed: "Что читающие расскажут другим, программа не знает.",
  },
});
