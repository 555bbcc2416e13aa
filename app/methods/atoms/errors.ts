import { defineErrors } from "#platform/errors";

/** What no shape can say is wrong with an organisation handed to the method `atoms`. */
export const atomsErrors = defineErrors("atoms_method", {
  twice: {
    status: 400,
    sentence: { en: "“{name}” stands here twice.", ru: "«{name}» встречается дважды." },
    hint: {
      en: "Every unit, and every value of a cut, is named once.",
      ru: "Каждое подразделение и каждое значение признака называют один раз.",
    },
  },
  unknown_unit: {
    status: 400,
    sentence: { en: "There is no unit “{name}”.", ru: "Подразделения «{name}» нет." },
    hint: { en: "Name it in `units` too.", ru: "Назовите его и в `units`." },
  },
  unknown_value: {
    status: 400,
    sentence: { en: "There is no value “{name}” here.", ru: "Значения «{name}» здесь нет." },
    hint: {
      en: "Values stand in `cuts`, one list a cut, in the same order as there.",
      ru: "Значения перечислены в `cuts`, по списку на признак, в том же порядке.",
    },
  },
  circle: {
    status: 400,
    sentence: { en: "“{name}” lies below itself.", ru: "«{name}» находится внутри самого себя." },
    hint: {
      en: "Follow the parents upwards: they must end at a unit whose parent is null.",
      ru: "Пройдите по `parent` вверх: путь должен кончаться подразделением, у которого parent — null.",
    },
  },
  too_many_people: {
    status: 400,
    sentence: {
      en: "{count} people are too many for one run.",
      ru: "{count} человек — слишком много за раз.",
    },
    hint: { en: "A million fit.", ru: "Помещается миллион." },
  },
});
