import { defineErrors } from "#platform/errors";

export const errors = defineErrors("solutions", {
  solution_not_found: {
    status: 404,
    sentence: { en: "There is no solution {id}.", ru: "Решения {id} нет." },
    hint: { en: "Look for it in the list of solutions.", ru: "Найдите его в списке решений." },
  },
  step_not_found: {
    status: 404,
    sentence: { en: "The plan has no step {id}.", ru: "Шага {id} в плане нет." },
    hint: { en: "Open the plan as it is now.", ru: "Откройте план, каким он стал сейчас." },
  },
  party_not_found: {
    status: 400,
    sentence: { en: "There is no party {id} any more.", ru: "Стороны {id} нет или она закрыта." },
    hint: {
      en: "Choose a unit, a partner or a person that exists today.",
      ru: "Выберите подразделение, партнёра или человека, которые есть сегодня.",
    },
  },
  owner_not_person: {
    status: 400,
    sentence: { en: "Only a person owns a solution.", ru: "За решение отвечает только человек." },
    hint: { en: "Choose somebody who works here today.", ru: "Выберите того, кто работает сегодня." },
  },
  need_not_found: {
    status: 400,
    sentence: { en: "There is no open need {id}.", ru: "Открытой потребности {id} нет." },
    hint: { en: "Choose a need of the register.", ru: "Выберите потребность из реестра." },
  },
  no_need: {
    status: 400,
    sentence: {
      en: "A solution answers at least one need.",
      ru: "Решение отвечает хотя бы на одну потребность.",
    },
    hint: { en: "Choose the need it is for.", ru: "Выберите потребность, ради которой оно делается." },
  },
  brought_to_itself: {
    status: 400,
    sentence: {
      en: "The supplier cannot be its own customer.",
      ru: "Поставщик не может быть собственным клиентом.",
    },
    hint: { en: "Leave it out of the roll-out.", ru: "Уберите его из внедрения." },
  },
  customer_twice: {
    status: 400,
    sentence: { en: "A unit stands in the roll-out twice.", ru: "Подразделение стоит во внедрении дважды." },
    hint: { en: "Keep one of the rows.", ru: "Оставьте одну из строк." },
  },
  start_in_past: {
    status: 400,
    sentence: { en: "The roll-out day {day} has passed.", ru: "День внедрения {day} уже прошёл." },
    hint: {
      en: "Choose today or a day ahead: what was there before is what the effect is measured against.",
      ru: "Выберите сегодняшний или будущий день: эффект измеряется по тому, что было до внедрения.",
    },
  },
  start_has_come: {
    status: 409,
    sentence: {
      en: "The roll-out day {day} has come and stands.",
      ru: "День внедрения {day} наступил и больше не меняется.",
    },
    hint: {
      en: "If nothing has begun yet, put it off to a day ahead and say why.",
      ru: "Если на деле ничего не началось, перенесите на будущий день и укажите причину.",
    },
  },
  expectation_stands: {
    status: 409,
    sentence: {
      en: "What is expected was fixed on {day}, when the roll-out began.",
      ru: "Ожидаемое зафиксировано {day}, когда началось внедрение.",
    },
    hint: {
      en: "It is judged by what was expected before anybody saw a result. Plan another solution for another aim.",
      ru: "Судят по тому, чего ждали до первых результатов. Для другой цели составьте другое решение.",
    },
  },
  effect_wrong_way: {
    status: 400,
    sentence: {
      en: "The expected effect goes the other way than what is good.",
      ru: "Ожидаемый эффект направлен не туда, где хорошо.",
    },
    hint: {
      en: "Where less is better, the effect is negative; where more is better, positive.",
      ru: "Где лучше меньше, эффект отрицательный; где лучше больше — положительный.",
    },
  },
  margin_too_large: {
    status: 400,
    sentence: {
      en: "A change of {margin} would not matter, yet only {effect} is expected.",
      ru: "Изменение на {margin} считается неважным, а ждут всего {effect}.",
    },
    hint: {
      en: "Expect more than the margin, or narrow the margin.",
      ru: "Ожидайте больше, чем неважное изменение, или уменьшите его.",
    },
  },
  unknown_measure: {
    status: 400,
    sentence: { en: "Nothing measures “{measure}”.", ru: "Показателя «{measure}» нет." },
    hint: {
      en: "Take one of the measures of the house, or a questionnaire with one of its measures.",
      ru: "Возьмите один из показателей или анкету с её показателем.",
    },
  },
  evaluate_too_soon: {
    status: 400,
    sentence: {
      en: "The evaluation on {day} comes before anything can have been measured.",
      ru: "Оценка {day} раньше, чем что-либо можно измерить.",
    },
    hint: {
      en: "Leave at least {weeks} weeks after the first roll-out day for each day of a verdict.",
      ru: "Оставьте на каждый день вывода хотя бы {weeks} недели после первого дня внедрения.",
    },
  },
  no_expectation: {
    status: 409,
    sentence: {
      en: "The plan does not say what it is to change.",
      ru: "В плане не сказано, что должно измениться.",
    },
    hint: {
      en: "Say which measure should change by how much, and when that is judged.",
      ru: "Укажите показатель, ожидаемое изменение и день оценки.",
    },
  },
  no_roll_out: {
    status: 409,
    sentence: {
      en: "The plan does not say whom it reaches and when.",
      ru: "В плане не сказано, кого и когда он затронет.",
    },
    hint: { en: "Name the units and their first days.", ru: "Укажите подразделения и дни начала." },
  },
  no_owner: {
    status: 409,
    sentence: { en: "Nobody owns the plan.", ru: "За план никто не отвечает." },
    hint: { en: "Name the person who answers for it.", ru: "Укажите ответственного." },
  },
  not_a_draft: {
    status: 409,
    sentence: { en: "Only a draft can be adopted as a plan.", ru: "Принять как план можно только черновик." },
    hint: { en: "Look at the solution as it is now.", ru: "Посмотрите, каково решение сейчас." },
  },
  has_begun: {
    status: 409,
    sentence: { en: "The roll-out has begun.", ru: "Внедрение уже началось." },
    hint: { en: "Give it up with a reason instead.", ru: "Откажитесь от него и укажите причину." },
  },
  is_over: {
    status: 409,
    sentence: { en: "The solution is over.", ru: "Работа над решением закончена." },
    hint: { en: "Restore it first, or plan another one.", ru: "Сначала верните его или составьте новое." },
  },
  not_dropped: {
    status: 409,
    sentence: { en: "The solution was not given up.", ru: "От решения не отказывались." },
    hint: { en: "Look at it as it is now.", ru: "Посмотрите, каково оно сейчас." },
  },
  not_undecided: {
    status: 409,
    sentence: {
      en: "Only a solution that could not be told on its day is looked at again.",
      ru: "Снова оценивают только решение, о котором в назначенный день нельзя было судить.",
    },
    hint: {
      en: "A verdict stands; what comes after it is shown, but not judged anew.",
      ru: "Вывод не меняется: дальнейшее видно, но заново не оценивается.",
    },
  },
  not_begun: {
    status: 409,
    sentence: { en: "Nothing has begun yet.", ru: "Внедрение ещё не началось." },
    hint: { en: "Wait for the first roll-out day.", ru: "Дождитесь первого дня внедрения." },
  },
  too_few_units: {
    status: 409,
    sentence: {
      en: "{count} units are too few for a roll-out in steps.",
      ru: "Для поэтапного внедрения подразделений мало: {count}.",
    },
    hint: { en: "Choose at least four customers.", ru: "Выберите хотя бы четырёх клиентов." },
  },
});
